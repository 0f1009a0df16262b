import { z } from "zod";
import type { OneFieldKind } from "./kind.js";

/** A decimal integer, as in `101` or `-1`. */
export function integer(): OneFieldKind {
  return {
    id: "integer",
    cell: z
      .string()
      .regex(/^-?\d+$/, "a whole number, such as 101")
      .transform(Number)
      .refine(Number.isSafeInteger, "a whole number below 2^53"),
    field: { schema: () => z.int(), words: String },
  };
}
