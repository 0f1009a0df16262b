import type { Table } from "./table.js";

/**
 * A table without a header, whose first rows are one: the document does not say so, but a person sees it.
 *
 * @param count how many rows the header has
 * @returns undefined where the table has a header, or no more rows than that
 */
export function withHeaderRows(table: Table, count: number): Table | undefined {
  if (table.header.length > 0 || count < 1 || count >= table.rows.length) return undefined;
  const [first, ...others] = table.rows.slice(0, count);
  const header = (first?.cells ?? []).map(({ text }, x) =>
    [...new Set([text, ...others.map(({ cells }) => cells[x]?.text ?? "")])].filter(Boolean).join(" "),
  );
  const groups = table.groups.map(({ title, row }) => ({ title, row: Math.max(1, row - count) }));
  return { ...table, header, rows: table.rows.slice(count), groups };
}
