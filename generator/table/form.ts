import type { Cell, RawCell, RawRow } from "../read/document.js";
import type { Budget } from "../read/limits.js";
import type { Row, Table } from "./rectangle.js";

/** WHATWG HTML, section 4.9.11: what span attributes are clamped to. */
const maxColspan = 1000;
const maxRowspan = 65534;

/** A row of the rectangle. */
export interface GridRow {
  readonly raw: RawRow;
  /** One per column: the cell that covers the slot; undefined where none does. */
  readonly cells: readonly (Cell | undefined)[];
  /** The number of slots in which cells of this row begin. */
  readonly anchored: number;
}

/**
 * Forms a table: puts every cell into the slots that it covers (WHATWG HTML, section 4.9.12.1, "Forming a
 * table"). A cell takes the first free slot of its row; spans push later cells aside; a rowspan of 0, and one
 * that runs over the edge, ends with the row group. Where cells overlap, which is a table model error, a slot
 * keeps the cell that came first. Rows without cells of their own are left out, as nothing of them is seen.
 *
 * @param budget what the document may still take of its limits
 * @returns rows of the same width
 * @throws InputError where the cells exceed their limit
 */
export function formTable(rows: readonly RawRow[], budget: Budget): GridRow[] {
  if (rows.every(({ cells }) => cells.length > 0 && cells.every(hasNoSpan))) return plainGrid(rows, budget);
  const slots: (Cell | undefined)[][] = rows.map(() => []);
  const lastOfGroup = groupEnds(rows);
  const room = budget.left("cells");
  let covering = 0;
  let width = 0;
  rows.forEach((row, y) => {
    const line = slots[y] as (Cell | undefined)[];
    let x = 0;
    for (const cell of row.cells) {
      while (line[x] !== undefined) x += 1;
      const colspan = Math.min(Math.max(cell.colspan ?? 1, 1), maxColspan);
      const rowspan = Math.min(cell.rowspan ?? 1, maxRowspan);
      const bottom =
        rowspan === 0 ? (lastOfGroup[y] as number) : Math.min(y + rowspan - 1, lastOfGroup[y] as number);
      // Cells that overlap cover more slots than there are; rows that are pushed aside get wider than any is.
      covering += colspan * (bottom - y + 1);
      width = Math.max(width, x + colspan);
      if (covering > room || width > room) budget.spend("cells", Math.max(covering, width));
      for (let down = y; down <= bottom; down += 1) {
        const covered = slots[down] as (Cell | undefined)[];
        for (let across = x; across < x + colspan; across += 1) covered[across] ??= cell;
      }
      x += colspan;
    }
  });
  budget.spend("cells", width * rows.length);
  return rows.flatMap((raw, y) =>
    raw.cells.length === 0
      ? []
      : [{ raw, cells: Array.from({ length: width }, (_, x) => slots[y]?.[x]), anchored: raw.cells.length }],
  );
}

function hasNoSpan({ colspan = 1, rowspan = 1 }: RawCell): boolean {
  return colspan <= 1 && rowspan === 1;
}

/** Without spans the cells are in their slots already; most large tables are so. */
function plainGrid(rows: readonly RawRow[], budget: Budget): GridRow[] {
  let width = 0;
  for (const { cells } of rows) width = Math.max(width, cells.length);
  budget.spend("cells", width * rows.length);
  return rows.map((raw) => {
    const missing = width - raw.cells.length;
    return {
      raw,
      anchored: raw.cells.length,
      cells: missing === 0 ? raw.cells : [...raw.cells, ...new Array<undefined>(missing)],
    };
  });
}

/** For every row the index of the last row of its group. */
function groupEnds(rows: readonly RawRow[]): number[] {
  const ends: number[] = [];
  for (let y = rows.length - 1; y >= 0; y -= 1) {
    const goesOn = y + 1 < rows.length && rows[y + 1]?.group === rows[y]?.group;
    ends[y] = goesOn ? (ends[y + 1] as number) : y;
  }
  return ends;
}

/** One text per column: several header rows joined by a space, a repeated text once; none where all are empty. */
export function joinedHeader(rows: readonly Pick<Row | GridRow, "cells">[]): string[] {
  const width = rows[0]?.cells.length ?? 0;
  const header = Array.from({ length: width }, (_, x) => {
    const texts = new Set(rows.map(({ cells }) => (cells[x]?.text ?? "").replaceAll("\n", " ")));
    texts.delete("");
    return [...texts].join(" ");
  });
  return header.every((text) => text === "") ? [] : header;
}

/**
 * A table without a header, whose first rows are one: the document does not say so, but a person sees it.
 *
 * @param count how many rows the header has
 * @returns undefined where the table has a header, or no more rows than that
 */
export function withHeaderRows(table: Table, count: number): Table | undefined {
  if (table.header.length > 0 || count < 1 || count >= table.rows.length) return undefined;
  const header = joinedHeader(table.rows.slice(0, count));
  const groups = table.groups.map(({ title, row }) => ({ title, row: Math.max(1, row - count) }));
  return { ...table, header, rows: table.rows.slice(count), groups };
}
