import { z } from "zod";
import { tableKinds } from "../../model/model.js";
import type { Frozen } from "../../words/frozen.js";

const number = z.int().min(1).describe("The table's number in the document.");
const count = z.int().nonnegative();

const column = z
  .strictObject({
    field: z.string(),
    header: z.string(),
    kind: z.string().describe("As the spec.ts has it."),
    optional: z.literal(true).exactOptional(),
  })
  .meta({ id: "ProposedColumn" });

const table = z
  .strictObject({
    name: z.string().describe("The name of its type."),
    table: number,
    kind: z.enum(tableKinds),
    rows: count,
    entries: count,
    columns: z.array(column),
    remarks: z
      .array(z.string())
      .describe("What a person should look at: guesses, and what the document leaves open."),
    notes: z.array(z.string()).describe("What was said when its rows were read."),
  })
  .meta({ id: "ProposedTable" });
/** A table that is in the spec.ts. */
export interface InitTable extends Frozen<z.infer<typeof table>> {}

const leftOut = z
  .strictObject({
    tables: z.array(number),
    reason: z.string(),
    codes: z.boolean().describe("They look like tables of codes all the same."),
  })
  .meta({ id: "LeftOut" });
/** Tables that are not in the spec.ts for one reason. */
export interface LeftOutTables extends Frozen<z.infer<typeof leftOut>> {}

export const initResult = z
  .strictObject({
    command: z.literal("init"),
    status: z.literal(0),
    id: z.string(),
    file: z.string().describe("The spec.ts that was written, from the folder in which the command ran."),
    document: z.string(),
    format: z.string().describe("The form that the document was read in."),
    tables: z.array(table),
    leftOut: z.array(leftOut),
    advice: z.array(z.string()).describe("What else to do about the project."),
    next: z.array(z.string()).describe("The commands that come next."),
  })
  .meta({ id: "Init" });
export interface InitResult extends Frozen<z.infer<typeof initResult>> {}
