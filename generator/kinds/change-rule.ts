import { z } from "zod";
import type { Frozen } from "../words/frozen.js";
import { moduleName } from "./spelling.js";

/** What a change between two revisions means for whoever uses the generated code: the levels, the gravest first. */
export const levels = ["breaking", "additive", "note"] as const;

export type Level = (typeof levels)[number];

/** A rule of `diff` that a kind brings for one of its fields: it tells every change of it, in place of the general ones. */
export const changeRule = z.strictObject({
  /** Stable: ignore files and the `levels` of a spec.ts name it. */
  id: moduleName,
  level: z.enum(levels),
  /** When it applies, and why it has its level: in whole sentences. */
  documentation: z.string().min(1),
});
export interface ChangeRule extends Frozen<z.infer<typeof changeRule>> {}
