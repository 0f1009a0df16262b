import { distanceOf, misspellingLimit } from "../../../words/distance.js";
import { type Fit, fitOf, kinship } from "../names/fit.js";
import type { Words } from "../names/words.js";
import type { IndexedEntry, TableIndex } from "./table-index.js";
import type { Read } from "./verdict.js";

/** An abbreviation is taken for another entry's name only where so much of it is left. */
const clearShare = 0.7;
/** A name that shares so much with the value's own entry is a name for that. */
const kinshipShare = 0.5;
/** Shorter names are too easily a slip of some other word. */
export const clearLength = 8;

/**
 * The entry of another value that a name fits clearly better than the value's own, and that nobody else names. Where
 * the value has no entry, a name that is merely like another's is rather one that the document lacks.
 */
export function clearlyOther(
  read: Read,
  own: readonly IndexedEntry[],
  table: TableIndex,
  claimed: ReadonlySet<IndexedEntry>,
): IndexedEntry | undefined {
  const { core } = read;
  if (own.length === 0 || core.joined.length < clearLength || !isFar(core, own)) return undefined;
  const fits = table.entries.flatMap((entry) => {
    const longer = entry.joined.length / core.joined.length;
    if (longer < 0.7 || longer > 1 / clearShare || claimed.has(entry)) return [];
    const fit = fitOf(core, entry);
    const clear =
      (fit.kind === "misspelling" && isWordByWord(core, entry)) ||
      (fit.kind === "abbreviation" && fit.share >= clearShare && !isText(read));
    return clear ? [{ entry, fit }] : [];
  });
  const misspelt = fits.filter(({ fit }) => fit.kind === "misspelling");
  const [only, second] = misspelt.length > 0 ? misspelt : fits;
  return second === undefined ? only?.entry : undefined;
}

/** Whether a name has little of all entries of its value. */
function isFar(core: Words, own: readonly IndexedEntry[]): boolean {
  return own.every(({ kin }) => kinship(core, kin) < kinshipShare);
}

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
  const far = isFar(core, own);
  let best: { entry: IndexedEntry; rank: number } | undefined;
  for (const entry of table.entries) {
    if (own.includes(entry) || numbers(entry) !== numbers(core)) continue;
    const rank = nearness(core, entry, far && own.every((one) => !shares(one, entry)));
    if (rank !== undefined && (best === undefined || rank > best.rank)) best = { entry, rank };
  }
  return best?.entry;
}

/**
 * The fewer letters differ, the higher; below that, the share of the longer name that the shorter is, where one has
 * the other whole or is clearly short for it.
 *
 * @param parts whether a part of a name may be meant
 */
function nearness(core: Words, entry: IndexedEntry, parts: boolean): number | undefined {
  const fit = fitOf(core, entry);
  if (fit.kind === "misspelling" && (fit.distance <= 1 || isWordByWord(core, entry)))
    return 1000 - fit.distance;
  if (!parts) return undefined;
  if (entry.joined.length >= clearLength && entry.joined.length < core.joined.length)
    return holds(core, entry) ? entry.joined.length / core.joined.length : undefined;
  return fit.kind === "abbreviation" && fit.share >= clearShare ? fit.share : undefined;
}

/** Names that are numbered, `Level1` and `Level2`, are not near each other. */
function numbers({ joined }: Words): string {
  return joined.replace(/\P{N}/gu, "");
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

/** The entry that a name fits best, a misspelling before an abbreviation. */
export function bestFit(
  read: Read,
  entries: readonly IndexedEntry[],
): { readonly entry: IndexedEntry; readonly fit: Fit } | undefined {
  const fits = entries
    .map((entry) => ({ entry, fit: fitOf(read.core, entry) }))
    .filter(({ entry, fit }) => fit.kind !== "none" && isSameWording(read, entry));
  return fits.find(({ fit }) => fit.kind === "misspelling") ?? fits[0];
}

/** A running text rather than a name. */
export function isText({ pair }: Pick<Read, "pair">): boolean {
  return pair.nameToken.kind === "string" && /\s/.test(pair.name.trim());
}

/** A text with more words or fewer than a name is not that name misspelt, but another way to say it. */
function isSameWording(read: Read, { words }: IndexedEntry): boolean {
  return !isText(read) || read.core.words.length === words.length;
}

/** One name is the other misspelt in its words, not in having another word; true of names written without a break. */
export function isWordByWord({ words }: Words, entry: Words): boolean {
  if (words.length !== entry.words.length) return words.length === 1 || entry.words.length === 1;
  return words.every((word, at) => {
    const other = entry.words[at] as string;
    const limit = misspellingLimit(Math.min(word.length, other.length));
    return word === other || distanceOf(word, other, limit) <= limit;
  });
}
