import { diffArrays } from "diff";
import type { WordPart } from "./change.js";

/** A word with the white space before it; `is` is what it is compared by. */
interface Word {
  text: string;
  readonly is: string;
}

const link = /\[([^\]]*)\]\((?:[^()\s]|\([^()\s]*\))*\)/g;
const address = /<?\bhttps?:\/\/[^\s<>"')\]]*[^\s<>"')\].,;:!?]>?/g;
const quotes = /["'`´‘’‚‛“”„‟«»‹›]/g;
const sectionWord = /^[^\p{L}]*(?:sections?|§+)$/iu;
const sectionNumber = /^([^\p{L}\p{N}]*(?:§+)?)\d+(?:\.\d+)*/u;
const dottedNumber = /^([^\p{L}\p{N}]*)\d+(?:\.\d+)+/u;
/** A word, or the punctuation after it. */
const token = /\s*(?:\S+?(?=[.,;:!?"'´’”»›]*(?:\s|$))|[.,;:!?"'´’”»›]+)/g;
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
  return before === after || wordingOf(before) === wordingOf(after);
}

/** Beyond so many differing words a text is not told word by word: the old one is out, the new one in. */
const maxEdits = 1_000;

/** The new wording against the old one, word by word. What counts as the same is shown as the new text has it. */
export function wordDiff(before: string, after: string): WordPart[] {
  const edits = diffArrays(words(before), words(after), {
    comparator: (left, right) => left.is === right.is,
    maxEditLength: maxEdits,
  });
  if (edits === undefined) {
    return [
      { text: before, in: "before" },
      { text: after, in: "after" },
    ];
  }
  return edits.map(({ value, added, removed }) => ({
    text: value.map(({ text }) => text).join(""),
    in: added ? "after" : removed ? "before" : "both",
  }));
}

/** The words of a text in their order; their texts add up to the text without the targets of its links. */
function words(text: string): Word[] {
  const found: Word[] = [];
  let inSections: "no" | "begun" | "going on" = "no";
  let pending = "";
  for (const [whole] of text.replace(link, "$1").matchAll(token)) {
    const word = whole.trimStart().replace(address, "\u{E000}").replace(quotes, "");
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
    if (sectionWord.test(word)) inSections = "begun";
    found.push({ text: pending + whole, is });
    pending = "";
  }
  const last = found.at(-1);
  if (pending !== "" && last !== undefined) last.text += pending;
  return found;
}
