import type { RawCell, RawRow } from "../document.js";

/** A row, and what its cells say of it. */
export interface MarkedRow extends RawRow {
  readonly allTh: boolean;
  /** Several cells, all of them bold or `th`. */
  readonly allBold: boolean;
}

/**
 * Where there is no `thead`, the rows at the top whose cells are all `th` are the header, or else the first row
 * whose cells are all bold; where every row is of `th`, only the first. A full-width row above them is none.
 */
export function withHeader(rows: readonly MarkedRow[]): RawRow[] {
  const plain = ({ allTh: _, allBold: __, ...row }: MarkedRow, header: boolean): RawRow => ({
    ...row,
    header,
  });
  const last = rows.findLast(({ header, cells }) => header && cells.length > 0);
  if (last !== undefined) {
    const reached = reachedRow(rows);
    return rows.map((row) =>
      // In the group of the header, whose cells reach down to it.
      row === reached ? { ...plain(row, true), group: last.group ?? 0 } : plain(row, row.header),
    );
  }
  const filled = rows.filter(({ cells }) => cells.length > 0);
  const top = filled.slice(filled.findIndex((row) => !isTitle(row)));
  const firstData = top.findIndex(({ allTh }) => !allTh);
  const th = firstData === -1 ? top.slice(0, top.length > 1 ? 1 : 0) : top.slice(0, firstData);
  // Bold cells make a header only where no row of `th` does: below one, they are the title of a group.
  const bold = top.length > 1 && top[0]?.allBold ? top.slice(0, 1) : [];
  const titles = filled.slice(0, filled.length - top.length).filter(({ allTh }) => allTh);
  const header = new Set([...titles, ...(th.length > 0 ? th : bold)]);
  return rows.map((row) => plain(row, header.has(row)));
}

/**
 * The first row of the body where it is the second of the header: cells of a header of one row reach down to it, and
 * it has a cell for each column that is left, all of them `th` or below a cell that spans several columns.
 */
function reachedRow(rows: readonly MarkedRow[]): MarkedRow | undefined {
  const headers = rows.filter(({ header, cells }) => header && cells.length > 0);
  const [header] = headers;
  const next = rows.find((row) => !row.header && row.cells.length > 0);
  if (header === undefined || headers.length > 1 || next === undefined) return undefined;
  const reaches = ({ rowspan = 1 }: RawCell) => rowspan !== 1;
  const open = header.cells.filter((cell) => !reaches(cell));
  if (open.length === header.cells.length || widthOf(open) !== widthOf(next.cells)) return undefined;
  return next.allTh || open.every(({ colspan = 1 }) => colspan > 1) ? next : undefined;
}

function widthOf(cells: readonly RawCell[]): number {
  return cells.reduce((width, { colspan = 1 }) => width + Math.max(colspan, 1), 0);
}

/** One cell across several columns. */
function isTitle({ cells }: RawRow): boolean {
  return cells.length === 1 && (cells[0]?.colspan ?? 1) > 1;
}
