import { z } from "zod";
import type { OneFieldKind } from "./kind.js";

/**
 * A text that is a key, such as `0100C`.
 *
 * @param pattern what it must look like as a whole; any text without white space by default
 */
export function stringKey(pattern = /^\S+$/): OneFieldKind {
  return {
    id: "string-key",
    cell: z
      .string()
      .refine((text) => pattern.exec(text)?.[0] === text && text !== "", `a key that ${pattern} matches`),
    field: { schema: () => z.string().min(1), words: String },
  };
}
