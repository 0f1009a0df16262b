import type { Problems } from "../diagnostics/diagnostic.js";
import { fieldsOf } from "../kinds/kind.js";
import type { ModelColumn } from "../model/model.js";
import type { Erratum, Spec } from "../spec/spec.js";
import { keyOf } from "../spec/table.js";
import type { ColumnSpec, TableSpec } from "../spec/table-schema.js";
import { findMoved, findNear, hasNear } from "../table/near.js";
import type { TableQuery } from "../table/query.js";
import type { Table } from "../table/table.js";

/** A table of a revision that its spec was not written for, and the spec as it fits it. */
export interface OtherRevision {
  /** As it stands in the document. */
  readonly found: Table;
  /** With the columns of `spec` alone. */
  readonly table: Table;
  readonly spec: TableSpec;
  /** Those of the document: one that the spec does not read has no fields. */
  readonly columns: readonly ModelColumn[];
}

/**
 * Finds a table whose header has other texts than the spec, or other columns, and fits the two to each other.
 *
 * @returns undefined where a table has exactly the header; where none is near; and where the key, a value or a name
 *   has no column in it
 */
export function inOtherRevision(
  name: string,
  { tables: specs }: Spec,
  tables: readonly Table[],
  problems: Problems,
): OtherRevision | undefined {
  const spec = specs[name] as TableSpec;
  const wanted = Object.entries(spec.columns);
  const near = findNear(tables, queryOf(spec), othersOf(spec, specs), (column, texts) =>
    reads(wanted[column]?.[1], texts),
  );
  if (near === undefined) return undefined;
  const { table: found, places } = near;
  const missing = wanted.filter((_, at) => places[at] === undefined);
  if (missing.some(([key, column]) => key === keyOf(spec) || identifies(key, column))) return undefined;
  const kept = wanted.flatMap(([key, column], at) => {
    const place = places[at];
    return place === undefined ? [] : [{ place, key, ...column, header: found.header[place] ?? "" }];
  });
  const columns = found.header.map((header, place): ModelColumn => {
    const own = kept.find((one) => one.place === place);
    return own === undefined ? { header, kind: "unread", fields: [] } : modelColumn(own.key, own);
  });
  problems.note("header-differs", `The table for ${name} has another header than the spec.ts gives.`, {
    place: found.place,
    details: [
      `wanted: ${wanted.map(([, { header }]) => header).join(" | ")}`,
      `found:  ${found.header.join(" | ")}`,
      ...columns.filter(({ fields }) => fields.length === 0).map(({ header }) => `not read: ${header}`),
    ],
    help: "Look whether it is the table that is meant.",
  });
  return {
    found,
    table: {
      ...found,
      header: kept.map(({ header }) => header),
      rows: found.rows.map((row) => ({ ...row, cells: kept.flatMap(({ place }) => row.cells[place] ?? []) })),
    },
    spec: { ...spec, columns: Object.fromEntries(kept.map(({ key, place: _, ...column }) => [key, column])) },
    columns,
  };
}

/**
 * The spec of a table as it fits a revision in which the table stands in another section.
 *
 * @returns the spec as it is where it fits as it is, and where nothing is certain
 */
export function inOtherSection(
  name: string,
  { tables: specs }: Spec,
  tables: readonly Table[],
  problems: Problems,
): TableSpec {
  const spec = specs[name] as TableSpec;
  const wanted = Object.values(spec.columns);
  const moved = findMoved(tables, queryOf(spec), othersOf(spec, specs), (column, texts) =>
    reads(wanted[column], texts),
  );
  if (moved === undefined) return spec;
  const section = moved.section.number ?? moved.section.title;
  problems.note(
    "table-moved",
    `The table for ${name} was found in section ${section}; the spec.ts wants it in ${spec.section}. No other fits as well.`,
    { place: moved.place, help: "Look whether it is the table that is meant." },
  );
  return { ...spec, section };
}

/** Whether a table of the spec that was not found may be in the document all the same. */
export function mayBeThere(name: string, { tables: specs }: Spec, tables: readonly Table[]): boolean {
  const spec = specs[name] as TableSpec;
  return hasNear(tables, queryOf(spec), othersOf(spec, specs));
}

/** What is wanted of the same document beside a table. */
function othersOf(spec: TableSpec, specs: Spec["tables"]): TableQuery[] {
  return Object.values(specs)
    .filter((other) => other !== spec && other.document?.file === spec.document?.file)
    .map(queryOf);
}

/** Whether a correction is of columns that the revision has. */
export function appliesTo(erratum: Erratum, { columns }: TableSpec): boolean {
  return "column" in erratum
    ? Object.hasOwn(columns, erratum.column)
    : erratum.value.length === Object.keys(columns).length;
}

/** What tells the table of a spec from the others of its document. */
export function queryOf({
  columns,
  section,
  caption,
  holds,
  headings,
  headerRows,
  several,
}: TableSpec): TableQuery {
  const header = Object.values(columns).map((column) => column.header);
  return { header, keys: Object.keys(columns), section, caption, holds, headings, headerRows, several };
}

export function modelColumns({ columns }: TableSpec): readonly ModelColumn[] {
  return Object.entries(columns).map(([key, column]) => modelColumn(key, column));
}

function modelColumn(key: string, { header, kind }: ColumnSpec): ModelColumn {
  return { header, kind: kind.id, fields: Object.keys(fieldsOf(key, kind)) };
}

/** Without its values or names a table has other entries. */
function identifies(key: string, { kind }: ColumnSpec): boolean {
  return ["value", "name"].some((field) => field in fieldsOf(key, kind));
}

/** Whether most cells are such as the column has; empty ones say nothing. */
function reads(column: ColumnSpec | undefined, texts: readonly string[]): boolean {
  const filled = texts.filter((text) => text !== "");
  const read = filled.filter((text) => column?.kind.cell.safeParse(text).success);
  return read.length * 2 > filled.length;
}
