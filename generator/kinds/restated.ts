import { z } from "zod";
import type { OneFieldKind } from "./kind.js";
import { numeric } from "./number.js";

const twice = /^([^()[\]=/]+)(?:\(([^()]+)\)|\[([^[\]]+)\]|[=/]([^=/]+))$/;

/**
 * One number that a cell gives in two notations: `16 (0x10)`, `0x10 [16]`, `16 = 0x10`, `16 / 0x10`. Both are read, and
 * must be the same number; the ends of a range that is said twice, `2-15 (0x02-0x0F)`, too.
 *
 * @param first how the first is read; it is also how outputs have the number
 * @param second how the other is read
 */
export function restated(first: OneFieldKind, second: OneFieldKind): OneFieldKind {
  const read = (text: string) => {
    const [one, other] = saidTwice(text) ?? [];
    const [left, right] = [first.cell.safeParse(one), second.cell.safeParse(other)];
    return left.success && right.success ? ([left.data, right.data] as const) : undefined;
  };
  return {
    id: `restated-${first.id}-${second.id}`,
    cell: z.string().transform((text, context) => {
      const pair = read(text);
      if (pair !== undefined && numeric(pair[0]) === numeric(pair[1])) return pair[0];
      // Of a range the ends are held against each other.
      const cuts = pair === undefined ? endsTwice(text).map((ends) => ends.map(read)) : [[pair]];
      const pairs = cuts.find((ends) => !ends.includes(undefined)) ?? [];
      const [one, other] = pairs.find((ends) => ends && numeric(ends[0]) !== numeric(ends[1])) ?? [];
      context.addIssue(
        one === undefined
          ? `one number twice (${first.id} and ${second.id}), such as 16 (0x10)`
          : {
              code: "custom",
              message: `the same number twice, not ${one} and ${other}`,
              params: { disagreeing: [one, other] },
            },
      );
      return z.NEVER;
    }),
    field: first.field,
  };
}

/** The two parts of `16 (0x10)` and the like. */
function saidTwice(text: string): readonly [string, string] | undefined {
  const [, one = "", ...others] = (twice.exec(text) ?? []).map((part) => part?.trim());
  const other = others.find((part) => part !== undefined);
  return other === undefined ? undefined : [one, other];
}

/** The ends of a range that is said twice, `2-15 (0x02-0x0F)`, each as one number is: `2 (0x02)` and `15 (0x0F)`. */
export function endsTwice(text: string): (readonly [first: string, last: string])[] {
  const [one, other] = saidTwice(text) ?? ["", ""];
  return spansIn(one).flatMap(([first, last]) =>
    spansIn(other).map(([again, end]) => [`${first} (${again})`, `${last} (${end})`] as const),
  );
}

const between = /\.{2,3}|[-‐‑‒–—−…]|\b(?:to|through)\b/g;

/** Every cut of a text into what may be the two ends of a range; a sign is no separator, which who reads them tells. */
export function spansIn(text: string): (readonly [first: string, last: string])[] {
  return [...text.matchAll(between)].map(({ index, 0: separator }) => [
    text.slice(0, index).trimEnd(),
    text.slice(index + separator.length).trimStart(),
  ]);
}
