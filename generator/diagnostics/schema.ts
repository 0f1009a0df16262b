import { z } from "zod";
import type { Frozen } from "../words/frozen.js";
import type { DiagnosticCode } from "./catalog.js";

const count = z.int().min(1);

/**
 * Where something stands in a source.
 *
 * `line` and `column` count from 1, columns in UTF-16 code units. For a binary format (Word) there are no
 * lines: `table` and `row` count from 1 instead, in a PDF file with the `page`. In a workbook it is the cell (`B12`) of a sheet.
 */
export const placeSchema = z
  .strictObject({
    file: z.string().describe("From the project's root where it is inside, with / between folders."),
    line: count.exactOptional(),
    column: count.exactOptional().describe("In UTF-16 code units."),
    page: count.exactOptional().describe("Of a PDF file."),
    table: count.exactOptional().describe("Of a binary format, which has no lines."),
    row: count.exactOptional(),
    sheet: z.string().exactOptional().describe("Of a workbook."),
    cell: z.string().exactOptional().describe("Of the sheet: B12."),
  })
  .meta({ id: "Place" });
export interface Place extends Frozen<z.infer<typeof placeSchema>> {}

/** The source line that a diagnostic is about, and the part of it to underline (UTF-16 code units, from 0). */
const excerptSchema = z.strictObject({
  line: z.string(),
  start: z.int().nonnegative().describe("In UTF-16 code units, from 0."),
  length: z.int().nonnegative(),
});
export interface Excerpt extends Frozen<z.infer<typeof excerptSchema>> {}

/** One problem found in an input: a value, not an exception, so that all of them are reported together. */
export const diagnosticSchema = z
  .strictObject({
    code: (z.string() as z.ZodType<DiagnosticCode>).describe("docs/diagnostics.md explains them."),
    severity: z.enum(["error", "warning", "note"]),
    /** What is wrong, in one sentence. */
    message: z.string(),
    place: placeSchema.exactOptional(),
    excerpt: excerptSchema.exactOptional(),
    /** Further lines: the row concerned, the candidates, the tables that there are. */
    details: z.array(z.string()).exactOptional(),
    key: z
      .array(z.union([z.string(), z.int().nonnegative()]))
      .exactOptional()
      .describe("The key of the spec.ts that it is about, from the outside in."),
    /** What to do about it. */
    help: z.string().exactOptional(),
  })
  .meta({ id: "Diagnostic" });
export interface Diagnostic extends Frozen<z.infer<typeof diagnosticSchema>> {}
export type Severity = Diagnostic["severity"];
