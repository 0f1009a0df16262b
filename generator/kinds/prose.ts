import { z } from "zod";
import type { OneFieldKind } from "./kind.js";

/** Running text: any that is not empty. */
export function prose(): OneFieldKind {
  return {
    id: "prose",
    prose: true,
    cell: z.string().min(1, "some text"),
    field: { prose: true, schema: () => z.string().min(1), words: String },
  };
}
