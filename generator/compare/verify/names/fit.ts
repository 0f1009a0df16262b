import { distanceOf, misspellingLimit } from "../../../words/distance.js";
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
  const limit = misspellingLimit(Math.min(name.joined.length, document.joined.length));
  if (lacking(name.joined, document.joined) > limit) return { kind: "none" };
  // One letter less is a slip; several where words end, or all in one place, are meant.
  const cut = abbreviates(name.joined, document.words, 2) || skips(name.joined, document.joined);
  const distance = cut ? limit + 1 : distanceOf(name.joined, document.joined, limit);
  if (distance <= limit) return { kind: "misspelling", distance };
  if (cut || abbreviates(name.joined, document.words) || contracts(name.joined, document.joined))
    return { kind: "abbreviation", share: name.joined.length / document.joined.length };
  return { kind: "none" };
}

/** Names of more words are not abbreviated word by word. */
const mostWords = 64;

/**
 * Whether a name is made of the beginnings of a longer name's words, in their order, some left out:
 * `DevNotProvisioned` of `DeviceNotFullyProvisioned`.
 *
 * @param name in lower case without separators
 * @param words of the longer name, in lower case
 * @param dropped the least number of letters that a word that is cut short must lose
 */
function abbreviates(name: string, words: readonly string[], dropped = 1): boolean {
  const dead = new Set<number>();
  const from = (at: number, word: number): boolean => {
    if (at === name.length) return true;
    if (word === words.length) return false;
    const key = at * (words.length + 1) + word;
    if (dead.has(key)) return false;
    const text = words[word] as string;
    let common = 0;
    while (common < text.length && name[at + common] === text[common]) common += 1;
    for (let length = common; length > 0; length--)
      if ((length === text.length || text.length - length >= dropped) && from(at + length, word + 1))
        return true;
    if (from(at, word + 1)) return true;
    dead.add(key);
    return false;
  };
  return name.length > 0 && words.length <= mostWords && from(0, 0);
}

/** Whether a name is a longer one with several letters in a row taken out: `AcctClosed` of `AccountClosed`. */
function skips(name: string, longer: string): boolean {
  if (longer.length - name.length < 2) return false;
  let from = 0;
  while (from < name.length && name[from] === longer[from]) from += 1;
  return longer.endsWith(name.slice(from));
}

/** Whether the letters of a name stand in a longer one in this order, the first at its beginning. */
function contracts(name: string, longer: string): boolean {
  if (name[0] !== longer[0] || name.length * 2.5 < longer.length) return false;
  let at = 0;
  for (const letter of longer) if (letter === name[at]) at += 1;
  return at === name.length;
}

/** The number of letters of one name that another lacks, told apart in 32 classes: cheap, and never more than their distance. */
function lacking(name: string, other: string): number {
  const counts = new Int32Array(32);
  const count = (text: string, by: number) => {
    for (let at = 0; at < text.length; at++) (counts[text.charCodeAt(at) & 31] as number) += by;
  };
  count(name, 1);
  count(other, -1);
  return counts.reduce((sum, letters) => sum + Math.max(0, letters), 0);
}

const small = new Set(
  "is are was the an of to in on for and or not no be has have this that with error status code".split(" "),
);

/** Whether a word says what something is about. */
export function isTelling(word: string): boolean {
  return word.length > 1 && !small.has(word);
}

/**
 * The share of a name's letters that words of an entry account for: of its name and of its meaning. A name of the
 * implementer's own (`UserNotAllowed`) often repeats the words of the meaning.
 */
export function kinship(name: Words, entry: ReadonlySet<string>): number {
  const lettersIn = (words: readonly string[]) => words.reduce((sum, word) => sum + word.length, 0);
  const telling = name.words.filter(isTelling);
  const known = telling.filter((word) =>
    [...entry].some((other) => akin(word, other) || contains(word, other)),
  );
  return telling.length === 0 ? 0 : lettersIn(known) / lettersIn(telling);
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
