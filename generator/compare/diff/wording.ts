import { diffArrays } from "diff";
import type { ModelProse } from "../../model/model.js";
import type { Change, WordPart } from "./change.js";

/** A word with the white space before it; `is` is what it is compared by. */
interface Word {
  readonly text: string;
  readonly is: string;
}

/** The text of a link has no bracket in it: a search that begins at one then ends at the next. */
const link = /\[([^[\]]*)\]\([^()\s]*(?:\([^()\s]*\)[^()\s]*){0,20}\)/g;
const address = /<?\bhttps?:\/\/[^\s<>"')\]]*[^\s<>"')\].,;:!?]>?/g;
const quotes = /["'`´‘’‚‛“”„‟«»‹›]/g;
const anyQuote = new RegExp(quotes.source);
const anySection = /section|§/i;
/**
 * What a text must have of, for another one to say the same: otherwise only equal texts do. Of numbers it is those
 * of sections that do not count.
 */
const mayDiffer = /["'`´‘’‚‛“”„‟«»‹›§]|\]\(|:\/\/|[^\S ]|^ | $| [ .,;:!?]|section/i;
const sectionWord = /^[^\p{L}]*(?:sections?|§)$/iu;
const sectionNumber = /^([^\p{L}\p{N}]*)\d+(?:\.\d+){0,20}/u;
const dottedNumber = /^([^\p{L}\p{N}]*)\d+(?:\.\d+){1,20}/u;
const run = /\s*\S+/g;
const closing = ".,;:!?\"'´’”»›";
const joiner = /^(?:,|and|or|to|through|-|–|&)$/i;

/**
 * Whether two texts say the same in the same words: white space, quotes, section numbers and the targets of links
 * left aside. `[text](target)` counts as its text.
 */
export function sameWording(before: string, after: string): boolean {
  if (before === after) return true;
  if (!mayDiffer.test(before) && !mayDiffer.test(after)) return false;
  const now = words(after);
  for (const { is } of words(before)) if (now.next().value?.is !== is) return false;
  return now.next().done === true;
}

/** Gives a change of a text its wording, which is made when it is first read. */
export function withWording(change: Change): Change {
  return Object.defineProperty(change, "wording", wording);
}

const wording = {
  enumerable: true,
  configurable: true,
  get(this: Change): readonly WordPart[] {
    const known = wordings.get(this);
    if (known !== undefined) return known;
    const made = wordDiff(textIn(this.before), textIn(this.after));
    wordings.set(this, made);
    return made;
  },
};

/** One getter for all changes, with what it made elsewhere: so they stay objects of one shape, which are fast. */
const wordings = new WeakMap<Change, readonly WordPart[]>();

/** A text, or that of a governing sentence. */
function textIn(value: unknown): string {
  return typeof value === "string" ? value : (value as ModelProse).text;
}

/** Beyond so many differing words a text is not told word by word: the old one is out, the new one in. */
const maxEdits = 1_000;

/** The new wording against the old one, word by word. What counts as the same is shown as the new text has it. */
export function wordDiff(before: string, after: string): readonly WordPart[] {
  const { from, to } = sameEnds(before, after);
  const parts: MutablePart[] = [];
  add(parts, "both", after.slice(0, from));
  addWords(parts, before.slice(from, before.length - to), after.slice(from, after.length - to));
  add(parts, "both", after.slice(after.length - to));
  return parts;
}

type MutablePart = { -readonly [key in keyof WordPart]: WordPart[key] };

/** Adds a part; what is in both wordings goes on with such a part before it. */
function add(parts: MutablePart[], where: WordPart["in"], text: string): void {
  if (text === "") return;
  const last = parts.at(-1);
  if (where === "both" && last?.in === where) last.text += text;
  else parts.push({ text, in: where });
}

/**
 * How many characters two texts begin and end with alike, up to the white space around the words that differ. Texts
 * in which a word may count as the same although it is written otherwise have to be compared by their words.
 */
function sameEnds(before: string, after: string): { readonly from: number; readonly to: number } {
  if (mayDiffer.test(before) || mayDiffer.test(after)) return { from: 0, to: 0 };
  const shortest = Math.min(before.length, after.length);
  let from = 0;
  while (from < shortest && before.charCodeAt(from) === after.charCodeAt(from)) from += 1;
  const ends = (text: string) => from === text.length || text[from] === " ";
  if (!ends(before) || !ends(after)) from = Math.max(0, before.lastIndexOf(" ", from - 1));
  // The first words that differ stay: they may have their beginnings in common.
  const left = (text: string) => text.length - wordEnd(text, from);
  const longest = Math.min(left(before), left(after));
  let to = 0;
  const same = (at: number) =>
    before.charCodeAt(before.length - 1 - at) === after.charCodeAt(after.length - 1 - at);
  while (to < longest && same(to)) to += 1;
  const begins = (text: string) => text[text.length - to] === " ";
  if (to > 0 && !(begins(before) && begins(after))) {
    const space = after.indexOf(" ", after.length - to + 1);
    to = space === -1 ? 0 : after.length - space;
  }
  return { from, to };
}

/** Where the word ends that begins at a place, or after the space at it. */
function wordEnd(text: string, start: number): number {
  const space = text.indexOf(" ", start + 1);
  return space === -1 ? text.length : space;
}

/** Adds what two texts differ in, word by word. */
function addWords(parts: MutablePart[], before: string, after: string): void {
  const [old, now] = [[...words(before)], [...words(after)]];
  // Most texts differ in a few words in the middle: what they begin and end with needs no search.
  const shortest = Math.min(old.length, now.length);
  let head = 0;
  while (head < shortest && old[head]?.is === now[head]?.is) head += 1;
  let tail = 0;
  while (tail < shortest - head && old.at(-1 - tail)?.is === now.at(-1 - tail)?.is) tail += 1;
  add(parts, "both", textOf(now.slice(0, head)));
  addMiddle(parts, old.slice(head, old.length - tail), now.slice(head, now.length - tail));
  add(parts, "both", textOf(now.slice(now.length - tail)));
}

/** What stands between the words that two texts begin and end with. */
function addMiddle(parts: MutablePart[], old: readonly Word[], now: readonly Word[]): void {
  const known = new Set(old.map(({ is }) => is));
  const edits = now.some(({ is }) => known.has(is))
    ? diffArrays([...old], [...now], {
        comparator: (left, right) => left.is === right.is,
        maxEditLength: maxEdits,
      })
    : undefined;
  if (edits === undefined) {
    add(parts, "before", textOf(old));
    add(parts, "after", textOf(now));
    return;
  }
  for (const { value, added, removed } of edits)
    add(parts, added ? "after" : removed ? "before" : "both", textOf(value));
}

function textOf(list: readonly Word[]): string {
  let whole = "";
  for (const { text } of list) whole += text;
  return whole;
}

/** The words of a text with the white space before them, and each mark of punctuation after them. */
function pieces(text: string): readonly string[] {
  const found: string[] = [];
  for (const whole of text.trimEnd().match(run) ?? []) {
    const first = whole.search(/\S/);
    let end = whole.length;
    // A word has a character at least, whichever it is.
    while (end > first + 1 && closing.includes(whole[end - 1] as string)) end -= 1;
    found.push(whole.slice(0, end));
    for (; end < whole.length; end += 1) found.push(whole[end] as string);
  }
  return found;
}

/** The words of a text in their order; their texts add up to the text without the targets of its links. */
function* words(text: string): Generator<Word, undefined> {
  let inSections: "no" | "begun" | "going on" = "no";
  let pending = "";
  let last: Word | undefined;
  // Most texts have none of what needs a closer look: that is asked once, not of every word.
  const addressed = text.includes("://");
  const quoted = anyQuote.test(text);
  const sectioned = anySection.test(text);
  for (const whole of pieces(text.includes("](") ? text.replace(link, "$1") : text)) {
    const bare = whole.trimStart();
    const located = addressed ? bare.replace(address, "\u{E000}") : bare;
    const word = quoted ? located.replace(quotes, "") : located;
    if (word === "") {
      pending += whole;
      continue;
    }
    let is = word;
    if (inSections !== "no") {
      const numbered = word.replace(inSections === "begun" ? sectionNumber : dottedNumber, "$1\u{E001}");
      if (numbered !== word) inSections = "going on";
      else if (inSections === "begun" || !joiner.test(word)) inSections = "no";
      is = numbered;
    } else if (word.startsWith("§")) is = word.replace(sectionNumber, "$1\u{E001}");
    if (sectioned && sectionWord.test(word)) inSections = "begun";
    if (last !== undefined) yield last;
    last = { text: pending + whole, is };
    pending = "";
  }
  if (last !== undefined) yield { ...last, text: last.text + pending };
}
