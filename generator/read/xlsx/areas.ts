import type { RunText } from "../runs.js";
import { type Area, cellName, isIn } from "./cell-name.js";
import type { SheetRow } from "./sheet.js";

/** A cell that shows something, over the rows and columns that it is merged with. */
export interface AreaCell {
  readonly text: RunText;
  readonly row: number;
  readonly column: number;
  readonly bottom: number;
  readonly right: number;
}

export interface AreaRow {
  readonly row: number;
  /** By column, a merged cell at every column that it covers. */
  readonly cells: ReadonlyMap<number, AreaCell>;
}

/** Rows of a sheet that are one table, as far as the workbook says so. */
export interface AreaOfRows {
  readonly rows: readonly AreaRow[];
  /** So many of them are its header; undefined where the workbook does not say. */
  readonly headerRows?: number;
}

/** A table that the workbook declares. */
export interface Declared {
  readonly area: Area;
  readonly headerRows: number;
}

/** The rows of a sheet with merged cells at every slot that they cover. */
export function mergedRows(
  rows: readonly SheetRow[],
  merged: readonly Area[],
  spend: (cells: number) => void,
): AreaRow[] {
  const indexes = new Map(rows.map(({ row }, index) => [row, index]));
  const filled = rows.map(({ row, cells }): { row: number; cells: Map<number, AreaCell> } => ({
    row,
    cells: new Map(
      [...cells].map(([column, text]) => [column, { text, row, column, bottom: row, right: column }]),
    ),
  }));
  for (const { top, left, bottom, right } of merged) {
    const first = indexes.get(top);
    const text = first === undefined ? undefined : rows[first]?.cells.get(left);
    if (first === undefined || text === undefined) continue;
    const cell: AreaCell = { text, row: top, column: left, bottom, right };
    for (let at = first; (rows[at]?.row ?? bottom + 1) <= bottom; at += 1) {
      spend(right - left + 1);
      for (let column = left; column <= right; column += 1) filled[at]?.cells.set(column, cell);
    }
  }
  return filled;
}

/**
 * Parts the rows of a sheet into tables: those that the workbook declares, and what stands between them.
 *
 * @param startsAnew whether rows after a gap are a table with a header of its own
 */
export function areasOf(
  rows: readonly AreaRow[],
  declared: readonly Declared[],
  startsAnew: (rows: readonly AreaRow[]) => boolean,
): AreaOfRows[] {
  const found: AreaOfRows[] = declared.map(({ area, headerRows }) => ({
    headerRows,
    rows: rows.flatMap(({ row, cells }) => {
      if (row < area.top || row > area.bottom) return [];
      const own = [...cells].filter(([column]) => column >= area.left && column <= area.right);
      return own.length === 0 ? [] : [{ row, cells: new Map(own) }];
    }),
  }));
  const rest = rows.flatMap(({ row, cells }) => {
    const own = [...cells].filter(([column]) => !declared.some(({ area }) => isIn(area, { row, column })));
    return own.length === 0 ? [] : [{ row, cells: new Map(own) }];
  });
  const parted = (last: number, next: number) =>
    declared.some(
      ({ area: { top, bottom } }) => (top > last && top <= next) || (bottom >= last && bottom < next),
    );
  const runs: AreaRow[][] = [];
  for (const one of rest) {
    const last = runs.at(-1)?.at(-1)?.row;
    if (last === one.row - 1 && !parted(last, one.row)) runs.at(-1)?.push(one);
    else runs.push([one]);
  }
  const joined: AreaRow[][] = [];
  for (const run of runs) {
    const [before, first] = [joined.at(-1), run[0]];
    const last = before?.at(-1);
    if (before && last && first && !parted(last.row, first.row) && !startsAnew(run))
      for (const one of run) before.push(one);
    else joined.push([...run]);
  }
  return [...found, ...joined.map((own) => ({ rows: own }))]
    .filter((one) => one.rows.length > 0)
    .sort((left, right) => (left.rows[0]?.row ?? 0) - (right.rows[0]?.row ?? 0));
}

/** Where the first cell of a row stands: `B12`. */
export function firstCell({ row, cells }: AreaRow): string {
  return cellName({ row, column: Math.min(...cells.keys()) });
}
