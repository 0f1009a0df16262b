import { z } from "zod";
import type { Frozen } from "../words/frozen.js";
import { levels } from "./levels.js";
import { moduleName } from "./spelling.js";

/** A rule of `diff` that a kind brings for one of its fields: it tells every change of it, in place of the general ones. */
export const changeRule = z.strictObject({
  /** Stable: ignore files and the `levels` of a spec.ts name it. */
  id: moduleName,
  level: z.enum(levels),
  /** When it applies, and why it has its level: in whole sentences. */
  documentation: z.string().min(1),
});
export interface ChangeRule extends Frozen<z.infer<typeof changeRule>> {}
