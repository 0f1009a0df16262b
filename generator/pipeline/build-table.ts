import type { Diagnostic, Place, Problems } from "../diagnostics/diagnostic.js";
import { renamedOf } from "../lock/renamed.js";
import {
  type Entry,
  entryKey,
  type ModelErratum,
  type ModelSource,
  type ModelTable,
} from "../model/model.js";
import type { Document } from "../read/document.js";
import { readProse } from "../rows/prose.js";
import type { PlacedRange } from "../rows/ranges.js";
import { firstUnreadable, readRows } from "../rows/rows.js";
import type { TypedRow } from "../rows/working-row.js";
import type { Spec } from "../spec/spec.js";
import { keyPair } from "../spec/table.js";
import type { TableSpec } from "../spec/table-schema.js";
import { joinParts } from "../table/continued.js";
import { findTables } from "../table/find.js";
import type { Table } from "../table/table.js";
import { appliesTo, inOtherRevision, inOtherSection, modelColumns, queryOf } from "./other-revision.js";

export interface BuiltTable {
  /** The document's tables that it is made of, found but perhaps not read. */
  readonly parts: readonly Table[];
  /** Absent where the table's cells do not make rows. */
  readonly model?: ModelTable;
  /** Where the entries stand in the document, by key. */
  readonly places: ReadonlyMap<string | number, Place>;
}

export interface TableInput {
  readonly spec: Spec;
  /** The spec.ts, from the project's root, for messages. */
  readonly specFile: string;
  readonly document: Document;
  /** The document's tables. */
  readonly tables: readonly Table[];
  /** The document, where it is not the spec's. */
  readonly source: ModelSource | undefined;
  readonly tolerant: boolean;
}

/**
 * One table of a spec, from the document to the model: finds it, reads the paragraphs that govern it, its rows.
 *
 * @returns undefined where there is no such table
 */
export function buildTable(
  name: string,
  given: TableSpec,
  input: TableInput,
  problems: Problems,
): BuiltTable | undefined {
  const { spec, specFile, document, tables, source, tolerant } = input;
  const wanted = tolerant ? inOtherSection(name, spec, tables, problems) : given;
  const placed = { ...spec, tables: { ...spec.tables, [name]: wanted } };
  const other = tolerant ? inOtherRevision(name, placed, tables, problems) : undefined;
  const table = other?.spec ?? wanted;
  const parts = other
    ? ([other.table] as const)
    : findTables(document, tables, name, queryOf(wanted), problems);
  const prose = readProse(document, name, table, parts !== undefined, problems);
  if (parts === undefined) return undefined;
  // Every row of Markdown is a line of its own: none there is shifted by a cell lost before it.
  const isByLine = document.format === "markdown";
  for (const part of parts)
    problems.add(part.problems.map((problem) => (isByLine ? problem : located(problem, part, table))));
  const found = other ? [other.found] : parts;
  if (parts.some((part) => part.problems.some(({ severity }) => severity === "error")))
    return { parts: found, places: new Map() };
  const errata = [...(spec.errata ?? []).entries()].filter(
    ([, erratum]) => erratum.table === name && (other === undefined || appliesTo(erratum, table)),
  );
  const { rows, ranges } = readRows(
    { document, name, table: joinParts(parts), spec: table, errata, specFile, tolerant },
    problems,
  );
  const entries = rows.map(entryOf);
  const pair = keyPair(table);
  const model: ModelTable = {
    kind: table.kind,
    ...(source ? { source } : {}),
    ...sectionOf(table.section, parts),
    ...(pair ? { key: pair } : {}),
    columns: other?.columns ?? modelColumns(table),
    ...(prose ? { prose } : {}),
    ...correctionsOf(rows, ranges, pair),
    ...renamedOf(name, table, entries, specFile, problems),
    ...(ranges.length > 0 ? { ranges: ranges.map(({ range }) => range) } : {}),
    entries,
  };
  return {
    parts: found,
    model,
    places: new Map(rows.map(({ fields, place }) => [entryKey(fields, pair), place])),
  };
}

/** The one section that a table is from; nothing where it is from several. */
function sectionOf(section: TableSpec["section"], parts: readonly Table[]): Pick<ModelTable, "section"> {
  if (section === undefined || typeof section === "string") return section ? { section } : {};
  const [only, other] = new Set(parts.map((part) => part.section?.number ?? part.section?.title));
  return only !== undefined && other === undefined ? { section: only } : {};
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

/** What was corrected, and why: one item per erratum that was used. A range goes by what the document writes. */
function correctionsOf(
  rows: readonly TypedRow[],
  ranges: readonly PlacedRange[],
  pair: ModelTable["key"],
): { errata?: readonly ModelErratum[] } {
  const corrected = [
    ...rows
      .flatMap((row) => [row, ...row.merged])
      .map(({ fields, errata }) => ({ entry: () => entryKey(fields, pair), errata })),
    ...ranges.map(({ written, corrected: errata }) => ({ entry: () => written, errata })),
  ];
  const errata = corrected
    .filter((row) => row.errata.size > 0)
    .flatMap((row) => {
      const fields = [...row.errata];
      return [...new Set(row.errata.values())].map((erratum) => ({
        entry: row.entry(),
        fields: fields.flatMap(([field, one]) => (one === erratum ? [field] : [])),
        found: typeof erratum.found === "string" ? erratum.found : erratum.found.join(" | "),
        why: erratum.why,
        source: erratum.source,
      }));
    });
  return errata.length > 0 ? { errata } : {};
}
