import { z } from "zod";
import { changeSchema } from "../../compare/diff/schema.js";
import { diagnosticSchema, failedSchema, placeSchema } from "../../diagnostics/schema.js";

const key = z.union([z.string(), z.number()]);

const change = changeSchema.extend({
  place: placeSchema
    .optional()
    .describe("The entry's row in the document; absent where it has none any more."),
});

const file = z
  .strictObject({
    path: z.string(),
    state: z.enum(["differs", "missing", "left over"]),
    line: z.int().min(1).optional().describe("The first line on disk that differs, hashes aside."),
    onlyHashes: z.literal(true).optional().describe("Nothing differs but hashes."),
    entries: z
      .array(z.strictObject({ table: z.string(), entry: key, name: z.string(), from: z.int(), to: z.int() }))
      .describe("The entries whose lines differ, with their lines in the file as it should be."),
    patch: z.string().optional().describe("A unified diff from the disk to what should be there."),
  })
  .meta({ id: "File" });

const spec = z
  .strictObject({
    id: z.string(),
    documents: z.array(z.string()).optional().describe("The documents that were read."),
    diagnostics: z.array(diagnosticSchema),
    changes: z.array(change).describe("What the document says otherwise than the generated JSON does."),
    files: z.array(file).describe("The outputs that are not as they should be."),
    same: z.int().nonnegative().describe("The number of outputs that are as they should be."),
    mend: z.string().optional().describe("The command that mends it, where something is to be mended."),
  })
  .meta({ id: "Spec" });

const seal = z
  .strictObject({ path: z.string(), state: z.enum(["intact", "damaged", "unsealed", "unreadable"]) })
  .meta({ id: "Seal" });

const result = z
  .strictObject({
    command: z.literal("check"),
    status: z.literal([0, 1, 2]).describe("As the exit status."),
    mode: z.enum(["full", "fast", "integrity"]),
    specs: z.array(spec),
    seals: z.array(seal).optional().describe("With --integrity: the files that were named."),
  })
  .meta({ id: "Check" });

/** What `spectables check --json` prints. */
export const checkOutput = z
  .union([result, failedSchema])
  .meta({ title: "What `spectables check --json` prints" });

/** Its JSON Schema (draft 2020-12), published as `docs/schemas/check.schema.json`. */
export function checkJsonSchema() {
  return z.toJSONSchema(checkOutput, { target: "draft-2020-12" });
}
