import type { Diagnostic, Place } from "../../diagnostics/diagnostic.js";
import { mostCommon } from "../../words/grouped.js";
import type { RawCell, RawRow, RawTable } from "../document.js";
import { type MarkedRow, withHeader } from "../html/header.js";
import { legible, type Run, Runs } from "../runs.js";
import { hyphenated, type PageContent } from "./content.js";
import { hasContent, nodeText, type StructureNode } from "./structure.js";

/** A table as the pages have it so far: it may go on with the next one. */
export interface OpenTable {
  readonly caption: string | null;
  readonly place: Place;
  readonly rows: PdfRow[];
  readonly problems: Diagnostic[];
}

interface PdfRow extends MarkedRow {
  /** Nothing of it is on the pages so far: the tree has all rows of a table on each of its pages. */
  readonly isElsewhere: boolean;
}

/** The part of a table that is on one page, and the tables in its cells. */
export function readPart(
  node: StructureNode,
  content: PageContent,
  place: Place,
): { readonly part: OpenTable; readonly nested: readonly StructureNode[] } {
  const rows: PdfRow[] = [];
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
  const readRow = (row: StructureNode, header: boolean, at: Place): PdfRow => {
    const own = (row.children ?? []).filter(
      (child): child is StructureNode => child?.role === "TD" || child?.role === "TH",
    );
    const cells = own.map((cell): RawCell => {
      const { tables, ...text } = nodeText(cell, content);
      nested.push(...tables);
      return { ...text, place: at, ...(cell.role === "TH" ? { header: true } : {}) };
    });
    const allTh = cells.length > 0 && cells.every((cell) => cell.header);
    return { header, allTh, allBold: false, place: at, cells, isElsewhere: !hasContent(row) };
  };
  walk(node, false);
  return { part: { caption, place, rows, problems: [] }, nested };
}

/**
 * Adds what the next page has of the same element of the tree: rows that this one has not, and the rest of one.
 *
 * @returns false where it is another element
 */
export function isCompletedBy({ rows, place: { table } }: OpenTable, next: OpenTable): boolean {
  const isSame =
    next.rows[0]?.isElsewhere === true &&
    next.rows.length === rows.length &&
    rows.every((row, at) => row.cells.length === next.rows[at]?.cells.length) &&
    rows.filter((row, at) => !row.isElsewhere && !next.rows[at]?.isElsewhere).length <= 1;
  if (!isSame) return false;
  for (const [at, more] of next.rows.entries()) {
    const row = rows[at];
    if (row === undefined || more.isElsewhere) continue;
    const place = row.isElsewhere ? { ...more.place, ...(table === undefined ? {} : { table }) } : row.place;
    const cells = more.cells.map((cell, index) => ({ ...joined(row.cells[index], cell), place }));
    rows[at] = { ...more, place, cells };
  }
  return true;
}

/** A text that goes on over a page, its end as that of a line. */
function joined(first: RawCell | undefined, rest: RawCell): RawCell {
  if (first === undefined || first.text === "") return rest;
  if (rest.text === "") return first;
  const runs = new Runs();
  for (const { text, mark, unreadable } of [
    ...(first.runs ?? [first]),
    { text: hyphenated.test(first.text) ? "" : " " },
    ...(rest.runs ?? [rest]),
  ] as readonly Run[])
    if (unreadable === undefined) runs.add(text, mark);
    else runs.addUnreadable(unreadable);
  return { ...rest, ...runs.text };
}

/**
 * Adds the part of a table on the next page, which begins with it: one that repeats the header, or has none.
 *
 * @returns false where it is another table
 */
export function goesOn({ rows, place: { table }, problems }: OpenTable, next: OpenTable): boolean {
  const [first] = rows;
  const [top] = next.rows;
  if (first === undefined || top === undefined || next.caption !== null) return false;
  const isHeader = top.allTh || top.header;
  if (isHeader ? !sameTexts(first, top) : widthOf(next.rows) !== widthOf(rows)) return false;
  const repeated = sameTexts(first, top) ? next.rows.findIndex((row, at) => !sameTexts(row, rows[at])) : 0;
  const from = rows.length;
  const rest = (repeated === -1 ? [] : next.rows.slice(repeated)).map((row, at) => {
    // Places count through the table, whatever page a row is on.
    const place = { ...row.place, ...(table === undefined ? {} : { table }), row: from + at + 1 };
    return { ...row, place, cells: row.cells.map((cell) => ({ ...cell, place })) };
  });
  const torn = rest[0] && mayGoOn(rows.at(-1), rest[0]);
  if (torn) problems.push(torn);
  rows.push(...rest);
  return true;
}

/** A sentence has begun, and not ended. */
const openSentence = /^\s{0,9}\S{1,99}\s{1,9}\S{1,99}\s{1,9}\S.{0,9999}[\p{L}\p{N},]$/su;

/** A note where a row at the top of a page looks like the rest of the row before: no tag says so, nor that it is not. */
function mayGoOn(row: MarkedRow | undefined, next: MarkedRow): Diagnostic | undefined {
  const open = next.cells.find(
    ({ text }, at) => /^\p{Ll}/u.test(text) && openSentence.test(row?.cells[at]?.text ?? ""),
  );
  if (open === undefined || next.cells.some(({ text }) => text === "")) return undefined;
  const { page, table, row: number } = next.place;
  return {
    code: "row-torn",
    severity: "note",
    message: `The row ${number} of table ${table}, at the top of page ${page}, may be the rest of the one before it: "${open.text.slice(0, 60)}".`,
    place: next.place,
    help: "If it is, give the whole row in a row erratum, or read the document as a Word file or web page.",
  };
}

function sameTexts(row: MarkedRow, other: MarkedRow | undefined): boolean {
  return (
    other !== undefined &&
    row.cells.length === other.cells.length &&
    row.cells.every(({ text }, at) => text === other.cells[at]?.text)
  );
}

/** The table as it is; how far cells span cannot be told, so rows of another number of cells are errors. */
export function closed({ caption, place, rows, problems: notes }: OpenTable): RawTable {
  const width = widthOf(rows);
  const problems = [...notes];
  const read = withHeader(rows.map(({ isElsewhere: _, ...row }) => row)).map((row): RawRow => {
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
  return mostCommon(rows.map(({ cells }) => cells.length)) ?? 0;
}
