import type { Random } from "./random.js";

/** What a form is made of: how a text falls into pieces, and pieces that mean something to its reader. */
export interface Grammar {
  readonly pieces: RegExp;
  readonly dictionary: readonly string[];
}

type Change = (pieces: string[], random: Random, other: readonly string[], grammar: Grammar) => void;

const range = (pieces: readonly string[], random: Random, most = 50) => {
  const start = random.below(pieces.length);
  return [start, Math.min(pieces.length - start, 1 + random.count(most))] as const;
};

/** Ways to damage a text that is taken apart. */
const changes: readonly Change[] = [
  // Cut out.
  (pieces, random) => void pieces.splice(...range(pieces, random)),
  // Cut off.
  (pieces, random) => {
    pieces.length = random.below(pieces.length + 1);
  },
  // Splice in a part of another document.
  (pieces, random, other) => {
    const [start, length] = range(other, random, 500);
    pieces.splice(random.below(pieces.length + 1), random.count(20), ...other.slice(start, start + length));
  },
  // Repeat a part.
  (pieces, random) => {
    const [start, length] = range(pieces, random, 20);
    const part = pieces.slice(start, start + length).join("");
    pieces.splice(
      start,
      0,
      part.repeat(Math.min(random.count(3_000), Math.ceil(200_000 / (part.length + 1)))),
    );
  },
  // Repeat a piece that opens something, without closing it, or with.
  (pieces, random, _, { dictionary }) => {
    const [open, close] = [random.of(dictionary), random.of(["", "", random.of(dictionary)])];
    const times = random.count(400_000 / (open.length + 1));
    pieces.splice(random.below(pieces.length + 1), 0, open.repeat(times) + close.repeat(times));
  },
  // Put in a piece that means something.
  (pieces, random, _, { dictionary }) => {
    for (let times = random.count(20); times >= 0; times -= 1)
      pieces.splice(random.below(pieces.length + 1), 0, random.of(dictionary));
  },
  // Shuffle.
  (pieces, random) => {
    const [start, length] = range(pieces, random, 200);
    for (let index = start + length - 1; index > start; index -= 1) {
      const at = start + random.below(index - start + 1);
      [pieces[index], pieces[at]] = [pieces[at] as string, pieces[index] as string];
    }
  },
  // Change characters.
  (pieces, random) => {
    for (let times = random.count(20); times >= 0; times -= 1) {
      const index = random.below(pieces.length);
      const piece = pieces[index] ?? "";
      const at = random.below(piece.length);
      const code = random.of([
        0,
        9,
        10,
        13,
        32,
        34,
        39,
        60,
        62,
        92,
        124,
        0x2028,
        0xd800,
        0xfeff,
        random.below(0x10ffff),
      ]);
      pieces[index] = piece.slice(0, at) + String.fromCodePoint(code) + piece.slice(at + random.below(3));
    }
  },
];

/** A damaged text: parts of one document or of two, changed in a few ways. */
export function mutate(text: string, other: string, grammar: Grammar, random: Random): string {
  const window = (whole: string, most: number) => {
    const start = random.below(whole.length);
    return whole.slice(start, start + random.count(most));
  };
  // A whole document now and then; a part of one is read faster.
  const whole = random.below(20) === 0;
  const pieces = (whole ? text : window(text, 40_000)).split(grammar.pieces);
  const others = window(other, 20_000).split(grammar.pieces);
  for (let times = 1 + random.below(6); times > 0; times -= 1)
    random.of(changes)(pieces, random, others, grammar);
  return pieces.join("");
}

/** Bytes of which some are changed, cut out or doubled. */
export function mutateBytes(bytes: Uint8Array, random: Random): Uint8Array {
  let changed = Uint8Array.from(bytes);
  for (let times = 1 + random.count(30); times > 0; times -= 1) {
    const at = random.below(changed.length);
    const kind = random.below(10);
    if (kind === 0) changed = changed.slice(0, at);
    else if (kind === 1)
      changed = Uint8Array.from([...changed.slice(0, at), ...changed.slice(at + random.count(500))]);
    else changed[at] = random.of([0, 1, 0x7f, 0x80, 0xff, (changed[at] ?? 0) ^ (1 << random.below(8))]);
  }
  return changed;
}
