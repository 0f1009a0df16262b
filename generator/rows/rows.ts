import type { Problems } from "../diagnostics/diagnostic.js";
import type { CellErratum, RowErratum } from "../spec/schema.js";
import { keyOf } from "../spec/table.js";
import type { TableSpec } from "../spec/table-schema.js";
import type { Table } from "../table/table.js";
import { adjustedRows } from "./adjust.js";
import { applyCellErrata, applyRowErrata } from "./errata.js";
import { checkRows } from "./guards.js";
import { mergeRows } from "./merge.js";
import { nameRows } from "./name-rows.js";
import { alignableColumns, realign } from "./realign.js";
import type { RowsInput } from "./rows-input.js";
import { typedRows } from "./typed-rows.js";
import { keyText, keyValue, type TypedRow, type WorkingRow } from "./working-row.js";

/**
 * Turns a table's cells into values, in this order: row errata, realignment, cell errata, required cells and
 * kinds, names, merging of rows with one value, guards. Whatever is wrong is reported, all of it.
 *
 * @returns the rows that could be read, in the document's order
 */
export function readRows(input: RowsInput, problems: Problems): TypedRow[] {
  const { spec, errata, specFile } = input;
  const columns = Object.keys(spec.columns);
  const rows: WorkingRow[] = adjustedRows(input.table, spec).map((row) => ({
    place: row.place,
    cells: [...row.cells],
    settled: false,
    ...(row.group === undefined ? {} : { group: row.group }),
  }));
  const rowErrata = errata.filter((erratum): erratum is RowErratum => !("column" in erratum));
  const cellErrata = errata.filter((erratum): erratum is CellErratum => "column" in erratum);
  applyRowErrata(rows, rowErrata, columns, specFile, problems);
  const alignable = alignableColumns(spec);
  for (const row of rows) realign(row, alignable, input, problems);
  if (cellErrata.length > 0) applyCellErrata(cellErrata, columns, rowFinder(rows, spec), specFile, problems);
  const settled = rows.filter((row) => row.settled);
  const typed = typedRows(settled, input, problems);
  const keys = () => rows.map((row) => ({ value: keyValue(row, spec), place: row.place }));
  const named = nameRows(input.name, spec, typed, problems);
  const merged = mergeRows(input.name, spec, named, problems);
  checkRows(input, keys, merged, problems);
  return merged;
}

/** An erratum names its row by the key's text or by its value. */
function rowFinder(
  rows: readonly WorkingRow[],
  spec: TableSpec,
): (key: string | number) => WorkingRow | undefined {
  const byKey = new Map<unknown, WorkingRow>();
  for (const row of rows) {
    for (const key of [keyText(row, spec), keyValue(row, spec)]) if (!byKey.has(key)) byKey.set(key, row);
  }
  return (key) => byKey.get(key) ?? byKey.get(String(key));
}

/** The first row whose key cell cannot be read: where cells begin to stand under the wrong columns. */
export function firstUnreadable(table: Table, spec: TableSpec): number | undefined {
  const index = Object.keys(spec.columns).indexOf(keyOf(spec));
  const kind = spec.columns[keyOf(spec)]?.kind;
  const found = table.rows.findIndex(
    ({ cells }) => kind?.cell.safeParse(cells[index]?.text ?? "").success === false,
  );
  return found === -1 ? undefined : found;
}
