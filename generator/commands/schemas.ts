import { z } from "zod";
import { diffOutput } from "../compare/diff/change.js";
import { diagnosticSchema } from "../diagnostics/schema.js";
import type { Frozen } from "../words/frozen.js";
import { checkResult } from "./check/result.js";
import { generateResult } from "./generate/result.js";
import { historyResult } from "./history/result.js";
import { initResult } from "./init/result.js";
import { listedTables } from "./tables/result.js";
import { updateResult } from "./update/result.js";
import { verifyResult } from "./verify/result.js";

/** What a command gives whose input is so bad that it gave nothing. */
const failedResult = z
  .strictObject({
    command: z.literal("failed"),
    status: z.literal(2),
    diagnostics: z.array(diagnosticSchema),
  })
  .meta({ id: "Failed" });
export interface FailedResult extends Frozen<z.infer<typeof failedResult>> {}

/** What every command prints with `--json`, by its name, where it gave something. */
export const outputs = {
  check: checkResult,
  diff: diffOutput,
  generate: generateResult,
  history: historyResult,
  init: initResult,
  tables: listedTables,
  update: updateResult,
  verify: verifyResult,
} as const;

/** The JSON Schema (draft 2020-12) of all that a command prints, as `docs/schemas/<command>.schema.json` has it. */
export function publishedJsonSchema(command: keyof typeof outputs) {
  const printed = z.union([outputs[command], failedResult]);
  const title = `What \`spectables ${command} --json\` prints`;
  return z.toJSONSchema(printed.meta({ title }), { target: "draft-2020-12" });
}
