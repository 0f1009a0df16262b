import { z } from "zod";
import type { OneFieldKind } from "./kind.js";
import { integer } from "./number.js";
import { type Range, rangesIn } from "./numbers-in.js";

/**
 * Numbers and ranges of them: `0x0F-0x10`, `1..16`, `7, 9-11`. Where a comma may part a list or the thousands of one
 * number (`1,000`), that is an error.
 *
 * @param number the kind of the ends: `integer()` by default, `hex()` for hexadecimal ones
 */
export function ranges(number: OneFieldKind = integer()): OneFieldKind {
  const { schema, words, type } = number.field;
  const literal = number.field.literal ?? words;
  const spell = ({ first, last }: Range) =>
    first === last ? words(first) : `${words(first)}-${words(last)}`;
  return {
    id: `ranges-${number.id}`,
    cell: z.string().transform((text, context) => {
      const read = rangesIn(text, number);
      if (read !== undefined) return read;
      const thousands = /\d,\d{3}/.test(text)
        ? ' (a comma may part thousands here, which number({ group: "," }) reads)'
        : "";
      context.addIssue(`numbers or ranges from low to high, such as 1..16 or 0x0F-0x10${thousands}`);
      return z.NEVER;
    }),
    field: {
      ...(type === undefined
        ? {}
        : { type: `readonly { readonly first: ${type}; readonly last: ${type} }[]` }),
      schema: (vocabulary) => {
        const range = z.strictObject({ first: schema(vocabulary), last: schema(vocabulary) });
        // A name means one type, and that is the one of numbers.
        const item =
          type === undefined
            ? vocabulary.named(
                "Range",
                range,
                "A span of numbers; both ends are in it, and the same where it is one number.",
              )
            : range;
        return z.array(item).min(1);
      },
      words: (value) => (value as Range[]).map(spell).join(", "),
      literal: (value) =>
        `[${(value as Range[])
          .map(({ first, last }) => `{ first: ${literal(first)}, last: ${literal(last)} }`)
          .join(", ")}]`,
    },
  };
}
