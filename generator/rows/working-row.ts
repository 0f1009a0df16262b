import type { DiagnosticCode } from "../diagnostics/catalog.js";
import type { Diagnostic, Place, Problems } from "../diagnostics/diagnostic.js";
import { addFields, fieldsIn } from "../kinds/kind.js";
import { entryKey } from "../model/model.js";
import { type Cell, type Document, placed } from "../read/document.js";
import type { Erratum } from "../spec/spec.js";
import { keyOf, keyPair, type TitleSpec, titlesOf } from "../spec/table.js";
import type { TableSpec } from "../spec/table-schema.js";
import type { Section, Table } from "../table/table.js";

/** A row on its way from cells to values. */
export interface WorkingRow {
  readonly place: Place;
  cells: Cell[];
  /** The cells stand under their columns: no realignment is needed any more. */
  settled: boolean;
  /** The columns that errata corrected; absent where none did. */
  corrected?: Map<string, Erratum>;
  /** The title of the group that the row is in. */
  readonly group?: string;
  /** The table that the row is from, and its section. */
  readonly part?: number;
  readonly section?: Section | undefined;
  /** Why the row cannot be read without an erratum. */
  readonly problem?: Diagnostic;
}

/** Most rows have no errata: one map for all of them. */
export const noErrata: ReadonlyMap<string, Erratum> = new Map();

/** What the rows stage gives: an entry as it goes into the model, and where it came from. */
export interface TypedRow {
  readonly fields: Readonly<Record<string, unknown>>;
  /** The fields that do not say what the document says, with the erratum that says why. */
  readonly errata: ReadonlyMap<string, Erratum>;
  readonly place: Place;
  /** The table that the row is from. */
  readonly part?: number;
  /** The rows that became a part of this one: its aliases, and those that say the same again. */
  readonly merged: readonly TypedRow[];
}

/** How many of a list stand in a message; its details have all. */
const shown = 3;

/** `a; b; c; and 40 more`, for notes: they show as one line. */
export function firstFew(items: readonly string[]): string {
  const more = items.length - shown;
  return [...items.slice(0, shown), ...(more > 0 ? [`and ${more} more`] : [])].join("; ");
}

/** Notes what is to be said of some rows; nothing where there are none. */
export function noteRows(
  { name, problems }: RowsInput,
  code: DiagnosticCode,
  what: string,
  rows: readonly { readonly words: string; readonly place: Place }[],
  help?: string,
): void {
  const [first] = rows;
  if (first === undefined) return;
  const details = rows.map(({ words }) => words);
  const rest = { place: first.place, details, ...(help === undefined ? {} : { help }) };
  problems.note(code, `${name}: ${what}: ${firstFew(details)}.`, rest);
}

/** The row as its cells stand, one line per column, for messages. */
export function rowLines(row: WorkingRow, spec: TableSpec): string[] {
  const headers = Object.values(spec.columns).map(({ header }) => header);
  return headers.map((header, index) => `${header}: ${JSON.stringify(row.cells[index]?.text ?? "")}`);
}

/** Where a cell stands, and its row, for messages. */
export function aboutCell(row: WorkingRow, cell: Cell, { document, spec }: RowsInput): Partial<Diagnostic> {
  return { ...placed(document, cell.place, cell.text), details: rowLines(row, spec) };
}

/** What tells an entry from others: its value, or its name; of a table with two key fields both, as in `12, 5`. */
export function rowKey({ fields }: TypedRow, spec: TableSpec): string | number {
  return entryKey(fields, keyPair(spec));
}

export function keyText(row: WorkingRow, spec: TableSpec): string {
  return keyCells(row, spec)
    .map(({ text }) => text)
    .join("");
}

/** The text that stands beside a row, which a spec.ts may read into fields of the row. */
export function titleText({ group, section }: WorkingRow, from: TitleSpec["from"]): string | undefined {
  if (from === "group") return group;
  return (from === "sectionTitle" ? section?.title : section?.number) ?? undefined;
}

/** The value of a row's key, of two key fields both as in `12, 5`; undefined where a cell of it cannot be read. */
export function keyValue(row: WorkingRow, spec: TableSpec): unknown {
  const pair = keyPair(spec);
  if (pair !== undefined) return pairValue(row, spec, pair);
  const key = keyOf(spec);
  const fields: Record<string, unknown> = {};
  for (const { column, kind, text } of keyCells(row, spec)) {
    const read = fieldsIn(column, kind, text);
    if (!read.success) return undefined;
    addFields(fields, read.data, kind);
  }
  // A column of several fields has its key among them, by its own name or as the value or the name.
  return fields[key] ?? fields.value ?? fields.name;
}

function pairValue(row: WorkingRow, spec: TableSpec, pair: readonly [string, string]): string | undefined {
  const titles = titlesOf(spec).map(({ field, kind, from }) =>
    fieldsIn(field, kind, titleText(row, from) ?? ""),
  );
  const cells = Object.entries(spec.columns).map(([column, { kind }], index) =>
    fieldsIn(column, kind, row.cells[index]?.text ?? ""),
  );
  const values = Object.assign({}, ...[...titles, ...cells].map((read) => (read.success ? read.data : {})));
  return pair.every((field) => values[field] !== undefined) ? String(entryKey(values, pair)) : undefined;
}

/** The cell of a row's key; where columns put it together, those of all of them. */
function keyCells(row: WorkingRow, spec: TableSpec) {
  const key = keyOf(spec);
  const joins = spec.columns[key]?.kind.joins;
  return Object.entries(spec.columns).flatMap(([column, { kind }], index) =>
    column === key || (joins !== undefined && kind.joins === joins)
      ? [{ column, kind, text: row.cells[index]?.text ?? "" }]
      : [],
  );
}

/** A table, and what the spec.ts says of it. */
export interface RowsInput {
  readonly document: Document;
  readonly name: string;
  readonly table: Table;
  readonly spec: TableSpec;
  /** Those of the table, each with its place among those of the spec.ts. */
  readonly errata: readonly (readonly [at: number, Erratum])[];
  /** The spec.ts, named where an erratum is stale. */
  readonly specFile: string;
  /** A required cell may be empty, but for the key; it is noted. */
  readonly tolerant: boolean;
  /** Takes what is wrong with the rows. */
  readonly problems: Problems;
}
