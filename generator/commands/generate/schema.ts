import { z } from "zod";
import { diffOutput } from "../../compare/diff/schema.js";
import { diagnosticSchema, failedSchema } from "../../diagnostics/schema.js";

const count = z.int().nonnegative();
const paths = z.array(z.string());

const spec = z
  .strictObject({
    id: z.string(),
    documents: z.array(z.string()).optional().describe("The documents that were read."),
    tables: z.array(z.strictObject({ name: z.string(), entries: count, errata: count })),
    diagnostics: z.array(diagnosticSchema),
    written: paths,
    deleted: paths,
    unchanged: paths,
    diff: diffOutput
      .optional()
      .describe("What changed by meaning; absent where nothing was written, or nothing was there before."),
  })
  .meta({ id: "Spec" });

const result = z
  .strictObject({
    command: z.literal("generate"),
    status: z.literal([0, 2]).describe("As the exit status; with 2 nothing was written."),
    specs: z.array(spec),
  })
  .meta({ id: "Generate" });

/** What `spectables generate --json` prints. */
export const generateOutput = z
  .union([result, failedSchema])
  .meta({ title: "What `spectables generate --json` prints" });

/** Its JSON Schema (draft 2020-12), published as `docs/schemas/generate.schema.json`. */
export function generateJsonSchema() {
  return z.toJSONSchema(generateOutput, { target: "draft-2020-12" });
}
