import { type Area, cellName, isIn } from "./cell-name.js";
import type { SheetRow } from "./sheet.js";

/** Rows of a sheet that are one table, as far as the workbook says so. */
export interface AreaOfRows {
  readonly rows: readonly SheetRow[];
  /** So many of them are its header; undefined where the workbook does not say. */
  readonly headerRows?: number;
}

/** A table that the workbook declares. */
export interface Declared {
  readonly area: Area;
  readonly headerRows: number;
}

/**
 * Parts the rows of a sheet into tables: those that the workbook declares, and what stands between them.
 *
 * @param startsAnew whether rows are a table with a header of its own
 */
export function areasOf(
  rows: readonly SheetRow[],
  declared: readonly Declared[],
  startsAnew: (rows: readonly SheetRow[]) => boolean,
): AreaOfRows[] {
  const found = declared.map(({ area, headerRows }): AreaOfRows => {
    const own = rows.filter(({ row }) => row >= area.top && row <= area.bottom);
    const kept = withCells(own, (_, column) => column >= area.left && column <= area.right);
    return { rows: kept, headerRows: kept.filter(({ row }) => row < area.top + headerRows).length };
  });
  const rest = withCells(
    rows,
    ({ row }, column) => !declared.some(({ area }) => isIn(area, { row, column })),
  );
  const parted = (last: number, next: number) =>
    declared.some(
      ({ area: { top, bottom } }) => (top > last && top <= next) || (bottom >= last && bottom < next),
    );
  const runs: SheetRow[][] = [];
  for (const one of rest) {
    const last = runs.at(-1)?.at(-1)?.row;
    if (last === one.row - 1 && !parted(last, one.row)) runs.at(-1)?.push(one);
    else runs.push([one]);
  }
  const joined: SheetRow[][] = [];
  for (const run of runs) {
    const [before, first] = [joined.at(-1), run[0]];
    const last = before?.at(-1);
    if (before && last && first && !parted(last.row, first.row) && !startsAnew(run))
      for (const one of run) before.push(one);
    else joined.push([...run]);
  }
  const beside = joined.flatMap((own) => sideBySide(own, startsAnew).map((rows) => ({ rows })));
  return [...found, ...beside]
    .filter((one) => one.rows.length > 0)
    .sort((left, right) => (left.rows[0]?.row ?? 0) - (right.rows[0]?.row ?? 0));
}

/** Parts rows at the empty columns that have a table with a header of its own on either side. */
function sideBySide(
  rows: readonly SheetRow[],
  startsAnew: (rows: readonly SheetRow[]) => boolean,
): (readonly SheetRow[])[] {
  const used = new Set<number>();
  // A title may be merged across.
  for (const { cells } of rows)
    for (const [column, cell] of cells) if (cells.get(column - 1) !== cell) used.add(column);
  const starts = [...used].filter((column) => !used.has(column - 1)).sort((left, right) => left - right);
  // What is merged across two parts is the first one's.
  const within = (from: number, end: number) =>
    withCells(
      rows,
      ({ cells }, column) =>
        column >= from && column < end && (from === 0 || cells.get(column) !== cells.get(from - 1)),
    );
  const parts: (readonly SheetRow[])[] = [];
  let from = 0;
  for (const start of starts.slice(1)) {
    if (!startsAnew(within(from, start)) || !startsAnew(within(start, Number.POSITIVE_INFINITY))) continue;
    parts.push(within(from, start));
    from = start;
  }
  return [...parts, within(from, Number.POSITIVE_INFINITY)];
}

/** The cells of rows that are wanted; a row that has none is left out. */
function withCells(
  rows: readonly SheetRow[],
  isWanted: (row: SheetRow, column: number) => boolean,
): SheetRow[] {
  return rows.flatMap((one) => {
    const own = [...one.cells].filter(([column]) => isWanted(one, column));
    if (own.length === one.cells.size) return [one];
    return own.length === 0 ? [] : [{ row: one.row, cells: new Map(own) }];
  });
}

/** Where the first cell of a row stands: `B12`. */
export function firstCell({ row, cells }: SheetRow): string {
  return cellName({ row, column: Math.min(...cells.keys()) });
}
