import { z } from "zod";
import { integer } from "./integer.js";
import type { OneFieldKind } from "./kind.js";

/** A span of numbers; both ends are in it, and the same where it is one number. */
export interface Range {
  readonly first: number;
  readonly last: number;
}

const between = /\.{2,3}|[-–—]|\bto\b/g;

/**
 * Numbers and ranges of them: `0x0F-0x10`, `1..16`, `7, 9-11`.
 *
 * @param number the kind of the ends: `integer()` by default, `hex()` for hexadecimal ones
 */
export function ranges(number: OneFieldKind = integer()): OneFieldKind {
  const { schema, words } = number.field;
  const literal = number.field.literal ?? words;
  const spell = ({ first, last }: Range) =>
    first === last ? words(first) : `${words(first)}-${words(last)}`;
  return {
    id: `ranges-${number.id}`,
    cell: z.string().transform((text, context) => {
      const read = text.split(",").map((item) => rangeIn(item.trim(), number));
      if (read.every((range) => range !== undefined)) return read;
      context.addIssue("numbers or ranges from low to high, such as 1..16 or 0x0F-0x10");
      return z.NEVER;
    }),
    field: {
      schema: (vocabulary) =>
        z
          .array(
            vocabulary.named(
              "Range",
              z.strictObject({ first: schema(vocabulary), last: schema(vocabulary) }),
              "A span of numbers; both ends are in it, and the same where it is one number.",
            ),
          )
          .min(1),
      words: (value) => (value as Range[]).map(spell).join(", "),
      literal: (value) =>
        `[${(value as Range[])
          .map(({ first, last }) => `{ first: ${literal(first)}, last: ${literal(last)} }`)
          .join(", ")}]`,
    },
  };
}

/** A longer text is no range of numbers. */
const longest = 200;

/** Splits where both sides are numbers: a sign is no separator. */
function rangeIn(text: string, number: OneFieldKind): Range | undefined {
  const read = (part: string) => number.cell.safeParse(part).data as number | undefined;
  if (text.length > longest) return undefined;
  const only = read(text);
  if (only !== undefined) return { first: only, last: only };
  for (const { index, 0: separator } of text.matchAll(between)) {
    const first = read(text.slice(0, index).trimEnd());
    const last = read(text.slice(index + separator.length).trimStart());
    if (first !== undefined && last !== undefined) return first <= last ? { first, last } : undefined;
  }
  return undefined;
}
