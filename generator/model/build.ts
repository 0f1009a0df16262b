import type { DiagnosticCode } from "../diagnostics/catalog.js";
import { type Diagnostic, type Place, Problems } from "../diagnostics/diagnostic.js";
import type { Document } from "../read/document.js";
import { limitsOf } from "../read/limits.js";
import { firstUnreadable, readRows } from "../rows/rows.js";
import type { TypedRow } from "../rows/working-row.js";
import type { DocumentSource, Spec, TableSpec } from "../spec/spec.js";
import { findTable } from "../table/find.js";
import { type Table, tablesOf } from "../table/table.js";
import { checkEntryNames } from "./entry-names.js";
import {
  type Entry,
  entryKey,
  type Model,
  type ModelErratum,
  type ModelSource,
  type ModelTable,
} from "./model.js";
import { appliesTo, inOtherRevision, modelColumns, queryOf } from "./other-revision.js";
import { readProse } from "./prose.js";
import { renamedOf } from "./renamed.js";

/** Where the entries stand in the document, by table and key. */
export type EntryPlaces = Readonly<Record<string, ReadonlyMap<string | number, Place>>>;

/** A document that was read, and how the outputs name it. */
export interface ReadSource {
  readonly document: Document;
  /** The document's file from the project's root. */
  readonly file: string;
  readonly sha256: string;
}

export interface BuildInput extends ReadSource {
  readonly spec: Spec;
  /** The spec.ts, from the project's root, for messages. */
  readonly specFile: string;
  /** The documents of tables that have one of their own, by the file that the spec.ts names. */
  readonly others?: ReadonlyMap<string, ReadSource>;
  /** Reads a revision that the spec was not written for: failed guards and stale errata are only noted. */
  readonly tolerant?: boolean;
}

/** What another revision may have otherwise. A table that is not there is not in the model. */
const tolerated: ReadonlySet<DiagnosticCode> = new Set([
  "erratum-stale",
  "rows-too-few",
  "gap-unexpected",
  "gap-filled",
  "value-duplicate",
  "name-duplicate",
  "name-confusable",
  "table-not-found",
  "prose-not-found",
  "check-failed",
]);

export interface BuiltModel {
  /** Undefined where a diagnostic is an error. */
  readonly model: Model | undefined;
  /** The tables as far as they could be read: errors may have taken entries, or their fields. */
  readonly tables: Model["tables"];
  readonly diagnostics: readonly Diagnostic[];
  /** Where the entries stand in the document. */
  readonly places: EntryPlaces;
}

/** Takes what a spec wants out of a document. */
export function buildModel(input: BuildInput): BuiltModel {
  const { spec } = input;
  const problems = new Problems(input.tolerant ? tolerated : undefined);
  const tablesIn = new Map<Document, readonly Table[]>();
  const built: Record<string, ModelTable> = {};
  const places: Record<string, ReadonlyMap<string | number, Place>> = {};
  const selected = new Set<Table>();
  for (const [name, wanted] of Object.entries(spec.tables)) {
    const own = wanted.document && input.others?.get(wanted.document.file);
    const { document } = own ?? input;
    const tables =
      tablesIn.get(document) ?? tablesOf(document, limitsOf((wanted.document ?? spec.document).limits));
    tablesIn.set(document, tables);
    const other = input.tolerant ? inOtherRevision(name, spec, tables, problems) : undefined;
    const tableSpec = other?.spec ?? wanted;
    const table = other?.table ?? findTable(document, tables, name, queryOf(wanted), problems);
    const prose = readProse(document, name, tableSpec, table !== undefined, problems);
    if (table === undefined) continue;
    selected.add(other?.found ?? table);
    problems.add(table.problems.map((problem) => located(problem, table, tableSpec)));
    if (table.problems.length > 0) continue;
    const errata = (spec.errata ?? []).filter(
      (erratum) => erratum.table === name && (other === undefined || appliesTo(erratum, other.spec)),
    );
    const rows = readRows(
      {
        document,
        name,
        table,
        spec: tableSpec,
        errata,
        specFile: input.specFile,
        tolerant: input.tolerant === true,
      },
      problems,
    );
    const entries = rows.map(entryOf);
    built[name] = {
      kind: tableSpec.kind,
      ...(own && tableSpec.document ? { source: sourceOf(tableSpec.document, own) } : {}),
      ...(tableSpec.section ? { section: tableSpec.section } : {}),
      columns: other?.columns ?? modelColumns(tableSpec),
      ...(prose ? { prose } : {}),
      ...correctionsOf(rows),
      ...renamedOf(name, tableSpec, entries, input.specFile, problems),
      entries,
    };
    places[name] = new Map(rows.map(({ fields, place }) => [entryKey(fields), place]));
  }
  checkEntryNames(spec, built, problems);
  // A document with none of the tables is no other revision: all that is wrong with it is an error.
  if (input.tolerant && Object.keys(built).length === 0) return buildModel({ ...input, tolerant: false });
  // A table that was not found may be one that the reader could not make sense of.
  if (selected.size < Object.keys(spec.tables).length) {
    const others = [...tablesIn.values()].flat().filter((table) => !selected.has(table));
    problems.add(others.flatMap((table) => table.problems));
  }
  if (problems.hasErrors)
    return { model: undefined, tables: built, diagnostics: documentFirst(problems.list), places };
  const { id, title, section } = spec;
  const model: Model = {
    spec: { id, title, ...(section ? { section } : {}) },
    source: sourceOf(spec.document, input),
    tables: built,
  };
  for (const problem of checked(spec, model)) {
    problems.error("check-failed", problem, {
      place: { file: input.file },
      help: "Find out which of the places is mistaken, and correct it with an erratum.",
    });
  }
  return {
    model: problems.hasErrors ? undefined : model,
    tables: built,
    diagnostics: problems.list,
    places,
  };
}

function sourceOf({ name, url }: DocumentSource, { file, sha256 }: ReadSource): ModelSource {
  return { document: name, file, sha256, ...(url ? { url } : {}) };
}

/** What the spec's own check finds; where it fails itself, that. */
function checked(spec: Spec, model: Model): readonly string[] {
  try {
    return spec.check?.(model) ?? [];
  } catch (error) {
    return [
      `The check of the spec.ts failed itself: ${error instanceof Error ? error.message : String(error)}`,
    ];
  }
}

/** The likelier cause first: a damaged place of the document, a table that is missing, what only the spec.ts has. */
function documentFirst(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const rank = ({ place, code }: Diagnostic) =>
    place?.line === undefined ? 2 : code === "table-not-found" ? 1 : 0;
  return [0, 1, 2].flatMap((wanted) => diagnostics.filter((diagnostic) => rank(diagnostic) === wanted));
}

/** A lost cell shows only at the table's end; the first row that does not begin as it should is nearer to it. */
function located(problem: Diagnostic, table: Table, spec: TableSpec): Diagnostic {
  const shifted = problem.code === "table-cut-off" ? firstUnreadable(table, spec) : undefined;
  const row = shifted === undefined ? undefined : table.rows[shifted];
  const before = shifted === undefined ? undefined : table.rows[shifted - 1];
  if (row === undefined || row === table.rows.at(-1)) return problem;
  const { excerpt: _, ...rest } = problem;
  const details = [
    `The row at line ${row.place.line} is the first that does not begin with its key; the row before it begins at this place:`,
    ...(before ?? row).cells.map((cell, index) => `cell ${index + 1}: ${cell.text}`),
  ];
  return {
    ...rest,
    place: (before ?? row).place,
    details,
    help: "Restore the lost cell, or take the one too many out.",
  };
}

function entryOf(row: TypedRow): Entry {
  return row.errata.size > 0 ? { ...row.fields, errata: [...row.errata.keys()] } : row.fields;
}

/** What was corrected, and why: one item per erratum that was used. */
function correctionsOf(rows: readonly TypedRow[]): { errata?: readonly ModelErratum[] } {
  const errata = rows
    .flatMap((row) => [row, ...row.merged])
    .filter((row) => row.errata.size > 0)
    .flatMap((row) => {
      const fields = [...row.errata];
      return [...new Set(row.errata.values())].map((erratum) => ({
        entry: entryKey(row.fields),
        fields: fields.flatMap(([field, one]) => (one === erratum ? [field] : [])),
        found: typeof erratum.found === "string" ? erratum.found : erratum.found.join(" | "),
        why: erratum.why,
        source: erratum.source,
      }));
    });
  return errata.length > 0 ? { errata } : {};
}
