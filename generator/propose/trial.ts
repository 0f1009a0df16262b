import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { Model } from "../model/model.js";
import { buildModel } from "../pipeline/build.js";
import type { ReadDocument } from "../read/index.js";
import type { Spec } from "../spec/spec.js";
import type { TableSpec } from "../spec/table-schema.js";
import { specFaults } from "../spec/validate.js";
import type { Selection } from "./select.js";
import type { ProposedTable } from "./table.js";

/** A proposal as the pipeline takes it. */
export function tableSpecOf(proposed: ProposedTable, selection: Selection): TableSpec {
  const { columns, partName: _, ...rest } = proposed;
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

/** What the pipeline makes of tables: the model, or what is wrong with it. */
export function tried(
  { document, sha256 }: ReadDocument,
  tables: Spec["tables"],
): { readonly model?: Model; readonly errors: readonly Diagnostic[]; readonly notes: readonly Diagnostic[] } {
  const { file } = document;
  const spec: Spec = { id: "proposal", title: file, document: { name: file, file }, tables };
  const faults = specFaults(spec);
  if (faults.length > 0)
    return {
      errors: faults.map(({ message }) => ({ code: "spec-invalid", severity: "error", message })),
      notes: [],
    };
  const { model, diagnostics } = buildModel({ spec, specFile: "spec.ts", document, file, sha256 });
  const errors = diagnostics.filter(
    ({ severity, code }) => severity === "error" || isMoved(code, document.format),
  );
  return {
    ...(model === undefined || errors.length > 0 ? {} : { model }),
    errors,
    notes: diagnostics.filter(({ severity }) => severity === "note"),
  };
}

/** Only text extractions lose cells: elsewhere a cell that was moved was moved to where it does not belong. */
function isMoved(code: Diagnostic["code"], format: string): boolean {
  return code === "row-realigned" && format !== "text";
}
