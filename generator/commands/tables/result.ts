import { z } from "zod";
import type { Frozen } from "../../words/frozen.js";

const section = z.strictObject({ number: z.string().nullable(), title: z.string() });
const source = z.union([
  z.strictObject({ line: z.int().min(1) }),
  z.strictObject({ page: z.int().min(1), table: z.int().min(1), row: z.int().min(1) }),
  z.strictObject({ table: z.int().min(1), row: z.int().min(1) }),
  z.strictObject({ sheet: z.string(), cell: z.string() }),
]);

const listedTable = z
  .strictObject({
    index: z.int().min(1),
    section: section.nullable(),
    caption: z.string().nullable(),
    header: z.array(z.string()).describe("Empty where the table has no header."),
    rows: z
      .array(z.array(z.string()))
      .describe("Spans are resolved: every row has as many cells as the header."),
    source,
    origin: z.enum(["table", "headings", "definitions", "records"]).describe("What it is in the document."),
    headings: z
      .strictObject({ level: z.int().min(1), shape: z.string() })
      .exactOptional()
      .describe("What the headings are like in which the codes stand, as a spec.ts takes it."),
    layout: z.literal(true).exactOptional().describe("Used for navigation or layout, not for data."),
    groups: z
      .array(z.strictObject({ title: z.string(), row: z.int().min(1) }))
      .exactOptional()
      .describe("The titles of full-width rows, each with the number of the first row under it."),
    notes: z.array(z.string()).exactOptional().describe("Full-width rows after the last row."),
    problems: z
      .array(z.string())
      .exactOptional()
      .describe("What keeps the table, or some of its rows and cells, from being read."),
    leftOut: z.array(z.string()).exactOptional().describe("What is hidden in the document, or not in it."),
    turned: z.literal(true).exactOptional().describe("The header is the document's first column."),
    continues: z
      .int()
      .min(1)
      .exactOptional()
      .describe("The number of the table right before it, which has the same header."),
  })
  .meta({ id: "Table" });
export interface ListedTable extends Frozen<z.infer<typeof listedTable>> {}

/** What `tables --json` prints. */
export const listedTables = z.array(listedTable);

export interface TablesResult {
  readonly command: "tables";
  /** 2 where the one that was asked for has what cannot be read. */
  readonly status: 0 | 2;
  readonly file: string;
  readonly format: string;
  /** One was asked for: show it whole. */
  readonly whole: boolean;
  readonly tables: readonly ListedTable[];
}
