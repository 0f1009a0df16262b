import type { Problems } from "../diagnostics/diagnostic.js";
import { type Document, excerptAt } from "../read/document.js";
import {
  type CellErratum,
  type Erratum,
  keyOf,
  namesItself,
  type RowErratum,
  type TableSpec,
} from "../spec/spec.js";
import type { Table } from "../table/table.js";
import { alignRow, place } from "./align.js";
import { applyCellErrata, applyRowErrata } from "./errata.js";
import { checkRows } from "./guards.js";
import { fieldsOf } from "./kinds/kind.js";
import { referencesIn } from "./kinds/reference.js";
import type { TypedRow, WorkingRow } from "./working-row.js";

/** A table, and what the spec.ts says of it. */
export interface RowsInput {
  readonly document: Document;
  readonly name: string;
  readonly table: Table;
  readonly spec: TableSpec;
  readonly errata: readonly Erratum[];
  /** The spec.ts, named where an erratum is stale. */
  readonly specFile: string;
}

/**
 * Turns a table's cells into values, in this order: row errata, realignment, cell errata, required cells and
 * kinds, guards. Whatever is wrong is reported, all of it.
 *
 * @returns the rows that could be read, in the document's order
 */
export function readRows(input: RowsInput, problems: Problems): TypedRow[] {
  const { spec, errata, specFile } = input;
  const columns = Object.keys(spec.columns);
  const rows: WorkingRow[] = input.table.rows.map((row) => ({
    place: row.place,
    cells: [...row.cells],
    settled: false,
    corrected: new Map(),
  }));
  const rowErrata = errata.filter((erratum): erratum is RowErratum => !("column" in erratum));
  const cellErrata = errata.filter((erratum): erratum is CellErratum => "column" in erratum);
  applyRowErrata(rows, rowErrata, columns, specFile, problems);
  for (const row of rows) realign(row, input, problems);
  const isRow = rowMatcher(spec);
  applyCellErrata(rows, cellErrata, columns, isRow, specFile, problems);
  const typed = rows.filter((row) => row.settled).flatMap((row) => typedRow(row, input, problems) ?? []);
  checkRows(input, typed, problems);
  return typed;
}

/** Whether a row is the one that an erratum names by its key: the key's text, or its value. */
function rowMatcher(spec: TableSpec): (row: WorkingRow, key: string | number) => boolean {
  const field = keyOf(spec);
  const index = Object.keys(spec.columns).indexOf(field);
  const kind = spec.columns[field]?.kind;
  return (row, key) => {
    const text = row.cells[index]?.text ?? "";
    const data = kind?.cell.safeParse(text).data;
    const value =
      kind !== undefined && "fields" in kind ? (data as Record<string, unknown> | undefined)?.[field] : data;
    return text === String(key) || value === key;
  };
}

/** The row as its cells stand, for the message that asks for an erratum. */
function rowLines(row: WorkingRow, spec: TableSpec): string[] {
  return Object.values(spec.columns).map(
    ({ header }, index) => `${header}: ${JSON.stringify(row.cells[index]?.text ?? "")}`,
  );
}

function realign(row: WorkingRow, { document, name, spec }: RowsInput, problems: Problems): void {
  if (row.settled) return;
  const key = keyOf(spec);
  const columns = Object.entries(spec.columns).map(([column, { kind }]) => ({
    fits: (text: string) => kind.cell.safeParse(text).success,
    prose: kind.prose === true,
    key: column === key,
  }));
  const texts = row.cells.map((cell) => cell.text);
  const alignment = alignRow(texts, columns);
  const excerpt = excerptAt(document, row.place, row.cells[0]?.text);
  const about = { place: row.place, ...(excerpt ? { excerpt } : {}) };
  if (alignment.outcome === "none") {
    problems.error("row-unaligned", `A row of ${name} lost cells, and the rest fits its columns in no way.`, {
      ...about,
      details: rowLines(row, spec),
      help: "Look at the published document, and give the whole row in a row erratum.",
    });
    return;
  }
  if (alignment.outcome === "several") {
    const headers = Object.values(spec.columns).map(({ header }) => header);
    const examples = alignment.examples.map((placement) => {
      const placed = placement.flatMap((to, index) =>
        to === undefined ? [] : [`${JSON.stringify(texts[index])} as ${headers[to]}`],
      );
      return `either ${placed.join(", ")}`;
    });
    problems.error(
      "row-ambiguous",
      `A row of ${name} lost cells, and the rest fits its columns in several ways.`,
      {
        ...about,
        details: [...rowLines(row, spec), ...examples],
        help: "Look at the published document, and give the whole row in a row erratum.",
      },
    );
    return;
  }
  row.settled = true;
  if (alignment.outcome === "full") return;
  const empty = { text: "", place: row.place };
  const realigned = place(row.cells, alignment.placement, columns.length, empty);
  if (realigned.some((cell, index) => cell.text !== texts[index])) {
    problems.note(
      "row-realigned",
      `${name} ${realigned[Object.keys(spec.columns).indexOf(key)]?.text}: cells moved under their columns.`,
      about,
    );
  }
  row.cells = realigned;
}

function typedRow(row: WorkingRow, input: RowsInput, problems: Problems): TypedRow | undefined {
  const fields: Record<string, unknown> = {};
  const errata = new Map<string, Erratum>();
  let sound = true;
  Object.entries(input.spec.columns).forEach(([column, { header, kind, optional }], index) => {
    const cell = row.cells[index] ?? { text: "", place: row.place };
    if (cell.text === "") {
      if (optional) return;
      sound = false;
      problems.error("cell-missing", `A row of ${input.name} has nothing under "${header}".`, {
        place: row.place,
        ...withExcerpt(input.document, row),
        details: rowLines(row, input.spec),
        help: 'Add a cell erratum with `found: ""` that says what belongs there, or make the column optional.',
      });
      return;
    }
    const result = kind.cell.safeParse(cell.text);
    if (!result.success) {
      sound = false;
      const expected = result.error.issues.map((issue) => issue.message).join("; ");
      const excerpt = excerptAt(input.document, cell.place, cell.text);
      problems.error(
        "cell-invalid",
        `Under "${header}" ${input.name} has ${JSON.stringify(cell.text)}; expected ${expected}.`,
        {
          place: cell.place,
          ...(excerpt ? { excerpt } : {}),
          details: rowLines(row, input.spec),
          help: "Correct the cell with an erratum, or give the column a kind that reads it.",
        },
      );
      return;
    }
    const values = "fields" in kind ? (result.data as Record<string, unknown>) : { [column]: result.data };
    Object.assign(fields, values);
    if ("value" in values && namesItself(input.spec)) fields.name = String(values.value);
    const erratum = row.corrected.get(column);
    if (erratum) for (const field of Object.keys(fieldsOf(column, kind))) errata.set(field, erratum);
  });
  if (!sound) return undefined;
  const references = (input.spec.references ?? []).flatMap((field) =>
    referencesIn(String(fields[field] ?? "")),
  );
  if (references.length > 0) fields.references = references;
  return { fields, errata, place: row.place };
}

function withExcerpt(document: Document, row: WorkingRow) {
  const excerpt = excerptAt(document, row.place, row.cells[0]?.text);
  return excerpt ? { excerpt } : {};
}
