import { distanceOf, misspellingLimit } from "../../../words/distance.js";
import { abbreviates, contracts, skips } from "./abbreviation.js";
import type { Words } from "./words.js";

/** How a name of a source fits a name of the document. */
export type Fit =
  | { readonly kind: "exact" }
  /** The same but for some letters. */
  | { readonly kind: "misspelling"; readonly distance: number }
  /** Words cut short or left out; `share` of the document's letters are there. */
  | { readonly kind: "abbreviation"; readonly share: number }
  | { readonly kind: "none" };

/** Compares word by word, without case. */
export function fitOf(name: Words, document: Words): Fit {
  if (name.joined === document.joined) return { kind: "exact" };
  const share = name.joined.length / document.joined.length;
  // One letter less is a slip; several where words end, or all in one place, are meant.
  const cut = abbreviates(name.joined, document.words, 2) || skips(name.joined, document.joined);
  const limit = misspellingLimit(Math.min(name.joined.length, document.joined.length));
  const distance = cut ? limit + 1 : distanceOf(name.joined, document.joined, limit);
  if (distance <= limit) return { kind: "misspelling", distance };
  if (cut || abbreviates(name.joined, document.words) || contracts(name.joined, document.joined))
    return { kind: "abbreviation", share };
  return { kind: "none" };
}

const small = new Set([
  "is",
  "are",
  "was",
  "the",
  "an",
  "of",
  "to",
  "in",
  "on",
  "for",
  "and",
  "or",
  "not",
  "no",
  "be",
  "has",
  "have",
  "this",
  "that",
  "with",
  "error",
  "status",
  "code",
]);

/** Whether a word says what something is about. */
export function isTelling(word: string): boolean {
  return word.length > 1 && !small.has(word);
}

/**
 * The share of a name's letters that words of an entry account for: of its name and of its meaning. A name of the
 * implementer's own (`UserNotAllowed`) often repeats the words of the meaning.
 */
export function kinship(name: Words, entry: ReadonlySet<string>): number {
  const telling = name.words.filter(isTelling);
  const total = telling.reduce((sum, word) => sum + word.length, 0);
  if (total === 0) return 0;
  const known = telling.filter((word) =>
    [...entry].some((other) => akin(word, other) || contains(word, other)),
  );
  return known.reduce((sum, word) => sum + word.length, 0) / total;
}

/** Forms of one word: one begins with most of the other. */
function akin(a: string, b: string): boolean {
  const stem = Math.max(3, Math.min(a.length, b.length) - 2);
  return a.length >= 3 && b.length >= 3 && a.slice(0, stem) === b.slice(0, stem);
}

/** Words written together, `syncstate`. */
function contains(word: string, other: string): boolean {
  return other.length >= 5 && word.length > other.length && word.includes(other);
}
