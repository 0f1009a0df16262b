import { diffArrays } from "diff";
import type { WordPart } from "./change.js";

/** A word with the white space before it; `is` is what it is compared by. */
interface Word {
  text: string;
  readonly is: string;
}

/** The text of a link has no bracket in it: a search that begins at one then ends at the next. */
const link = /\[([^[\]]*)\]\([^()\s]*(?:\([^()\s]*\)[^()\s]*){0,20}\)/g;
const address = /<?\bhttps?:\/\/[^\s<>"')\]]*[^\s<>"')\].,;:!?]>?/g;
const quotes = /["'`´‘’‚‛“”„‟«»‹›]/g;
const anyQuote = new RegExp(quotes.source);
const anySection = /section|§/i;
/** What a text must have of, for another one to say the same: otherwise only equal texts do. */
const mayDiffer = /["'`´‘’‚‛“”„‟«»‹›\d]|\]\(|:\/\/|\s\s|[^\S ]|^\s|\s$|\s[.,;:!?]/;
const sectionWord = /^[^\p{L}]*(?:sections?|§)$/iu;
const sectionNumber = /^([^\p{L}\p{N}]*)\d+(?:\.\d+){0,20}/u;
const dottedNumber = /^([^\p{L}\p{N}]*)\d+(?:\.\d+){1,20}/u;
const run = /\s*\S+/g;
const closing = ".,;:!?\"'´’”»›";
const joiner = /^(?:,|and|or|to|through|-|–|&)$/i;

/**
 * What a text says, to compare by: white space, quotes, section numbers and the targets of links left aside.
 * `[text](target)` counts as its text.
 */
export function wordingOf(text: string): string {
  return words(text)
    .map(({ is }) => is)
    .join(" ");
}

/** Whether two texts say the same in the same words. */
export function sameWording(before: string, after: string): boolean {
  if (before === after) return true;
  if (!mayDiffer.test(before) && !mayDiffer.test(after)) return false;
  return wordingOf(before) === wordingOf(after);
}

/** Beyond so many differing words a text is not told word by word: the old one is out, the new one in. */
const maxEdits = 1_000;

/** The new wording against the old one, word by word. What counts as the same is shown as the new text has it. */
export function wordDiff(before: string, after: string): WordPart[] {
  const [old, now] = [words(before), words(after)];
  // Most texts differ in a few words in the middle: what they begin and end with needs no search.
  const shortest = Math.min(old.length, now.length);
  let head = 0;
  while (head < shortest && old[head]?.is === now[head]?.is) head += 1;
  let tail = 0;
  while (tail < shortest - head && old.at(-1 - tail)?.is === now.at(-1 - tail)?.is) tail += 1;
  return [
    ...part(now.slice(0, head), "both"),
    ...middle(old.slice(head, old.length - tail), now.slice(head, now.length - tail)),
    ...part(now.slice(now.length - tail), "both"),
  ];
}

function middle(old: readonly Word[], now: readonly Word[]): readonly WordPart[] {
  const edits =
    old.length === 0 || now.length === 0
      ? undefined
      : diffArrays([...old], [...now], {
          comparator: (left, right) => left.is === right.is,
          maxEditLength: maxEdits,
        });
  if (edits === undefined) return [...part(old, "before"), ...part(now, "after")];
  return edits.flatMap(({ value, added, removed }) =>
    part(value, added ? "after" : removed ? "before" : "both"),
  );
}

function part(list: readonly Word[], where: WordPart["in"]): WordPart[] {
  return list.length === 0 ? [] : [{ text: list.map(({ text }) => text).join(""), in: where }];
}

/** The words of a text with the white space before them, and each mark of punctuation after them. */
function* pieces(text: string): Generator<string> {
  for (const [whole] of text.trimEnd().matchAll(run)) {
    const first = whole.length - whole.trimStart().length;
    let end = whole.length;
    // A word has a character at least, whichever it is.
    while (end > first + 1 && closing.includes(whole[end - 1] as string)) end -= 1;
    yield whole.slice(0, end);
    for (; end < whole.length; end += 1) yield whole[end] as string;
  }
}

/** The words of a text in their order; their texts add up to the text without the targets of its links. */
function words(text: string): Word[] {
  const found: Word[] = [];
  let inSections: "no" | "begun" | "going on" = "no";
  let pending = "";
  // Most texts have none of what needs a closer look: that is asked once, not of every word.
  const addressed = text.includes("://");
  const quoted = anyQuote.test(text);
  const sectioned = anySection.test(text);
  for (const whole of pieces(text.replace(link, "$1"))) {
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
    found.push({ text: pending + whole, is });
    pending = "";
  }
  const last = found.at(-1);
  if (pending !== "" && last !== undefined) last.text += pending;
  return found;
}
