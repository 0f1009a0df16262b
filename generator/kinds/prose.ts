import { z } from "zod";
import type { OneFieldKind } from "./kind.js";
import { textField } from "./texts.js";

/** Running text: any that is not empty. */
export function prose(): OneFieldKind<string> {
  return {
    id: "prose",
    prose: true,
    cell: z.string().min(1, "some text"),
    field: { ...textField, prose: true },
  };
}

/** Whether a field is running text, as far as a model tells without its spec.ts: `meaning` is, of whichever kind. */
export function looksLikeProse(kind: string, field: string): boolean {
  return kind === "prose" || field === "meaning";
}
