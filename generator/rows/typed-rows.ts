import type { DiagnosticCode } from "../diagnostics/catalog.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { addFields, type ColumnKind, claims, fieldsIn, fieldsOf } from "../kinds/kind.js";
import { referencesIn } from "../kinds/reference.js";
import type { Cell } from "../read/document.js";
import type { Erratum } from "../spec/spec.js";
import { keyOf, namesItself, type TitleSpec, titlesOf } from "../spec/table.js";
import type { TableSpec } from "../spec/table-schema.js";
import { confusion } from "./confusable.js";
import {
  aboutCell,
  keyText,
  noErrata,
  type RowsInput,
  rowLines,
  type TypedRow,
  titleText,
  type WorkingRow,
} from "./working-row.js";

/**
 * Reads rows' cells by the kinds of their columns.
 *
 * @returns the rows that can be read; what cannot is reported
 */
export function typedRows(rows: readonly WorkingRow[], input: RowsInput): TypedRow[] {
  const columns = Object.entries(input.spec.columns);
  const withName = namesItself(input.spec);
  return rows.flatMap((row) => typedRow(row, columns, withName, input) ?? []);
}

/** @param withName whether the name of a row is made of its value */
function typedRow(
  row: WorkingRow,
  columns: readonly [string, TableSpec["columns"][string]][],
  withName: boolean,
  input: RowsInput,
): TypedRow | undefined {
  const { name, spec, problems } = input;
  const fields: Record<string, unknown> = {};
  let errata: Map<string, Erratum> | undefined;
  let sound = true;
  for (const [index, [column, { header, kind, optional }]] of columns.entries()) {
    const cell = row.cells[index] ?? { text: "", place: row.place };
    const title = () => `${name} ${keyText(row, spec)}, "${header}"`;
    if (cell.text === "") {
      if (optional) continue;
      const message = `${title()}: nothing there, but the column is required.`;
      const rest = {
        ...aboutCell(row, row.cells[0] ?? cell, input),
        help: 'Add a cell erratum with `found: ""` that says what belongs there, or make the column optional.',
      };
      if (input.tolerant && column !== keyOf(spec)) problems.note("cell-missing", message, rest);
      else {
        sound = false;
        problems.error("cell-missing", message, rest);
      }
      continue;
    }
    const result = fieldsIn(column, kind, cell.text);
    const fault = cellFault(cell, kind.prose === true) ?? readingFault(result, kind, cell.text, columns);
    if (fault !== undefined) {
      const { code, message, help } = fault;
      problems.error(code, `${title()}: ${message}`, { ...aboutCell(row, cell, input), help });
    }
    if (fault !== undefined || !result.success) {
      sound = false;
      continue;
    }
    const values = result.data;
    addFields(fields, values, kind);
    if (spec.kind !== "records") refuseConfusing(title, values, () => aboutCell(row, cell, input), input);
    if (withName && "value" in values) fields.name = fieldsOf(column, kind).value?.words(fields.value);
    const erratum = row.corrected?.get(column);
    if (erratum === undefined) continue;
    errata ??= new Map();
    for (const field of Object.keys(values)) errata.set(field, erratum);
  }
  for (const title of titlesOf(spec)) sound = readTitle(title, row, fields, input) && sound;
  if (!sound) return undefined;
  const references = (spec.references ?? []).flatMap((field) => referencesIn(String(fields[field] ?? "")));
  if (references.length > 0) fields.references = references;
  if (spec.links !== undefined) {
    const found = columns.flatMap(([column], index) =>
      spec.links?.includes(column) ? (row.cells[index]?.links ?? []) : [],
    );
    if (found.length > 0) fields.links = [...new Set(found)];
  }
  const part = row.part === undefined ? {} : { part: row.part };
  return { fields, errata: errata ?? noErrata, place: row.place, ...part, merged: [] };
}

/** What keeps a cell's text from being what its column holds; undefined where it is that. */
function readingFault(
  result: ReturnType<typeof fieldsIn>,
  kind: ColumnKind,
  text: string,
  columns: readonly [string, TableSpec["columns"][string]][],
): CellFault | undefined {
  const code = "cell-invalid";
  if (!result.success) {
    const help = "Correct the cell with an erratum, or give the column a kind that reads it.";
    return { code, message: `expected ${result.expected}.`, help };
  }
  const owner = kind.prose ? columns.find(([, other]) => claims(other.kind, text)) : undefined;
  if (owner === undefined) return undefined;
  const help = "Look at the published document, and give the whole row in a row erratum.";
  return { code, message: `this is what "${owner[1].header}" holds.`, help };
}

/** Names, and values that are texts, become keys in somebody's program: each must be the one that it looks like. */
function refuseConfusing(
  title: () => string,
  { name, value }: Readonly<Record<string, unknown>>,
  rest: () => Partial<Diagnostic>,
  { problems }: RowsInput,
): void {
  for (const text of [name, value]) {
    const why = typeof text === "string" ? confusion(text) : undefined;
    if (why === undefined) continue;
    const message = `${title()}: ${JSON.stringify(text)} is not what it looks like: ${why}.`;
    problems.error("name-confusable", message, {
      ...rest(),
      help: "Find out what is meant, and write it with an erratum in the letters of one script.",
    });
  }
}

/** Reads what stands beside the row; one before the first group has no title. */
function readTitle(
  { field, kind, from }: TitleSpec,
  row: WorkingRow,
  fields: Record<string, unknown>,
  input: RowsInput,
): boolean {
  const { problems } = input;
  const text = titleText(row, from);
  if (text === undefined && from === "group") return true;
  const result = fieldsIn(field, kind, text ?? "");
  if (result.success && text !== undefined) {
    Object.assign(fields, result.data);
    // It becomes a part of names.
    if (from === "group" && input.spec.duplicates === "group")
      refuseConfusing(
        () => `${input.name}, a group`,
        { name: text },
        () => ({ place: row.place }),
        input,
      );
    return true;
  }
  const message =
    result.success || text === undefined
      ? `${input.name}: the table's section has no ${from === "sectionNumber" ? "number" : "title"}.`
      : `${input.name}: the ${titleWords[from]} ${JSON.stringify(text)} is not ${result.expected}.`;
  // All rows of a table have one section.
  if (from !== "group" && problems.list.some((problem) => problem.message === message)) return false;
  problems.error("cell-invalid", message, {
    place: row.place,
    details: rowLines(row, input.spec),
    help: `Give \`${from}\` a kind that reads it, or leave it out.`,
  });
  return false;
}

const titleWords = { group: "group", sectionTitle: "section", sectionNumber: "section's number" };

interface CellFault {
  readonly code: DiagnosticCode;
  /** The end of a message. */
  readonly message: string;
  readonly help: string;
}

/** Why a cell says nothing certain, whatever its column's kind; undefined where it does. */
function cellFault({ text, runs = [] }: Cell, prose: boolean): CellFault | undefined {
  const unreadable = runs.find((run) => run.unreadable !== undefined)?.unreadable;
  if (unreadable !== undefined)
    return {
      code: "cell-unreadable",
      message: `${unreadable} stands in ${JSON.stringify(text)}, and cannot be read.`,
      help: "Look at the document, and give the cell in an erratum.",
    };
  const marked = prose ? undefined : runs.find((run) => run.mark !== undefined);
  if (marked === undefined) return undefined;
  return {
    code: "cell-marked",
    message: `the ${marked.mark} ${JSON.stringify(marked.text.trim())} of ${JSON.stringify(text)} is a footnote's mark or a part of the cell.`,
    help: "Give the cell in an erratum; or give the column a kind of prose, which keeps the mark.",
  };
}
