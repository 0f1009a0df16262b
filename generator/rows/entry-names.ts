import type { Problems } from "../diagnostics/diagnostic.js";
import { fieldsOf } from "../kinds/kind.js";
import { entryNames, type ModelTable } from "../model/model.js";
import type { Spec } from "../spec/spec.js";

/** Checks that fields which name entries of another table name such as there are. */
export function checkEntryNames(
  spec: Spec,
  tables: Readonly<Record<string, ModelTable>>,
  problems: Problems,
): void {
  for (const [name, { columns }] of Object.entries(spec.tables)) {
    for (const [column, { header, kind }] of Object.entries(columns)) {
      for (const [field, { refersTo }] of Object.entries(fieldsOf(column, kind))) {
        const target = refersTo === undefined ? undefined : tables[refersTo];
        if (target === undefined) continue;
        const known = new Set(target.entries.flatMap(entryNames));
        const unknown = (tables[name]?.entries ?? [])
          .map((entry) => entry[field])
          .filter((value) => value !== undefined && !known.has(String(value)));
        if (unknown.length === 0) continue;
        problems.error("entry-unknown", `${name}, "${header}": ${refersTo} has no such entry.`, {
          details: unknown.map((value) => JSON.stringify(value)),
          help: `Correct the cells with errata, or add the rows to ${refersTo}.`,
        });
      }
    }
  }
}
