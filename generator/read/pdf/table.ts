import type { Diagnostic, Place } from "../../diagnostics/diagnostic.js";
import type { RawCell, RawRow, RawTable } from "../document.js";
import { type MarkedRow, withHeader } from "../html/header.js";
import { legible } from "../runs.js";
import type { PageContent } from "./content.js";
import { nodeText, type StructureNode } from "./structure.js";

/** A table as the pages have it so far: it may go on with the next one. */
export interface OpenTable {
  readonly caption: string | null;
  readonly place: Place;
  readonly rows: MarkedRow[];
}

/** The part of a table that is on one page, and the tables in its cells. */
export function readPart(
  node: StructureNode,
  content: PageContent,
  place: Place,
): { readonly part: OpenTable; readonly nested: readonly StructureNode[] } {
  const rows: MarkedRow[] = [];
  const nested: StructureNode[] = [];
  let caption: string | null = null;
  const walk = (parent: StructureNode, isHead: boolean) => {
    for (const child of parent.children ?? []) {
      const { role = "" } = child ?? {};
      if (!child) continue;
      if (role === "TR") rows.push(readRow(child, isHead, { ...place, row: rows.length + 1 }));
      else if (role === "Caption") caption = legible(nodeText(child, content)).replaceAll("\n", " ");
      else if (/^T(?:Head|Body|Foot)$/.test(role)) walk(child, role === "THead");
    }
  };
  const readRow = (row: StructureNode, header: boolean, at: Place): MarkedRow => {
    const own = (row.children ?? []).filter(
      (child): child is StructureNode => child?.role === "TD" || child?.role === "TH",
    );
    const cells = own.map((cell): RawCell => {
      const { tables, ...text } = nodeText(cell, content);
      nested.push(...tables);
      return { ...text, place: at, ...(cell.role === "TH" ? { header: true } : {}) };
    });
    const allTh = cells.length > 0 && cells.every((cell) => cell.header);
    return { header, allTh, allBold: false, place: at, cells };
  };
  walk(node, false);
  return { part: { caption, place, rows }, nested };
}

/**
 * Adds the part of a table on the next page, which begins with it: one that repeats the header, or has none.
 *
 * @returns false where it is another table
 */
export function goesOn({ rows, place: { table } }: OpenTable, next: OpenTable): boolean {
  const [first] = rows;
  const [top] = next.rows;
  if (first === undefined || top === undefined || next.caption !== null) return false;
  const isHeader = top.allTh || top.header;
  if (isHeader ? !sameTexts(first, top) : widthOf(next.rows) !== widthOf(rows)) return false;
  const repeated = sameTexts(first, top) ? next.rows.findIndex((row, at) => !sameTexts(row, rows[at])) : 0;
  const from = rows.length;
  const rest = repeated === -1 ? [] : next.rows.slice(repeated);
  rows.push(
    ...rest.map((row, at) => {
      // Places count through the table, whatever page a row is on.
      const place = { ...row.place, ...(table === undefined ? {} : { table }), row: from + at + 1 };
      return { ...row, place, cells: row.cells.map((cell) => ({ ...cell, place })) };
    }),
  );
  return true;
}

function sameTexts(row: MarkedRow, other: MarkedRow | undefined): boolean {
  return (
    other !== undefined &&
    row.cells.length === other.cells.length &&
    row.cells.every(({ text }, at) => text === other.cells[at]?.text)
  );
}

/** The table as it is; how far cells span cannot be told, so rows of another number of cells are errors. */
export function closed({ caption, place, rows }: OpenTable): RawTable {
  const width = widthOf(rows);
  const problems: Diagnostic[] = [];
  const read = withHeader(rows).map((row): RawRow => {
    if (row.cells.length === width || row.cells.length === 0) return row;
    const problem = ragged(row, width);
    if (row.header) problems.push(problem);
    return { ...row, problem };
  });
  return { kind: "table", caption, rows: read, place, problems };
}

function ragged({ cells, place }: RawRow, width: number): Diagnostic {
  return {
    code: "row-cells",
    severity: "error",
    message: `The row ${place.row} of table ${place.table}, on page ${place.page}, has ${cells.length} cell${cells.length === 1 ? "" : "s"}; most rows have ${width}.`,
    place,
    details: cells.map(({ text }, at) => `cell ${at + 1}: ${text}`),
    help: "Cells were merged, or the row goes on over a page, which cannot be told from the file: give the whole row in a row erratum, or read the document as a Word file or web page.",
  };
}

/** The number of cells that most rows have. */
function widthOf(rows: readonly MarkedRow[]): number {
  const counts = new Map<number, number>();
  for (const { cells } of rows) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
  return [...counts].sort(([, left], [, right]) => right - left)[0]?.[0] ?? 0;
}
