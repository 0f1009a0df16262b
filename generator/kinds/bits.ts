import { z } from "zod";
import type { ManyFieldsKind, OneFieldKind } from "./kind.js";
import { hex, number, numeric } from "./number.js";

/**
 * A flag given by its bit's number, `3` or `bit 3` or `1u << 3`: the number with that bit set. Bits count from
 * 0, the least significant, to 31.
 */
export function bit(): OneFieldKind {
  const { field } = hex(8);
  return {
    id: "bit",
    cell: z.string().transform((text, context) => {
      const number = /^(?:[Bb]it |1[uU]?[lL]{0,2} ?<< ?)?(0|[1-9]\d?)$/.exec(text)?.[1];
      if (number !== undefined && Number(number) < 32) return (1 << Number(number)) >>> 0;
      context.addIssue("the number of a bit from 0 to 31, such as 3 or bit 3");
      return z.NEVER;
    }),
    field,
  };
}

/**
 * One bit of a number that a table spreads over several columns, `0` or `1`; the columns together give one field.
 *
 * @param at the bit's number from 0, the least significant, to 31
 * @param field the field that they give, `value` by default
 */
export function bitOf(at: number, field = "value"): ManyFieldsKind {
  if (!Number.isInteger(at) || at < 0 || at > 31) throw new TypeError("bitOf() takes a bit from 0 to 31.");
  return {
    id: `bit-of-${field}-${at}`,
    joins: eitherBit,
    cell: z
      .enum(["0", "1"], "0 or 1")
      .transform((text) => ({ [field]: text === "1" ? 2 ** at : 0 })) as ManyFieldsKind["cell"],
    fields: { [field]: { label: "Value", ...number({ base: 2, prefix: "0b" }, { bits: 32 }).field } },
  };
}

function eitherBit(left: unknown, right: unknown): number {
  return Number(numeric(left) | numeric(right));
}
