import { z } from "zod";
import type { Frozen } from "../../words/frozen.js";
import { generatedSpec } from "../generate/result.js";

const document = z
  .strictObject({
    file: z.string().describe("From the project's root."),
    state: z
      .enum(["changed", "unchanged", "by hand", "failed"])
      .describe("`by hand`: it cannot be fetched; a note says how it is renewed."),
    url: z.string().exactOptional().describe("Where it was fetched, without credentials and query."),
    redirects: z.array(z.string()).exactOptional().describe("Where that led, in order."),
  })
  .meta({ id: "UpdatedDocument" });
export interface UpdatedDocument extends Frozen<z.infer<typeof document>> {}

const spec = generatedSpec
  .omit({ documents: true })
  .extend({ fetched: z.array(document) })
  .meta({ id: "UpdatedSpec" });
export interface UpdatedSpec extends Frozen<z.infer<typeof spec>> {}

export const updateResult = z
  .strictObject({
    command: z.literal("update"),
    status: z.literal([0, 2]).describe("As the exit status; with 2 nothing was written."),
    dryRun: z.boolean().describe("Nothing was written; `written` and `deleted` say what would have been."),
    specs: z.array(spec),
  })
  .meta({ id: "Update" });
export interface UpdateResult extends Frozen<z.infer<typeof updateResult>> {}
