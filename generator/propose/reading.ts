import { adjustedRows } from "../rows/adjust.js";
import type { TableSpec } from "../spec/table-schema.js";
import { headerTexts } from "../table/find.js";
import type { Row, Table } from "../table/table.js";
import { columnsOf } from "./columns.js";
import { anyPhrase } from "./kinds.js";

/** How the rows of a table are read before their cells are. */
export type Reading = Pick<TableSpec, "continuation" | "footnotes">;

/**
 * The ways to read a table's rows, the plainest first: without footnote marks where it has some, and with rows
 * that go on where the first cells of some are empty.
 */
export function readingsOf(table: Table): Reading[] {
  const texts = table.rows.flatMap(({ cells }) => cells.map(({ text }) => text));
  const strictness = (reading: Reading) =>
    columnsOf(table, rowsRead(table, reading)).filter(({ kind }) => kind.role !== "prose").length;
  // `[1]` may be a citation: it is a mark where the cells are what a stricter kind reads without it.
  const hasMarks =
    texts.some((text) => /\S\s*<\d+>$/.test(text)) ||
    (texts.some((text) => /\S\s*\[\d+\]$/.test(text)) &&
      strictness({ footnotes: "remove" }) > strictness({}));
  const plain: Reading = hasMarks ? { footnotes: "remove" } : {};
  const keys = table.rows.map(({ cells }) => cells[0]?.text ?? "");
  const continued = keys.filter((text) => text === "").length;
  const goesOn = continued > 0 && continued <= keys.length / 2 && keys[0] !== "";
  return goesOn ? [plain, { continuation: true, ...plain }] : [plain];
}

/** The rows of a table as a reading has them, of which the first column is the key; superscripts at ends are marks. */
export function rowsRead(table: Table, reading: Reading): readonly Row[] {
  const [first = "first"] = headerTexts(table).map((_, index) => `column${index}`);
  const columns = Object.fromEntries(
    headerTexts(table).map((header, index) => [`column${index}`, { header, kind: anyPhrase.kind }]),
  );
  return adjustedRows(table, { kind: "records", columns, key: first, ...reading });
}
