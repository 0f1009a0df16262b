import { z } from "zod";
import type { OneFieldKind } from "./kind.js";

const id = "prose";

/** Running text: any that is not empty. */
export function prose(): OneFieldKind<string> {
  return {
    id,
    prose: true,
    cell: z.string().min(1, "some text"),
    field: { prose: true, schema: () => z.string().min(1), words: String },
  };
}

/** Whether a field is running text, as far as a model tells without its spec.ts: `meaning` is, of whichever kind. */
export function looksLikeProse(kind: string, field: string): boolean {
  return kind === id || field === "meaning";
}
