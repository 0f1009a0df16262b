import { type Entry, entryKey, type ModelColumn } from "../../../model/model.js";
import type { TablePair } from "../comparison.js";
import { pairOf } from "../found.js";
import type { Rule } from "../rule.js";

/** Columns: the same in two revisions are those that give a field in common, or no field and have the same header. */
export const columnRules: readonly Rule[] = [
  {
    id: "column-removed",
    level: "breaking",
    documentation:
      "A column is gone, and its fields with it from every entry. The entries that lost them are not reported one by one; `before` has the column and their cells.",
    find: (table) =>
      pairOf(table).flatMap((pair) =>
        columnsOf(pair, "before").map(({ column, index }) => ({
          before: { ...column, cells: cellsOf(pair, "before", column.fields) },
          index,
          message: `the column "${column.header}" is gone (${readAs(column)})`,
        })),
      ),
  },
  {
    id: "column-added",
    level: "additive",
    documentation:
      "A column is new, and its fields with it. The entries that gained them are not reported one by one; `after` has the column and their cells.",
    find: (table) =>
      pairOf(table).flatMap((pair) =>
        columnsOf(pair, "after").map(({ column, index }) => ({
          after: { ...column, cells: cellsOf(pair, "after", column.fields) },
          index,
          message: `the column "${column.header}" is new (${readAs(column)})`,
        })),
      ),
  },
  {
    id: "column-kind-changed",
    level: "breaking",
    documentation:
      "A column is read by another kind, or gives other fields, so that the types of the entries change.",
    find: (table) =>
      pairOf(table).flatMap((pair) =>
        keptColumns(pair)
          .filter(
            ({ before, after }) => before.kind !== after.kind || before.fields.join() !== after.fields.join(),
          )
          .map(({ before, after }) => ({
            field: after.fields.join(", "),
            before: { ...before, cells: cellsOf(pair, "before", before.fields) },
            after: { ...after, cells: cellsOf(pair, "after", after.fields) },
            message: `the column "${after.header}" was ${before.kind} (${before.fields.join(", ")}) and is ${after.kind} (${after.fields.join(", ")})`,
          })),
      ),
  },
  {
    id: "column-renamed",
    level: "note",
    documentation:
      "A column's header has another text. The fields keep the names that the spec.ts gives them.",
    find: (table) =>
      pairOf(table).flatMap((pair) =>
        keptColumns(pair)
          .filter(({ before, after }) => before.header !== after.header)
          .map(({ before, after }) => ({
            field: after.fields.join(", "),
            before: before.header,
            after: after.header,
            message: `the column "${before.header}" is now called "${after.header}"`,
          })),
      ),
  },
];

function keptColumns({ before, after }: TablePair) {
  return before.columns.flatMap((old) => {
    const now = after.columns.find(({ header, fields }) =>
      fields.length + old.fields.length === 0
        ? header === old.header
        : fields.some((field) => old.fields.includes(field)),
    );
    return now === undefined ? [] : [{ before: old, after: now }];
  });
}

function readAs({ fields }: ModelColumn): string {
  return fields.length === 0 ? "the spec.ts does not read it" : fields.join(", ");
}

/** The columns of one revision that the other has not, with their places. */
function columnsOf(
  pair: TablePair,
  side: "before" | "after",
): readonly { readonly column: ModelColumn; readonly index: number }[] {
  const kept = new Set(keptColumns(pair).map((both) => both[side]));
  return pair[side].columns.flatMap((column, index) => (kept.has(column) ? [] : [{ column, index }]));
}

/** The fields that only one revision has, of every entry that both have: by the entry's key, in the revision's order. */
function cellsOf(
  { pairs, fields, ...tables }: TablePair,
  side: "before" | "after",
  columnFields: readonly string[],
): readonly (readonly [key: string | number, fields: Entry])[] {
  const only = side === "before" ? fields.onlyBefore : fields.onlyAfter;
  const wanted = columnFields.filter((field) => only.has(field));
  if (wanted.length === 0) return [];
  const ordered =
    side === "after" ? pairs : [...pairs].sort((left, right) => left.beforeIndex - right.beforeIndex);
  return ordered.flatMap((pair) => {
    const entry = pair[side];
    const own = wanted.flatMap((field) =>
      entry[field] === undefined ? [] : [[field, entry[field]] as const],
    );
    return own.length === 0 ? [] : [[entryKey(entry, tables[side].key), Object.fromEntries(own)] as const];
  });
}
