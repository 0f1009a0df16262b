import { adjustedRows } from "../rows/adjust.js";
import { headerTexts } from "../table/find.js";
import type { Row, Table } from "../table/table.js";
import { columnsOf, isNumeric } from "./columns.js";
import { anyPhrase, strictestKind } from "./kinds.js";

/** Whether footnote marks are to be taken off the ends of cells, as a spec.ts says it. */
export function footnotesOf(table: Table): "remove" | undefined {
  const texts = table.rows.flatMap(({ cells }) => cells.map(({ text }) => text));
  if (texts.some((text) => /\S\s*<\d+>$/.test(text))) return "remove";
  if (!texts.some((text) => /\S\s*\[\d+\]$/.test(text))) return undefined;
  // `[1]` may be a citation: it is a mark where the cells are what a stricter kind reads without it.
  return strictness(table, "remove") > strictness(table, undefined) ? "remove" : undefined;
}

function strictness(table: Table, footnotes: "remove" | undefined): number {
  return columnsOf(table, rowsRead(table, footnotes)).filter(
    (column) =>
      (isNumeric(column) && column.numbers?.odd.size === 0) || strictestKind(column.texts).role !== "prose",
  ).length;
}

/** The rows of a table, with or without footnote marks; superscripts at ends are marks. */
export function rowsRead(table: Table, footnotes: "remove" | undefined): readonly Row[] {
  const columns = Object.fromEntries(
    headerTexts(table).map((header, index) => [`column${index}`, { header, kind: anyPhrase.kind }]),
  );
  return adjustedRows(table, { kind: "records", columns, ...(footnotes ? { footnotes } : {}) });
}
