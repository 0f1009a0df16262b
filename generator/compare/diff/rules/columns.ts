import { type Entry, entryKey, type ModelColumn } from "../../../model/model.js";
import type { TablePair } from "../comparison.js";

interface PlacedColumn {
  readonly column: ModelColumn;
  readonly index: number;
}

/** The columns of two revisions: the same are those that give a field in common. */
export function columnsOf({ before, after }: TablePair): {
  readonly removed: readonly PlacedColumn[];
  readonly added: readonly PlacedColumn[];
  readonly kept: readonly { readonly before: ModelColumn; readonly after: ModelColumn }[];
} {
  const kept = before.columns.flatMap((old) => {
    const now = after.columns.find(({ fields }) => fields.some((field) => old.fields.includes(field)));
    return now === undefined ? [] : [{ before: old, after: now }];
  });
  const others = (columns: readonly ModelColumn[], side: "before" | "after") =>
    columns
      .map((column, index) => ({ column, index }))
      .filter(({ column }) => !kept.some((pair) => pair[side] === column));
  return { removed: others(before.columns, "before"), added: others(after.columns, "after"), kept };
}

/** The fields that only one revision has, of every entry that both have: by the entry's key, in the revision's order. */
export function cellsOf(
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
