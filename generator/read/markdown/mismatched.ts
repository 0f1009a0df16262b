import { type Document, placed, type RawTable } from "../document.js";
import { cellColumns, cellTexts } from "./cells.js";
import { isDelimiterRow } from "./delimiter.js";

/**
 * What Markdown shows as a paragraph, since its delimiter row has another number of cells than the header before it (GFM,
 * section 4.10): whoever wrote it took it for a table, so it is one that cannot be read.
 *
 * @param start the paragraph's first line, from 0
 * @param end the line after its last
 */
export function mismatchedTable(document: Document, start: number, end: number): RawTable | undefined {
  const { file, lines } = document;
  const within = lines.slice(start + 1, end).findIndex((line) => isDelimiterRow(line.replace(/^[\s>]+/, "")));
  const header = lines[start + within] ?? "";
  const line = start + within + 2;
  const delimiter = lines[line - 1] ?? "";
  const [columns, wanted] = [cellColumns(header), cellColumns(delimiter)];
  // One cell before a bar is a line of a text extraction.
  if (within === -1 || columns.length < 2 || columns.length === wanted.length) return undefined;
  const place = (column: number) => ({ file, line: line - 1, column });
  const cells = cellTexts(header, columns).map((text, index) => ({
    text,
    place: place(columns[index] ?? 1),
  }));
  return {
    kind: "table",
    caption: null,
    rows: [{ header: true, cells, place: place(1) }],
    place: place(1),
    problems: [
      {
        code: "table-header-cells",
        severity: "error",
        message: `The delimiter row at line ${line} has ${wanted.length} cells and the header before it ${columns.length}, so Markdown shows no table.`,
        ...placed(document, { file, line, column: delimiter.search(/[^\s>]/) + 1 }),
        help: "Give the delimiter row as many cells as the header has columns: `| --- | --- |` for two.",
      },
    ],
  };
}
