import type { Cell } from "../read/document.js";
import { keyOf } from "../spec/table.js";
import type { TableSpec } from "../spec/table-schema.js";
import type { Row, Table } from "../table/table.js";

/** A table's rows as the spec.ts wants them read: blank ones left out, continued ones joined, footnote marks taken off. */
export function adjustedRows(table: Table, spec: TableSpec): readonly Row[] {
  const filled = table.rows.filter(({ cells }) => cells.some(({ text }) => text !== ""));
  const rows = spec.footnotes === "remove" ? filled.map(withoutMarks) : filled;
  return spec.continuation ? joined(rows, Object.keys(spec.columns).indexOf(keyOf(spec))) : rows;
}

function withoutMarks(row: Row): Row {
  return {
    ...row,
    cells: row.cells.map((cell) => ({ ...cell, text: withoutMarksAtEnd(cell.text) })),
  };
}

/** Takes footnote marks off the end of a text: `<2>`, `[1]`, also several, as in `[1], [2]`. */
function withoutMarksAtEnd(text: string): string {
  let mark = markBefore(text, text.length);
  let end = text.length;
  while (mark !== undefined) {
    end = text.slice(0, mark).trimEnd().length;
    const comma = text[end - 1] === "," ? text.slice(0, end - 1).trimEnd().length : end;
    mark = markBefore(text, comma);
  }
  return text.slice(0, end);
}

/** Where the footnote mark begins that ends at a place; undefined where none does. */
function markBefore(text: string, end: number): number | undefined {
  const open = { ">": "<", "]": "[" }[text[end - 1] ?? ""];
  const start = open === undefined ? -1 : text.lastIndexOf(open, end - 1);
  return start !== -1 && /^\d+$/.test(text.slice(start + 1, end - 1)) ? start : undefined;
}

/** Adds every row whose key cell is empty to the row before it; one at the top has none, and stays. */
function joined(rows: readonly Row[], key: number): Row[] {
  const whole: Row[] = [];
  for (const row of rows) {
    const before = whole.at(-1);
    if (before === undefined || row.cells[key]?.text !== "") whole.push(row);
    else
      whole[whole.length - 1] = {
        ...before,
        cells: before.cells.map((cell, index) => added(cell, row.cells[index])),
      };
  }
  return whole;
}

function added(cell: Cell, more: Cell | undefined): Cell {
  const texts = [cell.text, more?.text ?? ""].filter((text) => text !== "");
  return { ...cell, text: texts.join("\n") };
}
