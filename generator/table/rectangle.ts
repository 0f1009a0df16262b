import type { Diagnostic, Place } from "../diagnostics/diagnostic.js";
import type { Cell, HeadingShape, Origin } from "../read/document.js";

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
  readonly origin: Origin;
  /** Of codes in headings: what the headings are like. */
  readonly headings?: HeadingShape;
  /** Used for navigation or layout, not for data. */
  readonly layout: boolean;
  /** What keeps this table from being read; its rows must then not be used. */
  readonly problems: readonly Diagnostic[];
  /** Its header is the document's first column: rows and columns changed places. */
  readonly turned?: true;
  /** The number of the table right before it, which has the same header: this one may go on with it. */
  readonly continues?: number;
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
  /** Why it may be no row, or another than it seems: `has 2 of 3 cells`. */
  readonly doubt?: string;
  /** Why the row cannot be read as it stands. */
  readonly problem?: Diagnostic;
}

export interface Group {
  readonly title: string;
  /** The number of the first row under the title, from 1. */
  readonly row: number;
}
