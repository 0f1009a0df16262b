import type { Problems } from "../diagnostics/diagnostic.js";
import type { Entry } from "../model/model.js";
import { publishedNames } from "../model/published.js";
import type { TableSpec } from "../spec/table-schema.js";

/** What the spec.ts says of published names, held against the names that the document has now. */
export function renamedOf(
  table: string,
  { kind, renamed, removed }: TableSpec,
  entries: readonly Entry[],
  specFile: string,
  problems: Problems,
): { renamed?: Readonly<Record<string, string>> } {
  if (renamed === undefined && removed === undefined) return {};
  const values = new Map(Object.entries(publishedNames({ kind, entries })));
  const place = { place: { file: specFile } };
  for (const [old, now] of Object.entries(renamed ?? {})) {
    if (values.has(old)) {
      problems.error("rename-invalid", `${table}.renamed names ${old}, but the document still has it.`, {
        ...place,
        help: `Take ${old} out of tables.${table}.renamed in ${specFile}.`,
      });
    } else if (!values.has(now)) {
      problems.error("rename-invalid", `${table}.renamed: ${old} became ${now}, but there is no ${now}.`, {
        ...place,
        help: `Name what it is called now in tables.${table}.renamed in ${specFile}.`,
      });
    }
  }
  for (const [old, value] of Object.entries(removed ?? {})) {
    if (values.get(old) !== value && renamed?.[old] === undefined) continue;
    problems.error("rename-invalid", `${table}.removed names ${old}, but it is there with the same value.`, {
      ...place,
      help: `Take ${old} out of tables.${table}.removed in ${specFile}.`,
    });
  }
  return renamed === undefined ? {} : { renamed };
}
