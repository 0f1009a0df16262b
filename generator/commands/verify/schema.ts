import { z } from "zod";
import { verifyLevels } from "../../compare/verify/finding.js";

const level = z.enum(verifyLevels);
const place = { line: z.int().min(1), column: z.int().min(1) };

const finding = z.strictObject({
  rule: z.string().describe("The id of a rule, see docs/verify.md."),
  level,
  file: z.string().describe("From the working folder, where it is inside, with / between folders."),
  ...place,
  value: z.int().describe("The value in the source; of missing values the first."),
  name: z.string().describe("The name in the source; of missing values the document's first."),
  expected: z
    .union([z.int(), z.string()])
    .optional()
    .describe("What the document has: a value where the value is wrong, a name where the name is."),
  table: z.string(),
  message: z.string(),
  entries: z
    .array(z.strictObject({ value: z.int(), name: z.string() }))
    .optional()
    .describe(
      "All entries concerned, where one finding is about several: as the document has them, or the source where it does not.",
    ),
});

const diagnostic = z.looseObject({
  code: z.string(),
  severity: level,
  message: z.string(),
  place: z.looseObject({ file: z.string() }).optional(),
});

/** What `verify --json` prints; `docs/schemas/verify.schema.json` is made of it. */
export const verifyResultSchema = z.strictObject({
  command: z.literal("verify"),
  status: z.union([z.literal(0), z.literal(1), z.literal(2)]),
  failOn: level,
  files: z.array(
    z.strictObject({
      file: z.string(),
      spec: z.string().optional().describe("Absent where no table was recognised."),
      tables: z.array(
        z.strictObject({
          table: z.string(),
          line: z.int().min(1),
          pairs: z.int().describe("Pairs of name and value that belong to the table."),
          agree: z.int().describe("Those whose name and value are the document's."),
        }),
      ),
    }),
  ),
  findings: z.array(finding),
  suppressed: z.array(finding.extend({ why: z.string() })),
  diagnostics: z.array(diagnostic),
});
