import type { Diagnostic, Excerpt, Place } from "../diagnostics/diagnostic.js";
import type { RunText } from "./runs.js";

/** What every reader gives: the document's blocks in their order, each with its place in the source. */
export interface Document {
  /** The path as it was given, with `/` between folders. */
  readonly file: string;
  /** The id of its form. */
  readonly format: string;
  /** What it calls itself beside its text: a page's `<title>`, the title among a Word file's properties. */
  readonly title?: string;
  readonly blocks: readonly Block[];
  /** The source's lines, for excerpts; empty for a binary format. */
  readonly lines: readonly string[];
}

export type Block = Heading | Paragraph | RawTable;

export interface Heading {
  readonly kind: "heading";
  /** `2.2.2`; null where the heading has no number. */
  readonly number: string | null;
  readonly title: string;
  /** 1 for the document's title or first level. */
  readonly level: number;
  /** By which links lead to it; absent where it has none. */
  readonly id?: string;
  readonly place: Place;
}

export interface Paragraph {
  readonly kind: "paragraph";
  readonly text: string;
  /** The document says that it is the caption of what stands beside it. */
  readonly caption?: true;
  readonly place: Place;
}

/** What a table was in its source: codes also come as headings, as definition lists, and as records of a registry. */
export type Origin = "table" | "headings" | "definitions" | "records";

/** Headings of one level whose titles are alike: `{value} {name}`, `({value}) {name}`. */
export interface HeadingShape {
  readonly level: number;
  readonly shape: string;
}

/** A table as its source has it: rows of cells, not yet a rectangle. */
export interface RawTable {
  readonly kind: "table";
  readonly caption: string | null;
  readonly rows: readonly RawRow[];
  readonly place: Place;
  /** Errors keep this table from being read: it is listed, but no rows are taken from it. Notes say what is left out. */
  readonly problems: readonly Diagnostic[];
  /** Used for navigation or layout, not for data. */
  readonly layout?: true;
  /** `table` where it is not told. */
  readonly origin?: Origin;
  /** Of codes in headings: what the headings are like. */
  readonly headings?: HeadingShape;
}

export interface RawRow {
  readonly header: boolean;
  readonly cells: readonly RawCell[];
  readonly place: Place;
  /** Spans end with the row group (`thead`, `tbody`, `tfoot`): rows of one group have the same number. */
  readonly group?: number;
  /** Why it may be no row, or another: `stands in the table's foot`. */
  readonly doubt?: string;
  /** Why the row cannot be read as it stands. */
  readonly problem?: Diagnostic;
}

/** What is said of a row that ends before its header does: which of its cells is missing, nobody can tell. */
export function shortRow(count: number, width: number): string {
  return `has ${count} of ${width} cells`;
}

/** A cell as its source has it, with its spans. */
export interface RawCell extends Cell {
  readonly colspan?: number;
  /** 0: down to the end of the row group. */
  readonly rowspan?: number;
  /** The document says that it is the header of something, a row or a column. */
  readonly header?: true;
}

/** Its text has white space folded and trimmed, its lines parted by `\n`; `""` where it is empty. */
export interface Cell extends RunText {
  readonly place: Place;
  /** Where its links lead, in their order; absent where there are none. */
  readonly links?: readonly string[];
  /** What Markdown takes for emphasis, as it is written: `__init__`, whose underlines may be a part of it. */
  readonly written?: string;
}

/** So much of a line stands in an excerpt: a document may be one line, and have many problems. */
const excerptLength = 1_000;

/**
 * A place for a diagnostic, with the source line there, or the part of a long one around it, with `text` (or the rest of
 * the line) underlined; without it for a binary format.
 */
export function placed(
  document: Document,
  place: Place,
  text = "",
): { readonly place: Place; readonly excerpt?: Excerpt } {
  const line = place.line === undefined ? undefined : document.lines[place.line - 1];
  if (line === undefined) return { place };
  const start = (place.column ?? 1) - 1;
  const length = text !== "" && line.startsWith(text, start) ? text.length : line.length - start;
  if (line.length <= excerptLength) return { place, excerpt: { line, start, length: Math.max(1, length) } };
  const from = Math.max(0, start - 100);
  const to = from + excerptLength;
  const head = from > 0 ? "…" : "";
  const excerpt = {
    line: `${head}${line.slice(from, to)}${to < line.length ? "…" : ""}`,
    start: head.length + start - from,
    length: Math.max(1, Math.min(length, to - start)),
  };
  return { place, excerpt };
}
