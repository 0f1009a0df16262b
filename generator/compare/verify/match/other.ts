import { distanceOf, misspellingLimit } from "../../../words/distance.js";
import { type Fit, fitOf, kinship } from "../names/fit.js";
import { lacking, lettersOf } from "../names/letters.js";
import type { Words } from "../names/words.js";
import type { IndexedEntry, TableIndex } from "./table-index.js";
import type { Read } from "./verdict.js";

/** An abbreviation is taken for another entry's name only where so much of it is left. */
export const clearShare = 0.7;
/** A name that shares so much with the value's own entry is a name for that. */
export const kinshipShare = 0.5;
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
  if (
    own.length === 0 ||
    core.joined.length < clearLength ||
    own.some(({ kin }) => kinship(core, kin) >= kinshipShare)
  )
    return undefined;
  const letters = lettersOf(core.joined);
  const fits = table.entries.flatMap((entry) => {
    const longer = entry.joined.length / core.joined.length;
    if (longer < 0.7 || longer > 1 / clearShare || claimed.has(entry)) return [];
    const limit = misspellingLimit(Math.min(core.joined.length, entry.joined.length));
    const lacks = lacking(letters, entry.letters);
    if (lacks > limit || (lacks > 0 && lacking(entry.letters, letters) > limit)) return [];
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

export interface Fitting {
  readonly entry: IndexedEntry;
  readonly fit: Fit;
}

/** The entry that a name fits best, a misspelling before an abbreviation. */
export function bestFit(read: Read, entries: readonly IndexedEntry[]): Fitting | undefined {
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
