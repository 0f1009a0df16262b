import type { Diagnostic, Place } from "../diagnostics/diagnostic.js";
import type { Cell, Document, RawTable } from "../read/document.js";
import { Budget, defaultLimits, type Limits } from "../read/limits.js";
import { formTable, type GridRow } from "./form.js";

/** A table as a rectangle: every row has as many cells as the header. */
export interface Table {
  /** Counts from 1 through the document. */
  readonly index: number;
  /** The nearest heading before the table. */
  readonly section: Section | null;
  readonly caption: string | null;
  /** Several header rows are joined by a space, a repeated text once; empty where the table has no header. */
  readonly header: readonly string[];
  readonly rows: readonly Row[];
  /** The titles of full-width rows, which group the rows after them. */
  readonly groups: readonly Group[];
  /** Full-width rows after the last row. */
  readonly notes: readonly string[];
  readonly place: Place;
  /** Used for navigation or layout, not for data. */
  readonly layout: boolean;
  /** What keeps this table from being read; its rows must then not be used. */
  readonly problems: readonly Diagnostic[];
}

export interface Section {
  readonly number: string | null;
  readonly title: string;
}

export interface Row {
  readonly cells: readonly Cell[];
  readonly place: Place;
  /** The title of the group that the row is in. */
  readonly group?: string;
  /** The table that the row is from, by its number, and that table's section: where one is read. */
  readonly part?: number;
  readonly section?: Section;
}

export interface Group {
  readonly title: string;
  /** The number of the first row under the title, from 1. */
  readonly row: number;
}

/**
 * All tables of a document in their order.
 *
 * @throws InputError where their cells exceed the limit
 */
export function tablesOf(document: Document, limits: Limits = defaultLimits): Table[] {
  const tables: Table[] = [];
  let section: Section | null = null;
  const budget = new Budget(document.file, limits);
  for (const block of document.blocks) {
    if (block.kind === "heading") section = { number: block.number, title: block.title };
    if (block.kind !== "table") continue;
    tables.push(tableOf(block, tables.length + 1, section, budget));
  }
  return tables;
}

function tableOf(raw: RawTable, index: number, section: Section | null, budget: Budget): Table {
  const grid = formTable(raw.rows, budget);
  const header = joinedHeader(grid.filter((row) => row.raw.header));
  const rows: Row[] = [];
  const groups: Group[] = [];
  for (const row of grid.filter(({ raw: { header: isHeader } }) => !isHeader)) {
    const texts = row.cells.map((cell) => cell?.text ?? "");
    if (isFullWidth(row)) {
      if (texts[0] !== "") groups.push({ title: texts[0] as string, row: rows.length + 1 });
    } else if (header.length === 0 || !texts.every((text, x) => text === header[x])) {
      // A header that is repeated after a page break is no row.
      const empty: Cell = { text: "", place: row.raw.place };
      const group = groups.at(-1)?.title;
      rows.push({
        cells: row.cells.map((cell) => cell ?? empty),
        place: row.raw.place,
        ...(group === undefined ? {} : { group }),
      });
    }
  }
  return {
    index,
    section,
    caption: raw.caption,
    header,
    rows,
    groups: groups.filter(({ row }) => row <= rows.length),
    notes: groups.filter(({ row }) => row > rows.length).map(({ title }) => title),
    place: raw.place,
    layout: raw.layout === true,
    problems: raw.problems,
  };
}

/** One cell across all columns of a table that has several. */
function isFullWidth({ cells, anchored }: GridRow): boolean {
  const [first] = cells;
  return cells.length > 1 && anchored === 1 && first !== undefined && cells.every((cell) => cell === first);
}

function joinedHeader(rows: readonly GridRow[]): string[] {
  const width = rows[0]?.cells.length ?? 0;
  const header = Array.from({ length: width }, (_, x) => {
    const texts = new Set(rows.map(({ cells }) => (cells[x]?.text ?? "").replaceAll("\n", " ")));
    texts.delete("");
    return [...texts].join(" ");
  });
  return header.every((text) => text === "") ? [] : header;
}

/** One line that names a table to a person: `table 3, line 70, section 2.2.2: Value | Meaning (78 rows)`. */
export function tableLine(table: Table): string {
  const where = table.place.line === undefined ? "" : `, line ${table.place.line}`;
  const section = table.section === null ? "" : `, section ${table.section.number ?? table.section.title}`;
  const rows = `${table.rows.length} row${table.rows.length === 1 ? "" : "s"}`;
  return `table ${table.index}${where}${section}: ${table.header.join(" | ")} (${rows})`;
}
