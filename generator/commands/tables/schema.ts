import { z } from "zod";

const section = z.strictObject({ number: z.string().nullable(), title: z.string() });
const source = z.union([
  z.strictObject({ line: z.int().min(1) }),
  z.strictObject({ table: z.int().min(1), row: z.int().min(1) }),
]);

/** What `tables --json` prints; `schemas/tables.schema.json` is made of it. */
export const tablesSchema = z.array(
  z.strictObject({
    index: z.int().min(1),
    section: section.nullable(),
    caption: z.string().nullable(),
    header: z.array(z.string()).describe("Empty where the table has no header."),
    rows: z
      .array(z.array(z.string()))
      .describe("Spans are resolved: every row has as many cells as the header."),
    source,
    layout: z.literal(true).optional().describe("Used for navigation or layout, not for data."),
    groups: z
      .array(z.strictObject({ title: z.string(), row: z.int().min(1) }))
      .optional()
      .describe("The titles of full-width rows, each with the number of the first row under it."),
    notes: z.array(z.string()).optional().describe("Full-width rows after the last row."),
    problems: z.array(z.string()).optional().describe("What keeps the table from being read."),
  }),
);
