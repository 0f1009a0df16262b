import { misspellingLimit } from "../../../words/distance.js";
import { fitOf, kinship } from "../names/fit.js";
import { lacking, lettersOf } from "../names/letters.js";
import type { Words } from "../names/words.js";
import { clearLength, clearShare, isWordByWord, kinshipShare } from "./other.js";
import type { IndexedEntry, TableIndex } from "./table-index.js";
import type { Read } from "./verdict.js";

/**
 * The entry of another value that a name is but some letters from, or that it has as a part, or is short for, where it has
 * little of the value's own entry. Whether somebody else names that entry makes no difference: `ItemNotFoundInCollection`
 * is no name for a value that is about something else, whatever else is called `ItemNotFound`.
 */
export function nearOther(
  { core }: Read,
  own: readonly IndexedEntry[],
  table: TableIndex,
): IndexedEntry | undefined {
  if (own.length === 0 || core.joined.length < clearLength) return undefined;
  const letters = lettersOf(core.joined);
  const far = own.every(({ kin }) => kinship(core, kin) < kinshipShare);
  let best: { entry: IndexedEntry; rank: number } | undefined;
  for (const entry of table.entries) {
    if (own.includes(entry) || numbers(entry) !== numbers(core)) continue;
    const lacks = lacking(letters, entry.letters);
    const rank =
      slip(core, entry, lacks) ??
      (far && own.every((one) => !shares(one, entry)) ? part(core, entry, lacks) : undefined);
    if (rank !== undefined && (best === undefined || rank > best.rank)) best = { entry, rank };
  }
  return best?.entry;
}

/** Above every part: the fewer letters differ, the higher. */
function slip(core: Words, entry: IndexedEntry, lacks: number): number | undefined {
  const limit = misspellingLimit(Math.min(core.joined.length, entry.joined.length));
  if (lacks > limit) return undefined;
  const fit = fitOf(core, entry);
  if (fit.kind !== "misspelling" || (fit.distance > 1 && !isWordByWord(core, entry))) return undefined;
  return 1000 - fit.distance;
}

/** Names that are numbered, `Level1` and `Level2`, are not near each other. */
function numbers({ joined }: Words): string {
  return joined.replace(/\P{N}/gu, "");
}

/** The share of the longer name that the shorter is, where one has the other whole or is clearly short for it. */
function part(core: Words, entry: IndexedEntry, lacks: number): number | undefined {
  if (entry.joined.length >= clearLength && entry.joined.length < core.joined.length)
    return holds(core, entry) ? entry.joined.length / core.joined.length : undefined;
  if (lacks > 0) return undefined;
  const fit = fitOf(core, entry);
  return fit.kind === "abbreviation" && fit.share >= clearShare ? fit.share : undefined;
}

/** Whether the words of a name stand together in another; its letters, where that is written without a break. */
function holds(core: Words, { words, joined }: Words): boolean {
  if (core.words.length === 1) return core.joined.includes(joined);
  return core.words.some((_, from) => words.every((word, at) => core.words[from + at] === word));
}

/** Names of one kind, `ServerError` and `ServerErrorRetryLater`: what is near the one is near the other. */
function shares({ words }: Words, other: Words): boolean {
  const common = other.words.filter((word) => words.includes(word));
  return common.join("").length * 2 >= other.joined.length;
}
