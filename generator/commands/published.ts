import { z } from "zod";
import { diagnosticSchema } from "../diagnostics/schema.js";
import type { Frozen } from "../words/frozen.js";

/** What a command gives whose input is so bad that it gave nothing. */
export const failedResult = z
  .strictObject({
    command: z.literal("failed"),
    status: z.literal(2),
    diagnostics: z.array(diagnosticSchema),
  })
  .meta({ id: "Failed" });
export interface FailedResult extends Frozen<z.infer<typeof failedResult>> {}

/** The schema of all that a command prints with `--json`: what it gives, or why it gave nothing. */
export function published<T extends z.ZodType>(command: string, printed: T) {
  return z.union([printed, failedResult]).meta({ title: `What \`spectables ${command} --json\` prints` });
}
