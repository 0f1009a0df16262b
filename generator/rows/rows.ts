import { lineWords, type Problems } from "../diagnostics/diagnostic.js";
import { keyOf } from "../spec/table.js";
import type { TableSpec } from "../spec/table-schema.js";
import type { Table } from "../table/table.js";
import { adjustedRows, type MarkedCell, withoutSkipped } from "./adjust.js";
import { applyCellErrata, applyRowErrata } from "./errata.js";
import { checkGaps } from "./gaps.js";
import { checkPages, checkRanges, checkRows } from "./guards.js";
import { mergeRows } from "./merge.js";
import { nameRows } from "./name-rows.js";
import { type PlacedRange, sortRows } from "./ranges.js";
import { alignableColumns, rangeColumns, realign } from "./realign.js";
import { typedRows } from "./typed-rows.js";
import { keyValue, noteRows, type RowsInput, type TypedRow, type WorkingRow } from "./working-row.js";

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
export function readRows(given: Omit<RowsInput, "problems">, problems: Problems): ReadRows {
  const input: RowsInput = { ...given, problems };
  const { spec } = input;
  const marked: MarkedCell[] = [];
  const kept = withoutSkipped(adjustedRows(input.table, spec, marked), input);
  const rows: WorkingRow[] = kept.map((row) => ({
    section: input.table.section ?? undefined,
    ...row,
    cells: [...row.cells],
    settled: false,
  }));
  tellMarks(input, marked);
  applyRowErrata(rows, input);
  problems.add(rows.flatMap(({ settled, problem }) => (settled || problem === undefined ? [] : [problem])));
  const alignable = rangeColumns(alignableColumns(spec), spec);
  for (const row of rows) realign(row, alignable, input);
  applyCellErrata(rows, input);
  const settled = rows.filter((row) => row.settled);
  const { members, ranges, refused } = sortRows(settled, input);
  const merged = mergeRows(nameRows(typedRows(members, input), input), input);
  checkRows(merged, input);
  checkPages(merged, input);
  checkRanges(merged, ranges, input);
  const keys = () =>
    [...members, ...refused, ...rows.filter((row) => !row.settled)].map((row) => ({
      value: keyValue(row, spec),
      place: row.place,
    }));
  checkGaps(keys, ranges, input);
  return { rows: merged, ranges };
}

/** Says which marks were taken off cells; a person sees whether they were any. */
function tellMarks(input: RowsInput, marked: readonly MarkedCell[]): void {
  const said = marked.map(({ cell, before }) => ({
    words: `${JSON.stringify(before)} is ${JSON.stringify(cell.text)}${lineWords(cell.place)}`,
    place: cell.place,
  }));
  const help = "Nothing to do; if one is a part of its cell, say so with an erratum.";
  noteRows(input, "marks-apart", "footnote marks kept apart", said, help);
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
