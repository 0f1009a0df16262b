import { diffArrays } from "diff";
import type { ModelProse } from "../../model/model.js";
import type { Change, WordPart } from "./change.js";
import { mayDiffer, pieces, type Word, words } from "./words.js";

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
  const parts: MutablePart[] = [];
  if (mayDiffer(before) || mayDiffer(after)) {
    addWords(parts, [...words(before)], [...words(after)]);
    return parts;
  }
  const { from, to } = sameEnds(before, after);
  add(parts, "both", after.slice(0, from));
  const [old, now] = [before.slice(from, before.length - to), after.slice(from, after.length - to)];
  if (isPiece(old) && isPiece(now)) {
    add(parts, "before", old);
    add(parts, "after", now);
  } else addWords(parts, plainWords(old), plainWords(now));
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

/** Whether a text is one word that no mark follows. */
function isPiece(text: string): boolean {
  return /^ ?[\p{L}\p{N}]+$/u.test(text);
}

/** The words of a text in which each is what it is written as. */
function plainWords(text: string): readonly Word[] {
  return pieces(text).map((piece) => ({ text: piece, is: piece.trimStart() }));
}

/** How many characters two texts begin and end with alike, up to the white space around the words that differ. */
function sameEnds(before: string, after: string): { readonly from: number; readonly to: number } {
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
function addWords(parts: MutablePart[], old: readonly Word[], now: readonly Word[]): void {
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
