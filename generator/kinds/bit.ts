import { z } from "zod";
import { hex } from "./hex.js";
import type { OneFieldKind } from "./kind.js";

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
