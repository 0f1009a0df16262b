import { z } from "zod";
import { diagnosticSchema } from "../../diagnostics/schema.js";
import type { Frozen } from "../../words/frozen.js";

const formers = z.array(
  z.strictObject({ was: z.unknown(), until: z.string().describe("From this revision on it is otherwise.") }),
);

const entry = z
  .strictObject({
    value: z.unknown().optional(),
    name: z.unknown().optional(),
    since: z
      .string()
      .describe(
        "The first revision that has it; where that is the oldest that has the table, it may be older.",
      ),
    until: z
      .string()
      .exactOptional()
      .describe("The last revision that has it; absent where the newest has it."),
    absent: z.array(z.string()).exactOptional().describe("Revisions between the two that do not have it."),
    renamedFrom: formers.exactOptional(),
    revaluedFrom: formers.exactOptional(),
    entry: z.record(z.string(), z.unknown()).describe("As the last revision that has it says it."),
  })
  .meta({ id: "EntryHistory" });
export interface HistoryEntry extends Frozen<z.infer<typeof entry>> {}

export const historyResult = z
  .strictObject({
    command: z.literal("history"),
    status: z.literal(0).describe("As the exit status."),
    revisions: z.array(z.strictObject({ label: z.string(), given: z.string(), file: z.string() })),
    tables: z.array(
      z.strictObject({
        name: z.string(),
        without: z
          .array(z.string())
          .describe("Revisions without this table: they say nothing of its entries."),
        entries: z.array(entry),
      }),
    ),
    diagnostics: z.array(diagnosticSchema),
  })
  .meta({ id: "History" });
export interface HistoryResult extends Frozen<z.infer<typeof historyResult>> {}
