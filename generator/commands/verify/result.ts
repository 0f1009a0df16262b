import { z } from "zod";
import { verifyLevels } from "../../compare/verify/finding.js";
import { diagnosticSchema } from "../../diagnostics/schema.js";
import type { Frozen } from "../../words/frozen.js";

const level = z.enum(verifyLevels);
const place = { line: z.int().min(1), column: z.int().min(1) };

const finding = z.strictObject({
  rule: z.string().describe("The id of a rule, see docs/verify.md."),
  level,
  file: z.string().describe("From the working folder, where it is inside, with / between folders."),
  ...place,
  page: z
    .int()
    .exactOptional()
    .describe("Of a table whose key is two numbers the outer one; the value is the inner one."),
  value: z.int().describe("The value in the source; of missing values the first."),
  name: z.string().describe("The name in the source; of missing values the document's first."),
  expected: z
    .union([z.int(), z.string()])
    .exactOptional()
    .describe(
      "What the document has: a value where the value is wrong, a page where that is, a name where the name is.",
    ),
  table: z.string(),
  message: z.string(),
  entries: z
    .array(z.strictObject({ value: z.int(), name: z.string() }))
    .exactOptional()
    .describe(
      "All entries concerned, where one finding is about several: as the document has them, or the source where it does not.",
    ),
});

const table = z.strictObject({
  table: z.string(),
  page: z.int().exactOptional().describe("Of a table whose key is two numbers the outer one."),
  by: z
    .enum(["number", "name", "names"])
    .exactOptional()
    .describe(
      "How the page was found out: a number or a name in the source says so, or it is the one whose names the part has.",
    ),
  line: z.int().min(1),
  pairs: z.int().describe("Pairs of name and value that belong to the table."),
  agree: z
    .int()
    .describe("Those whose name (or, where names are somebody's own, text) and value are the document's."),
  texts: z.int().describe("Texts of its values that were not compared."),
});

const file = z.strictObject({
  file: z.string().describe("From the working folder, where it is inside, with / between folders."),
  spec: z.string().exactOptional().describe("Absent where no table was recognised."),
  tables: z.array(table),
});
export interface VerifyResultFile extends Frozen<z.infer<typeof file>> {}

export const verifyResult = z.strictObject({
  command: z.literal("verify"),
  status: z.literal([0, 1, 2]).describe("As the exit status; 2 where nothing could be compared."),
  recognised: z
    .boolean()
    .describe("Whether any of the files has a table of the document; where none has, nothing was compared."),
  failOn: level,
  files: z.array(file),
  findings: z
    .array(finding)
    .describe("Of all files, in the order in which the files were given; the gravest of a file first."),
  suppressed: z
    .array(finding.extend({ why: z.string() }))
    .describe("Findings that a comment took back, with the reason that it gives."),
  diagnostics: z.array(diagnosticSchema),
});
export interface VerifyResult extends Frozen<z.infer<typeof verifyResult>> {}
