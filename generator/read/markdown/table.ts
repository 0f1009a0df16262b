import type { Token } from "markdown-it";
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { type Document, placed, type RawRow, type RawTable, shortRow } from "../document.js";
import { cellColumns, cellTexts, pipes } from "./cells.js";
import { inlineText, type ShowHtml } from "./inline.js";
import { lostRow } from "./lost-row.js";

/**
 * A table of GFM.
 *
 * @param tokens those of the table, its `table_open` first
 */
export function readTable(
  document: Document,
  tokens: readonly Token[],
  showHtml: ShowHtml | undefined,
): RawTable {
  const { file, lines } = document;
  const rows: { header: boolean; line: number; cells: Token[] }[] = [];
  let header = false;
  const start = tokens[0]?.map?.[0] ?? 0;
  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokens[index] as Token;
    if (token.type === "thead_open") header = true;
    if (token.type === "tbody_open") header = false;
    // The delimiter row stands between the header and the first row.
    const next = rows.length === 0 ? start : start + rows.length + 1;
    if (token.type === "tr_open") rows.push({ header, line: (token.map?.[0] ?? next) + 1, cells: [] });
    if (token.type === "th_open" || token.type === "td_open")
      rows.at(-1)?.cells.push(tokens[index + 1] as Token);
  }
  const end = tokens[0]?.map?.[1] ?? lines.length;
  const lost = lostRow(document, { start, end, width: rows[0]?.cells.length ?? 0 });
  return {
    kind: "table",
    caption: null,
    problems: lost ? [lost] : [],
    place: { file, line: start + 1, column: (lines[start] ?? "").search(/\S/) + 1 },
    rows: rows.map(({ header: isHeader, line, cells }): RawRow => {
      const source = lines[line - 1] ?? "";
      const columns = cellColumns(source);
      const end = source.trimEnd().length + 1;
      const place = (index: number) => ({ file, line, column: columns[index] ?? end });
      const problem =
        columns.length > cells.length ? tooManyCells(document, line, columns, cells.length) : undefined;
      return {
        // A header row of empty cells is how Markdown writes a table without one.
        header: isHeader,
        place: place(0),
        cells: cells.map((cell, index) => ({ ...inlineText(cell, showHtml), place: place(index) })),
        ...(problem ? { problem } : {}),
        ...(columns.length < cells.length ? { doubt: shortRow(columns.length, cells.length) } : {}),
      };
    }),
  };
}

/** What GFM cuts off in silence, where there is something in it. */
function tooManyCells(
  document: Document,
  line: number,
  columns: readonly number[],
  width: number,
): Diagnostic | undefined {
  const source = document.lines[line - 1] ?? "";
  const texts = cellTexts(source, columns);
  if (texts.slice(width).every((text) => text === "")) return undefined;
  const place = { file: document.file, line, column: pipeTooMany(source, columns, width) };
  return {
    code: "row-cells",
    severity: "error",
    message: `The row at line ${line} has ${columns.length} cells under a header of ${width}: the pipe in column ${place.column} parts what may be one cell.`,
    ...placed(document, place, "|"),
    details: texts.map((text, index) => `cell ${index + 1} of ${columns.length}: ${text}`),
    help: "Write `\\|` for a pipe that belongs to a cell, or give the whole row in a row erratum.",
  };
}

/**
 * The column (from 1) of the pipe that makes a row longer than its header: one within code, where a person does not
 * see that it ends the cell, or else that before the first cell too many.
 *
 * @param columns where the cells begin
 * @param width how many cells the header has
 */
function pipeTooMany(line: string, columns: readonly number[], width: number): number {
  const all = pipes(line);
  for (const { index, 0: code } of line.matchAll(/(?<!`)(`{1,9})(?!`)[^`]+\1(?!`)/g)) {
    const within = all.find((pipe) => pipe > index && pipe < index + code.length);
    if (within !== undefined) return within + 1;
  }
  const extra = (columns[width] ?? line.length + 1) - 1;
  return (all.findLast((pipe) => pipe < extra) ?? extra) + 1;
}
