import { z } from "zod";
import type { OneFieldKind } from "./kind.js";

/**
 * A text that is a key, such as `0100C`.
 *
 * @param pattern what it must look like as a whole; any text without white space by default
 */
export function stringKey(pattern = /\S+/): OneFieldKind<string> {
  // Of /A|AB/ the second is tried too, and a pattern with the flag g begins anew at every cell.
  const whole = new RegExp(`^(?:${pattern.source})$`, pattern.flags.replace(/[gy]/g, ""));
  return {
    id: "string-key",
    cell: z
      .string()
      .refine(
        (text) => whole.exec(text)?.[0] === text && text !== "",
        `a key that ${pattern} matches as a whole`,
      ),
    field: { schema: () => z.string().min(1), words: String },
  };
}
