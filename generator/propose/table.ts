import { fieldsOf, identifier } from "../kinds/index.js";
import type { TableKind } from "../model/model.js";
import { hasMembers } from "../spec/table.js";
import type { Row, Table } from "../table/table.js";
import { type Column, columnsOf } from "./columns.js";
import { fieldNames, isMeaning } from "./fields.js";
import { anyProse, kindByBeginning, type ProposedKind } from "./kinds.js";
import { type Reading, readingsOf, rowsRead } from "./reading.js";
import { areFlags, type Shape, shapesOf } from "./roles.js";

/** A column as a spec.ts is to have it. */
export interface ProposedColumn {
  readonly field: string;
  readonly header: string;
  readonly kind: ProposedKind;
  readonly optional?: true;
}

/** A table as a spec.ts is to have it, but for its name and what singles it out. */
export interface ProposedTable {
  readonly kind: TableKind;
  readonly columns: readonly ProposedColumn[];
  readonly key?: string;
  readonly naming?: "PascalCase";
  readonly duplicates?: "group" | "value";
  readonly style?: "const";
  readonly group?: string;
  readonly continuation?: true | undefined;
  readonly footnotes?: "remove" | undefined;
  readonly minRows: number;
  /** The field of names of which some were lost. */
  readonly partName?: string;
}

/**
 * Every proposal for a table, the strictest first: whoever asks takes the first that its rows pass.
 *
 * @param lossy the document's form may have lost empty cells, so that cells stand under the wrong header
 * @param always a list of records is better than nothing
 */
export function proposalsFor(
  table: Table,
  { lossy, always }: { readonly lossy: boolean; readonly always: boolean },
): ProposedTable[] {
  const all = readingsOf(table).flatMap((reading) => {
    const rows = rowsRead(table, reading);
    const whole = rows.filter(({ cells }) => cells.at(-1)?.text !== "");
    const samples =
      lossy && whole.length < rows.length && whole.length >= rows.length / 2 ? [whole, rows] : [rows];
    return samples.flatMap((sample) => {
      const columns = columnsOf(table, sample).map((column) => withGaps(column, rows));
      const shapes: Shape[] = [...shapesOf(columns), ...(always ? [{ kind: "records" } as const] : [])];
      return shapes.flatMap((shape) => proposalsOf(table, reading, columns, shape));
    });
  });
  return [...all.filter(({ kind }) => kind !== "records"), ...all.filter(({ kind }) => kind === "records")];
}

/** A column is seen in whole rows; whether it may be empty, all of them say. */
function withGaps(column: Column, rows: readonly Row[]): Column & { readonly optional: boolean } {
  return { ...column, optional: rows.some(({ cells }) => (cells[column.index]?.text ?? "") === "") };
}

/** One shape, first as strict as its cells, then with what rows that lost cells need. */
function proposalsOf(
  table: Table,
  reading: Reading,
  columns: readonly (Column & { readonly optional: boolean })[],
  shape: Shape,
): ProposedTable[] {
  const own = [shape.value, shape.name, shape.fused].filter((column) => column !== undefined);
  const isOwn = ({ index }: Column) => own.some((column) => column.index === index);
  const versions = columns.find(({ kind }) => kind.code.startsWith("versionSet("));
  const kindOf = (column: Column) => {
    const named = [...own, shape.partName].find((one) => one?.index === column.index)?.kind;
    if (named !== undefined) return named;
    // A table has one value, one name and one list of versions, which is about members.
    const isSecond =
      column.kind.code.startsWith("versionSet(") && (column.index !== versions?.index || !hasMembers(shape));
    const isText = column.kind.role === "fused" || isSecond || isMeaning(column);
    return isText ? anyProse : column.kind;
  };
  const fields = fieldNames(columns, shape);
  const key = shape.fused ?? shape.value ?? shape.name ?? columns[0];
  const made = (column: (typeof columns)[number], kind: ProposedKind, optional: boolean): ProposedColumn => ({
    field: fields[column.index] as string,
    header: column.header,
    kind,
    ...(optional ? { optional: true as const } : {}),
  });
  const variants: ProposedColumn[][] = [
    columns.map((column) => made(column, kindOf(column), column.optional && !isOwn(column))),
    // Rows that lost cells get them back where every other column may be empty, or takes any text.
    columns.map((column) => made(column, kindOf(column), !isOwn(column))),
    columns.map((column) => {
      const beginning =
        column.kind.role === "prose" && !isOwn(column) ? kindByBeginning(column.texts) : undefined;
      return made(column, beginning ?? kindOf(column), !isOwn(column));
    }),
    columns.map((column) => made(column, isOwn(column) ? kindOf(column) : anyProse, !isOwn(column))),
  ];
  return variants.map((variant) => ({
    ...sharedOf(table, shape, variant, fields[key?.index ?? 0] as string),
    ...reading,
    ...(shape.partName === undefined ? {} : { partName: fields[shape.partName.index] as string }),
    minRows: table.rows.length,
  }));
}

function sharedOf(
  table: Table,
  { kind, name, fused, value }: Shape,
  columns: readonly ProposedColumn[],
  key: string,
): Pick<ProposedTable, "kind" | "columns" | "key" | "naming" | "style" | "group"> {
  const numbers = value ?? fused;
  const own = columns[numbers?.index ?? -1];
  const isWide = own?.kind.code.startsWith("hex64") === true && kind === "enum";
  const nameKind = name?.kind.code ?? fused?.kind.code ?? "";
  return {
    kind: kind === "enum" && own !== undefined && areFlags(valuesOf(numbers as Column, own)) ? "flags" : kind,
    columns,
    ...(columns[0]?.field === key ? {} : { key }),
    ...(nameKind.includes("phrase()") && kind !== "map" && !mostlyIdentifiers(name)
      ? { naming: "PascalCase" }
      : {}),
    ...(isWide ? { style: "const" } : {}),
    ...(table.groups.length > 0 ? { group: groupField(columns) } : {}),
  };
}

/** Where few names are no identifiers, those may be mistakes, and the others keep the document's spelling. */
function mostlyIdentifiers(name: Column | undefined): boolean {
  const { cell } = identifier();
  return (
    name !== undefined &&
    name.texts.filter((text) => cell.safeParse(text).success).length > name.texts.length / 2
  );
}

function groupField(columns: readonly ProposedColumn[]): string {
  const fields = columns.flatMap(({ field, kind: { kind } }) => Object.keys(fieldsOf(field, kind)));
  return fields.includes("group") ? "groupTitle" : "group";
}

/** The numbers of a column, as its kind reads them. */
function valuesOf({ texts }: Column, { kind: { kind } }: ProposedColumn): unknown[] {
  return texts.map((text) => {
    const { data } = kind.cell.safeParse(text);
    return "fields" in kind ? (data as { value?: unknown } | undefined)?.value : data;
  });
}
