import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { RawCell } from "../read/document.js";
import type { GridRow } from "./form.js";

/** Whether a row says what the header says, as after a page break; in capitals, too, where there are several columns. */
export function isHeaderAgain({ cells }: GridRow, header: readonly string[]): boolean {
  if (header.length === 0) return false;
  const texts = cells.map((cell) => cell?.text ?? "");
  return (
    texts.every((text, x) => text === header[x]) ||
    (texts.length > 1 && texts.every((text, x) => folded(text) === folded(header[x] ?? "")))
  );
}

/**
 * Tells rows within a table that look like another header: they have the header's texts under other columns, or header
 * cells alone where the rows around them have none. What stands below them may be of other columns.
 */
export function otherHeaders(rows: readonly GridRow[], header: readonly string[]): Map<GridRow, Diagnostic> {
  const said = sorted(header);
  const marked = rows.filter(isMarked);
  const isOther = (row: GridRow) =>
    header.length > 1 &&
    (sorted(row.cells.map((cell) => cell?.text ?? "")) === said ||
      (marked.includes(row) && marked.length * 2 < rows.length));
  return new Map(
    rows.filter(isOther).map((row) => [
      row,
      {
        code: "row-header",
        severity: "error",
        message: "The row looks like another header: what stands below it may be of other columns.",
        place: row.raw.place,
        details: row.cells.map((cell, x) => `under ${header[x]}: ${cell?.text ?? ""}`),
        help: "Make two tables of it in the document; if the columns are the same, leave the row out with `skip`.",
      },
    ]),
  );
}

/** Several texts, all of them in header cells. */
function isMarked({ cells }: GridRow): boolean {
  const texts = new Set(cells.map((cell) => cell?.text ?? ""));
  return texts.size > 1 && !texts.has("") && cells.every((cell?: RawCell) => cell?.header === true);
}

function sorted(texts: readonly string[]): string {
  return texts.map(folded).sort().join("\n");
}

function folded(text: string): string {
  return text.replaceAll("\n", " ").toLowerCase();
}
