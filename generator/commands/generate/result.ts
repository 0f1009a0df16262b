import { z } from "zod";
import { diffOutput } from "../../compare/diff/change.js";
import { diagnosticSchema } from "../../diagnostics/schema.js";
import type { Frozen } from "../../words/frozen.js";

const count = z.int().nonnegative();
const paths = z.array(z.string());

export const generatedSpec = z
  .strictObject({
    id: z.string(),
    documents: z.array(z.string()).exactOptional().describe("The documents that were read."),
    tables: z.array(z.strictObject({ name: z.string(), entries: count, errata: count })),
    diagnostics: z.array(diagnosticSchema),
    written: paths,
    deleted: paths,
    unchanged: paths,
    diff: diffOutput
      .exactOptional()
      .describe("What changed by meaning; absent where nothing was written, or nothing was there before."),
  })
  .meta({ id: "GeneratedSpec" });
export interface GeneratedSpec extends Frozen<z.infer<typeof generatedSpec>> {}

export const generateResult = z
  .strictObject({
    command: z.literal("generate"),
    status: z.literal([0, 2]).describe("As the exit status; with 2 nothing was written."),
    watched: z.literal(true).exactOptional().describe("One of the runs of `--watch`."),
    specs: z.array(generatedSpec),
  })
  .meta({ id: "Generate" });
export interface GenerateResult extends Frozen<z.infer<typeof generateResult>> {}
