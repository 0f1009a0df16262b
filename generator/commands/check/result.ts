import { z } from "zod";
import { changeSchema } from "../../compare/diff/change.js";
import { diagnosticSchema, placeSchema } from "../../diagnostics/schema.js";
import type { Frozen } from "../../words/frozen.js";

const key = z.union([z.string(), z.number()]);

const change = changeSchema
  .extend({
    place: placeSchema
      .exactOptional()
      .describe("The entry's row in the document; absent where it has none any more."),
  })
  .meta({ id: "PlacedChange" });
export interface PlacedChange extends Frozen<z.infer<typeof change>> {}

const file = z
  .strictObject({
    path: z.string(),
    state: z.enum(["differs", "missing", "left over"]),
    line: z.int().min(1).exactOptional().describe("The first line on disk that differs, hashes aside."),
    onlyHashes: z.literal(true).exactOptional().describe("Nothing differs but hashes."),
    entries: z
      .array(z.strictObject({ table: z.string(), entry: key, name: z.string(), from: z.int(), to: z.int() }))
      .describe("The entries whose lines differ, with their lines in the file as it should be."),
    patch: z
      .string()
      .exactOptional()
      .describe(
        "A unified diff from the disk to what should be there; absent where a great many lines differ.",
      ),
  })
  .meta({ id: "File" });
export interface CheckedFile extends Frozen<z.infer<typeof file>> {}

const spec = z
  .strictObject({
    id: z.string(),
    project: z
      .string()
      .exactOptional()
      .describe("The folder of its project, where that is not the one that the command runs in."),
    documents: z.array(z.string()).exactOptional().describe("The documents that were read."),
    diagnostics: z.array(diagnosticSchema),
    changes: z.array(change).describe("What the document says otherwise than the generated JSON does."),
    files: z.array(file).describe("The outputs that are not as they should be."),
    same: z.int().nonnegative().describe("The number of outputs that are as they should be."),
    mend: z.string().exactOptional().describe("The command that mends it, where something is to be mended."),
  })
  .meta({ id: "CheckedSpec" });
export interface CheckedSpec extends Frozen<z.infer<typeof spec>> {}

const seal = z
  .strictObject({ path: z.string(), state: z.enum(["intact", "damaged", "unsealed", "unreadable"]) })
  .meta({ id: "Seal" });
export interface CheckedSeal extends Frozen<z.infer<typeof seal>> {}

export const checkResult = z
  .strictObject({
    command: z.literal("check"),
    status: z.literal([0, 1, 2]).describe("As the exit status."),
    mode: z.enum(["full", "integrity"]),
    specs: z.array(spec),
    seals: z.array(seal).exactOptional().describe("With --integrity: the files that were named."),
  })
  .meta({ id: "Check" });
export interface CheckResult extends Frozen<z.infer<typeof checkResult>> {}
