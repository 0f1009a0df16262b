import { z } from "zod";
import { callable } from "../kinds/kind.js";
import { moduleName } from "../kinds/spelling.js";
import type { Frozen } from "../words/frozen.js";
import type { Emitter } from "./emitter.js";
import { specData } from "./schema.js";

export const specSchema = specData.extend({
  /** Emitters of one's own, beside those that there are; `outputs` chooses among them too. */
  emitters: z
    .array(
      z.strictObject({ id: moduleName, description: z.string().min(1), run: callable<Emitter["run"]>() }),
    )
    .optional(),
});

/** What to take from a document, and what to make of it: the default export of a spec.ts. */
export interface Spec extends Frozen<z.infer<typeof specSchema>> {}
