import type { GridRow } from "./form.js";
import type { Row, Table } from "./rectangle.js";

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
