import type { Change } from "../../../generator/compare/diff/change.js";
import {
  type Entry,
  entryKey,
  type Model,
  type ModelColumn,
  type ModelErratum,
  type ModelProse,
  type ModelTable,
} from "../../../generator/model/model.js";

type Mutable<T> = { -readonly [K in keyof T]: T[K] };
type Cells = readonly (readonly [string | number, Entry])[];

/** Makes the new model out of the old one and a diff: the proof that the changes say everything. */
export function applyChanges(model: Model, changes: readonly Change[]): Model {
  const names = Object.keys(model.tables).filter(
    (name) => !changes.some(({ rule, table }) => rule === "table-removed" && table === name),
  );
  const tables = Object.fromEntries(
    names.map((name) => [
      name,
      applyToTable(
        model.tables[name] as ModelTable,
        changes.filter(({ table }) => table === name),
      ),
    ]),
  );
  for (const { rule, table, after } of changes)
    if (rule === "table-added") tables[table] = after as ModelTable;
  return { ...model, tables };
}

function applyToTable(before: ModelTable, changes: readonly Change[]): ModelTable {
  const of = (...rules: string[]) => changes.filter(({ rule }) => rules.includes(rule));
  const table: Mutable<ModelTable> = structuredClone(before);
  for (const { after } of of("enum-kind-changed")) table.kind = after as ModelTable["kind"];
  table.columns = applyColumns(before.columns, of);
  table.entries = applyEntries(before.entries, of);
  applySentences(table, of);
  applyDeprecated(table, of);
  applyErrata(table, before, of);
  return table;
}

function applyDeprecated(table: Mutable<ModelTable>, of: Of): void {
  const gone = new Set(of("deprecated-alias-removed").map(({ before }) => before));
  const kept = Object.entries(table.renamed ?? {}).filter(([old]) => !gone.has(old));
  const come = of("deprecated-alias-added").map(({ name, after }) => [String(after), String(name)] as const);
  const renamed = Object.fromEntries([...kept, ...come]);
  delete table.renamed;
  if (Object.keys(renamed).length > 0) table.renamed = renamed;
}

type Of = (...rules: string[]) => readonly Change[];

function applyColumns(before: readonly ModelColumn[], of: Of): readonly ModelColumn[] {
  const withoutCells = (column: unknown) => {
    const { cells: _, ...rest } = column as ModelColumn & { cells: Cells };
    return rest;
  };
  const gone = new Set(of("column-removed").map(({ index }) => index));
  const columns = before
    .filter((_, index) => !gone.has(index))
    .map((column) => {
      const fields = column.fields.join(", ");
      const kind = of("column-kind-changed").find(
        (change) => withoutCells(change.before).fields.join(", ") === fields,
      );
      const title = of("column-renamed").find(({ field }) => field === fields);
      const now = kind ? withoutCells(kind.after) : column;
      return title ? { ...now, header: title.after as string } : now;
    });
  for (const { after, index } of of("column-added")) columns.splice(index as number, 0, withoutCells(after));
  return columns;
}

function applyEntries(before: readonly Entry[], of: Of): readonly Entry[] {
  const moved = of("value-renumbered");
  const from = new Set(moved.map((change) => change.before));
  const to = new Set(moved.map((change) => change.after));
  const gone = new Set([
    ...of("value-removed").map((change) => change.value ?? change.name),
    ...of("value-reused").flatMap((change) => {
      const key = entryKey(change.before as Entry);
      return from.has(key) ? [] : [key];
    }),
  ]);
  let rows = before
    .filter((entry) => !gone.has(entryKey(entry)))
    .map((entry) => ({ ...entry }) as Record<string, unknown>);
  for (const { before: column } of of("column-removed", "column-kind-changed"))
    for (const row of rows)
      for (const field of (column as ModelColumn).fields) {
        if (of("column-removed").some((change) => change.before === column)) delete row[field];
      }
  // From here on entries go by their new keys.
  const newKey = new Map<unknown, unknown>(moved.map((change) => [change.before, change.after]));
  const rename = of("value-renamed");
  const byKey = new Map(
    rows.map((row) => {
      const named =
        row.value === undefined ? rename.find((change) => change.before === row.name)?.after : undefined;
      return [named ?? newKey.get(row.value) ?? entryKey(row), row];
    }),
  );
  const target = (change: Change) =>
    byKey.get((change.value ?? change.name) as string | number) as Record<string, unknown>;
  const fieldRules = [
    "value-renumbered",
    "value-renamed",
    "alias-added",
    "alias-removed",
    "support-narrowed",
    "support-widened",
    "value-deprecated",
    "punctuation-changed",
    "field-changed",
    "field-gained",
    "field-lost",
    "meaning-reworded",
    "meaning-gained",
    "meaning-lost",
    "references-changed",
  ];
  for (const change of of(...fieldRules)) {
    const row = target(change);
    if (change.after === undefined) delete row[change.field as string];
    else row[change.field as string] = change.after;
  }
  for (const { after } of of("column-added", "column-kind-changed"))
    for (const [key, fields] of (after as { cells: Cells }).cells)
      Object.assign(byKey.get(key) as object, fields);
  for (const { before: old, after } of of("order-changed")) {
    const now = (after as (string | number)[]).map((key) => byKey.get(key) as Record<string, unknown>);
    const first = Math.min(...now.map((row) => rows.indexOf(row)));
    rows = [...rows.slice(0, first), ...now, ...rows.slice(first + (old as unknown[]).length)];
  }
  const added = [...of("value-added"), ...of("value-reused").filter(({ value }) => !to.has(value))];
  for (const { after, index } of added.sort(
    (left, right) => (left.index as number) - (right.index as number),
  ))
    rows.splice(index as number, 0, { ...(after as Entry) });
  return rows;
}

function applySentences(table: Mutable<ModelTable>, of: Of): void {
  const prose: Record<string, ModelProse> = { ...table.prose };
  for (const { field } of of("sentence-removed")) delete prose[field as string];
  for (const { field, after } of of("sentence-added", "sentence-reworded", "facts-changed"))
    prose[field as string] = after as ModelProse;
  delete table.prose;
  if (Object.keys(prose).length > 0) table.prose = prose;
}

/** Errata stand in the entries' order, and the entries say which of their fields were corrected. */
function applyErrata(table: Mutable<ModelTable>, before: ModelTable, of: Of): void {
  const newKey = new Map<unknown, string | number>(
    of("value-renumbered").map((change) => [change.before, change.after as number]),
  );
  const id = (entry: unknown, fields: readonly string[]) => `${String(entry)} ${fields.join()}`;
  const errata = new Map<string, ModelErratum>();
  const gone = of("erratum-stale", "erratum-needless").map(({ before: old }) => old as ModelErratum);
  for (const erratum of before.errata ?? []) {
    if (gone.some((one) => one.entry === erratum.entry && one.fields.join() === erratum.fields.join()))
      continue;
    const entry = newKey.get(erratum.entry) ?? erratum.entry;
    errata.set(id(entry, erratum.fields), { ...erratum, entry });
  }
  for (const { after } of of("erratum-added", "erratum-changed")) {
    const erratum = after as ModelErratum;
    errata.set(id(erratum.entry, erratum.fields), erratum);
  }
  const all = [...errata.values()];
  const ordered = table.entries.flatMap((entry) => all.filter((one) => one.entry === entryKey(entry)));
  table.entries = table.entries.map(({ errata: _, ...entry }) => {
    const fields = ordered.filter((one) => one.entry === entryKey(entry)).flatMap((one) => one.fields);
    return fields.length > 0 ? { ...entry, errata: fields } : entry;
  });
  delete table.errata;
  if (ordered.length > 0) table.errata = ordered;
}
