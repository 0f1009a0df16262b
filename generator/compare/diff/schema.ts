import { z } from "zod";
import { levels } from "../../kinds/levels.js";
import { erratumSchema } from "../../model/model.js";

const key = z.union([z.string(), z.number()]);
const erratum = erratumSchema.meta({ id: "Erratum" });

const wordPart = z.strictObject({ text: z.string(), in: z.enum(["both", "before", "after"]) });

export const changeSchema = z
  .strictObject({
    rule: z.string().describe("docs/diff.md explains the general ones; column kinds bring others."),
    level: z.enum(levels),
    regraded: z
      .strictObject({ from: z.enum(levels), reason: z.string() })
      .exactOptional()
      .describe("The rule's own level, where the spec.ts gives it another one."),
    table: z.string(),
    value: key
      .exactOptional()
      .describe("The entry's value: the new one, or the old one where the entry is gone."),
    name: z.string().exactOptional(),
    field: z.string().exactOptional().describe("The field that changed; of a governing sentence its name."),
    before: z.unknown().exactOptional().describe("Absent where there was nothing."),
    after: z.unknown().exactOptional().describe("Absent where there is nothing any more."),
    index: z.int().nonnegative().exactOptional().describe("The place of what came or went, from 0."),
    message: z.string(),
    wording: z.array(wordPart).exactOptional().describe("The new wording against the old one."),
    byErratum: z
      .strictObject({ before: erratum.exactOptional(), after: erratum.exactOptional() })
      .exactOptional(),
  })
  .meta({ id: "Change" });

/** What `spectables diff --json` prints. */
export const diffOutput = z
  .strictObject({
    bump: z.enum(["major", "minor", "patch", "none"]),
    changes: z.array(changeSchema),
    ignored: z.array(changeSchema.extend({ reason: z.string() })).exactOptional(),
  })
  .meta({ id: "Diff" });
