/** A word with the white space before it; `is` is what it is compared by. */
export interface Word {
  readonly text: string;
  readonly is: string;
}

/** The text of a link has no bracket in it: a search that begins at one then ends at the next. */
const link = /\[([^[\]]*)\]\([^()\s]*(?:\([^()\s]*\)[^()\s]*){0,20}\)/g;
const address = /<?\bhttps?:\/\/[^\s<>"')\]]*[^\s<>"')\].,;:!?]>?/g;
const quotes = /["'`´‘’‚‛“”„‟«»‹›]/g;
const anyQuote = new RegExp(quotes.source);
const anySection = /section|§/i;
/** Quotes, and white space that is no lone space between words. */
const unusual = /["'`´‘’‚‛“”„‟«»‹›§\t\n\v\f\r\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff]/;
const loose = / [ .,;:!?]/;
const section = /section/i;
const sectionWord = /^[^\p{L}]*(?:sections?|§)$/iu;
const sectionNumber = /^([^\p{L}\p{N}]*)\d+(?:\.\d+){0,20}/u;
const dottedNumber = /^([^\p{L}\p{N}]*)\d+(?:\.\d+){1,20}/u;
const run = /\s*\S+/g;
const closing = ".,;:!?\"'´’”»›";
const joiner = /^(?:,|and|or|to|through|-|–|&)$/i;

/**
 * Whether a text has something of what must be in one of two different texts for them to say the same. Of numbers it
 * is those of sections that do not count.
 */
export function mayDiffer(text: string): boolean {
  return (
    unusual.test(text) ||
    text.includes("](") ||
    text.includes("://") ||
    text.startsWith(" ") ||
    text.endsWith(" ") ||
    loose.test(text) ||
    section.test(text)
  );
}

/**
 * Whether two texts say the same in the same words: white space, quotes, section numbers and the targets of links
 * left aside. `[text](target)` counts as its text.
 */
export function sameWording(before: string, after: string): boolean {
  if (before === after) return true;
  if (!mayDiffer(before) && !mayDiffer(after)) return false;
  const now = words(after);
  for (const { is } of words(before)) if (now.next().value?.is !== is) return false;
  return now.next().done === true;
}

const letter = /[\p{L}\p{N}]/u;
/** White space, and marks that may be other ones where the words are the same. */
const aside = /[\s.,;:!?"'`´‘’‚‛“”„‟«»‹›]/;

/**
 * Whether two texts that differ are the same words, with other marks of punctuation after them. Marks within words
 * (`1.0`) and before them (`-1`) are part of what is said.
 */
export function isRepunctuated(before: string, after: string): boolean {
  if (!sameLetters(before, after)) return false;
  const [old, now] = [[...spoken(before)], [...spoken(after)]];
  return (
    old.length === now.length && old.every((is, at) => is === now[at]) && old.some((is) => letter.test(is))
  );
}

/** Most texts that differ do so in letters: that is seen at once. */
function sameLetters(before: string, after: string): boolean {
  let [left, right] = [0, 0];
  while (left < before.length || right < after.length) {
    const [old, now] = [before[left], after[right]];
    if (old === now) {
      left += 1;
      right += 1;
    } else if (old !== undefined && aside.test(old)) left += 1;
    else if (now !== undefined && aside.test(now)) right += 1;
    else return false;
  }
  return true;
}

function* spoken(text: string): Generator<string, undefined> {
  for (const { is } of words(text)) if (is.length !== 1 || !closing.includes(is)) yield is;
}

/** The words of a text with the white space before them, and each mark of punctuation after them. */
export function pieces(text: string): readonly string[] {
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
export function* words(text: string): Generator<Word, undefined> {
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
