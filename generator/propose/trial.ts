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

export interface Trial {
  /** Absent where a diagnostic is an error. */
  readonly model?: ModelTable;
  readonly errors: readonly Diagnostic[];
  readonly notes: readonly Diagnostic[];
}

/** What the pipeline makes of one table, under the name that it has while it is tried. */
export function tried(document: Document, tables: readonly Table[], name: string, table: TableSpec): Trial {
  const { file } = document;
  const spec: Spec = {
    id: "proposal",
    title: file,
    document: { name: file, file },
    tables: { [name]: table },
  };
  const faults = specFaults(spec);
  if (faults.length > 0)
    return {
      errors: faults.map(({ message }) => ({ code: "spec-invalid", severity: "error", message })),
      notes: [],
    };
  const problems = new Problems();
  const input = { spec, specFile: "spec.ts", document, tables, source: undefined, tolerant: false };
  const built = buildTable(name, table, input, problems);
  const errors = problems.list.filter(({ severity }) => severity === "error");
  return {
    ...(built?.model === undefined || errors.length > 0 ? {} : { model: built.model }),
    errors,
    notes: problems.list.filter(({ severity }) => severity === "note"),
  };
}
