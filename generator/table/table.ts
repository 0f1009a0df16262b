import type { Diagnostic, Place } from "../diagnostics/diagnostic.js";
import type { Cell, Document } from "../read/document.js";

/** A table as a rectangle: every row has as many cells as the header. */
export interface Table {
  /** Counts from 1 through the document. */
  readonly index: number;
  /** The nearest heading before the table. */
  readonly section: Section | null;
  readonly caption: string | null;
  readonly header: readonly string[];
  readonly rows: readonly Row[];
  readonly place: Place;
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
}

/** All tables of a document in their order. */
export function tablesOf(document: Document): Table[] {
  const tables: Table[] = [];
  let section: Section | null = null;
  for (const block of document.blocks) {
    if (block.kind === "heading") section = { number: block.number, title: block.title };
    if (block.kind !== "table") continue;
    const headers = block.rows.filter((row) => row.header);
    tables.push({
      index: tables.length + 1,
      section,
      caption: block.caption,
      header: headers[0]?.cells.map((cell) => cell.text) ?? [],
      rows: block.rows.filter((row) => !row.header),
      place: block.place,
      problems: block.problems,
    });
  }
  return tables;
}

/** One line that names a table to a person: `table 3, line 70, section 2.2.2: Value | Meaning (78 rows)`. */
export function tableLine(table: Table): string {
  const where = table.place.line === undefined ? "" : `, line ${table.place.line}`;
  const section = table.section === null ? "" : `, section ${table.section.number ?? table.section.title}`;
  return `table ${table.index}${where}${section}: ${table.header.join(" | ")} (${table.rows.length} row${table.rows.length === 1 ? "" : "s"})`;
}
