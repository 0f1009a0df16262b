import { lineWords, type Problems } from "../diagnostics/diagnostic.js";
import type { CellErratum, RowErratum } from "../spec/spec.js";
import { keyOf, keyPair } from "../spec/table.js";
import type { TableSpec } from "../spec/table-schema.js";
import type { Table } from "../table/table.js";
import { adjustedRows, type MarkedCell } from "./adjust.js";
import { applyCellErrata, applyRowErrata } from "./errata.js";
import { checkGaps } from "./gaps.js";
import { checkRows } from "./guards.js";
import { mergeRows } from "./merge.js";
import { nameRows } from "./name-rows.js";
import { checkPages } from "./pages.js";
import { checkRanges } from "./range-guards.js";
import { type PlacedRange, sortRows } from "./ranges.js";
import { alignableColumns, rangeColumns, realign } from "./realign.js";
import { withoutSkipped } from "./skip.js";
import { typedRows } from "./typed-rows.js";
import {
  keyText,
  keyValue,
  noteRows,
  type RowsInput,
  type TypedRow,
  type WorkingRow,
} from "./working-row.js";

/** What a table's rows became, in the document's order. */
export interface ReadRows {
  readonly rows: readonly TypedRow[];
  /** The values that are no members. */
  readonly ranges: readonly PlacedRange[];
}

/**
 * Turns a table's cells into values, in this order: rows that are left out, row errata, realignment, cell errata, rows
 * that are no members, required cells and kinds, names, merging of rows with one value, guards. Whatever is wrong is
 * reported, all of it.
 *
 * @returns the rows that could be read
 */
export function readRows(input: RowsInput, problems: Problems): ReadRows {
  const { spec, errata, specFile } = input;
  const columns = Object.keys(spec.columns);
  const marked: MarkedCell[] = [];
  const kept = withoutSkipped(adjustedRows(input.table, spec, marked), input, problems);
  const rows: WorkingRow[] = kept.map((row) => ({
    section: input.table.section ?? undefined,
    ...row,
    cells: [...row.cells],
    settled: false,
  }));
  tellMarks(input.name, marked, problems);
  const rowErrata = errata.filter((erratum): erratum is RowErratum => !("column" in erratum));
  const cellErrata = errata.filter((erratum): erratum is CellErratum => "column" in erratum);
  applyRowErrata(rows, rowErrata, columns, specFile, problems);
  problems.add(rows.flatMap(({ settled, problem }) => (settled || problem === undefined ? [] : [problem])));
  const alignable = rangeColumns(alignableColumns(spec), spec);
  for (const row of rows) realign(row, alignable, input, problems);
  if (cellErrata.length > 0) applyCellErrata(cellErrata, columns, rowFinder(rows, spec), specFile, problems);
  const settled = rows.filter((row) => row.settled);
  const { members, ranges, refused } = sortRows(settled, input, problems);
  const typed = typedRows(members, input, problems);
  const named = nameRows(input.name, spec, typed, problems);
  const merged = mergeRows(input.name, spec, named, problems);
  checkRows(input, merged, problems);
  checkPages(input, merged, problems);
  checkRanges(input, merged, ranges, problems);
  const keys = () =>
    [...members, ...refused, ...rows.filter((row) => !row.settled)].map((row) => ({
      value: keyValue(row, spec),
      place: row.place,
    }));
  checkGaps(input, keys, ranges, problems);
  return { rows: merged, ranges };
}

/** Says which marks were taken off cells; a person sees whether they were any. */
function tellMarks(name: string, marked: readonly MarkedCell[], problems: Problems): void {
  const said = marked.map(({ cell, before }) => ({
    words: `${JSON.stringify(before)} is ${JSON.stringify(cell.text)}${lineWords(cell.place)}`,
    place: cell.place,
  }));
  const help = "Nothing to do; if one is a part of its cell, say so with an erratum.";
  noteRows("marks-apart", `${name}: footnote marks kept apart`, said, help, problems);
}

/** An erratum names its row by the key's text or by its value. */
function rowFinder(
  rows: readonly WorkingRow[],
  spec: TableSpec,
): (key: string | number) => WorkingRow | undefined {
  const byKey = new Map<unknown, WorkingRow>();
  for (const row of rows) {
    // One of two key columns alone tells no row.
    const texts = keyPair(spec) === undefined ? [keyText(row, spec)] : [];
    for (const key of [...texts, keyValue(row, spec)]) if (!byKey.has(key)) byKey.set(key, row);
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
