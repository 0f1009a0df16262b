/** An entry as matching sees it. */
export interface Subject {
  readonly name: unknown;
  /** What is said of it in prose; `""` where nothing is. */
  readonly text: string;
}

const word = /[\p{L}\p{N}]+/gu;

/** The words that carry a text's meaning: its long ones; where there are none, all of them. */
export function tellingWords(text: string): readonly string[] {
  const long = longWords(text);
  return long.length > 0 ? long : allWords(text);
}

/** The words of more than three letters, and numbers, in lower case and in their order. */
export function longWords(text: string): readonly string[] {
  return allWords(text).filter((one) => one.length > 3 || /\d/.test(one));
}

function allWords(text: string): readonly string[] {
  return text.toLowerCase().match(word) ?? [];
}

/** The words that a name is made of: `NOT_LEADER` and `NotLeader` are two. */
function nameWords({ name }: Subject): ReadonlySet<string> {
  const spaced = String(name ?? "")
    .replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2")
    .replaceAll("_", " ");
  return new Set(tellingWords(spaced));
}

/** How much two sets of words have in common: from 0 to 1 (the Sørensen-Dice coefficient). */
export function likeness(left: ReadonlySet<string>, right: ReadonlySet<string>): number {
  let common = 0;
  for (const one of left) if (right.has(one)) common += 1;
  return commonShare(common, left.size, right.size);
}

/** The same, told by how many words are common, and how many each has. */
export function commonShare(common: number, left: number, right: number): number {
  return common === 0 ? 0 : (2 * common) / (left + right);
}

/** From so much on, two entries of one value are one entry that got another name. */
const alike = 0.3;

/**
 * Whether two entries of one value, but with two names, are one thing with a new name. They are not where both
 * have meanings, and neither the meanings nor the names have words in common.
 */
export function isRenamed(before: Subject, after: Subject): boolean {
  const [old, now] = [new Set(tellingWords(before.text)), new Set(tellingWords(after.text))];
  if (old.size === 0 || now.size === 0) return true;
  return likeness(old, now) >= alike || likeness(nameWords(before), nameWords(after)) >= alike;
}
