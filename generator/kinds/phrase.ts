import { z } from "zod";
import type { OneFieldKind } from "./kind.js";

/** Longer ones are sentences, or cells of another column. */
const longest = 80;

/** A name of one or several words, such as `Normal disconnection`: one line that does not end a sentence. */
export function phrase(): OneFieldKind<string> {
  return {
    id: "phrase",
    cell: z
      .string()
      .min(1, "a name")
      .max(longest, `a name of at most ${longest} characters`)
      .regex(/^[^\n]*[^.\n]$/, "a name in one line, with no full stop at its end"),
    field: { schema: () => z.string().min(1), words: String },
  };
}
