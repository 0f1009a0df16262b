import { type Diagnostic, Problems } from "../diagnostics/diagnostic.js";
import type { ModelTable } from "../model/model.js";
import { buildTable } from "../pipeline/build-table.js";
import type { Document } from "../read/document.js";
import type { Spec } from "../spec/spec.js";
import type { TableSpec } from "../spec/table-schema.js";
import { specFaults } from "../spec/validate.js";
import type { Table } from "../table/table.js";
import type { Selection } from "./select.js";
import type { ProposedTable } from "./table.js";

/** What tables are proposed from. */
export interface Source {
  readonly document: Document;
  /** All that the document has. */
  readonly tables: readonly Table[];
  /** They were asked for, whatever they look like. */
  readonly always: boolean;
}

/** A proposal as the pipeline takes it. */
export function tableSpecOf(proposed: ProposedTable, selection: Selection): TableSpec {
  const { columns, oddities: _, mixed: __, ...rest } = proposed;
  return {
    ...rest,
    ...selection,
    columns: Object.fromEntries(
      columns.map(({ field, header, kind, optional }) => [
        field,
        { header, kind: kind.kind, ...(optional ? { optional } : {}) },
      ]),
    ),
  };
}

/** The name that a table has while it is tried. */
export const proposedName = "Proposed";

/** A proposal, and what comes of it. */
export interface Trial {
  readonly proposed: ProposedTable;
  /** Absent where a diagnostic is an error. */
  readonly model?: ModelTable;
  readonly errors: readonly Diagnostic[];
  readonly notes: readonly Diagnostic[];
}

/** Has the pipeline make one table. Only the table itself is looked for: that its selection finds no other is known. */
export function tried(
  { document }: Source,
  found: Table,
  proposed: ProposedTable,
  selection: Selection,
): Trial {
  const { file } = document;
  const table = tableSpecOf(proposed, selection);
  const spec: Spec = {
    id: "proposal",
    title: file,
    document: { name: file, file },
    tables: { [proposedName]: table },
  };
  const problems = new Problems();
  for (const { message } of specFaults(spec)) problems.error("spec-invalid", message);
  const input = { spec, specFile: "spec.ts", document, tables: [found], source: undefined, tolerant: false };
  const built = problems.hasErrors ? undefined : buildTable(proposedName, table, input, problems);
  const errors = problems.list.filter(({ severity }) => severity === "error");
  return {
    proposed,
    ...(built?.model === undefined || errors.length > 0 ? {} : { model: built.model }),
    errors,
    notes: problems.list.filter(({ severity }) => severity === "note"),
  };
}
