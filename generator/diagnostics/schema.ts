import { z } from "zod";

const count = z.int().min(1);

export const placeSchema = z
  .strictObject({
    file: z.string().describe("From the project's root where it is inside, with / between folders."),
    line: count.optional(),
    column: count.optional().describe("In UTF-16 code units."),
    table: count.optional().describe("Of a binary format, which has no lines."),
    row: count.optional(),
  })
  .meta({ id: "Place" });

/** A diagnostic as JSON. */
export const diagnosticSchema = z
  .strictObject({
    code: z.string().describe("docs/diagnostics.md explains them."),
    severity: z.enum(["error", "warning", "note"]),
    message: z.string(),
    place: placeSchema.optional(),
    excerpt: z
      .strictObject({
        line: z.string(),
        start: z.int().nonnegative().describe("In UTF-16 code units, from 0."),
        length: z.int().nonnegative(),
      })
      .optional(),
    details: z.array(z.string()).optional(),
    help: z.string().optional(),
  })
  .meta({ id: "Diagnostic" });

/** What a command prints whose input is so bad that it gives nothing. */
export const failedSchema = z
  .strictObject({
    command: z.literal("failed"),
    status: z.literal(2),
    diagnostics: z.array(diagnosticSchema),
  })
  .meta({ id: "Failed" });
