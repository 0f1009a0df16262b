import { readFileSync } from "node:fs";
import { inputError } from "../../diagnostics/diagnostic.js";
import type { Format } from "../../read/document.js";
import { parseDocument, readDocument } from "../../read/index.js";
import { type Section, type Table, tablesOf } from "../../table/table.js";

export interface TablesResult {
  readonly command: "tables";
  readonly status: 0;
  readonly file: string;
  readonly format: Format;
  /** One was asked for: show it whole. */
  readonly whole: boolean;
  readonly tables: readonly ListedTable[];
}

/** A table as `tables --json` gives it. */
export interface ListedTable {
  /** Counts from 1. */
  readonly index: number;
  readonly section: Section | null;
  readonly caption: string | null;
  /** Empty where the table has no header. */
  readonly header: readonly string[];
  /** Spans are resolved: every row has as many cells as the header. Footnote marks are kept. */
  readonly rows: readonly (readonly string[])[];
  readonly source: { readonly line: number } | { readonly table: number; readonly row: number };
  /** Used for navigation or layout, not for data. */
  readonly layout?: true;
  /** The titles of full-width rows, each with the number (from 1) of the first row under it. */
  readonly groups?: readonly { readonly title: string; readonly row: number }[];
  /** Full-width rows after the last row. */
  readonly notes?: readonly string[];
  /** What keeps the table from being read. */
  readonly problems?: readonly string[];
}

/**
 * Lists the tables of a document.
 *
 * @param document a path, or `-` for standard input
 * @throws InputError where the document cannot be read, or has no table of the number asked for
 */
export async function tables(
  document: string,
  options: { readonly table?: number; readonly from?: Format } = {},
): Promise<TablesResult> {
  const { from, table } = options;
  const file = document === "-" ? "standard input" : document;
  const read =
    document === "-"
      ? await parseDocument(readFileSync(0), file, from === undefined ? {} : { from })
      : await readDocument(document, from === undefined ? {} : { from });
  const all = tablesOf(read.document);
  const wanted = table === undefined ? all : all.filter(({ index }) => index === table);
  if (table !== undefined && wanted.length === 0) {
    throw inputError("table-not-found", `${file} has no table ${table}; it has ${all.length}.`, {
      place: { file },
    });
  }
  return {
    command: "tables",
    status: 0,
    file,
    format: read.document.format,
    whole: table !== undefined,
    tables: wanted.map(listed),
  };
}

function listed(table: Table): ListedTable {
  const { index, section, caption, header, rows, groups, notes, place, layout, problems } = table;
  return {
    index,
    section,
    caption,
    header,
    rows: rows.map(({ cells }) => cells.map(({ text }) => text)),
    source:
      place.line === undefined ? { table: place.table ?? index, row: place.row ?? 1 } : { line: place.line },
    ...(layout ? { layout } : {}),
    ...(groups.length > 0 ? { groups } : {}),
    ...(notes.length > 0 ? { notes } : {}),
    ...(problems.length > 0 ? { problems: problems.map(({ message }) => message) } : {}),
  };
}
