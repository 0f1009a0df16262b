import { fieldsOf } from "../kinds/kind.js";
import type { TableKind } from "../model/model.js";
import { hasMembers } from "../spec/table.js";
import type { SkipSpec, TableSpec } from "../spec/table-schema.js";
import type { Row, Table } from "../table/table.js";
import { escapedPattern } from "../words/escaped-pattern.js";
import { type Column, columnsOf } from "./columns.js";
import { fieldNames, ownColumns } from "./fields.js";
import { areFlags } from "./flags.js";
import { asideHeader, describingHeader, meaningHeader, valueHeader } from "./headers.js";
import { anyProse, type ProposedKind, strictestKind } from "./kinds.js";
import { namingOf } from "./names.js";
import { looksCounted, rangesOf } from "./numbers.js";
import { footnotesOf, rowsRead } from "./reading.js";
import { type Shape, shapesOf } from "./roles.js";
import { type Oddity, odditiesOf } from "./rows.js";

/** A column as a spec.ts is to have it. */
export interface ProposedColumn {
  readonly field: string;
  readonly header: string;
  readonly kind: ProposedKind;
  readonly optional?: true;
}

/** A table as a spec.ts is to have it, but for its name and what singles it out. */
export interface ProposedTable
  extends Pick<
    TableSpec,
    "key" | "naming" | "placeholders" | "duplicates" | "style" | "group" | "footnotes" | "skip" | "minRows"
  > {
  readonly kind: TableKind;
  readonly columns: readonly ProposedColumn[];
  /** The rows that `skip` leaves out. */
  readonly oddities: readonly Oddity[];
  /**
   * Columns that are texts although most of their cells are numbers, each with the cells that are not; or look like ones,
   * each with the cells that nothing reads.
   */
  readonly mixed: readonly {
    readonly header: string;
    readonly odd: readonly string[];
    readonly isRead: boolean;
  }[];
}

/**
 * Every proposal for a table, the most telling first: whoever asks takes the first that its rows pass.
 *
 * @param lossy the document's form may have lost empty cells, so that cells stand under the wrong header
 * @param always a list of records is better than nothing
 */
export function proposalsFor(
  table: Table,
  { lossy, always }: { readonly lossy: boolean; readonly always: boolean },
): ProposedTable[] {
  const footnotes = footnotesOf(table);
  const rows = rowsRead(table, footnotes);
  const whole = rows.filter(({ cells }) => cells.at(-1)?.text !== "");
  // Where cells were lost, the last ones are empty, and the others may stand under the wrong header.
  const sample = lossy && whole.length >= rows.length / 2 ? whole : rows;
  const columns = columnsOf(table, sample);
  const shapes: Shape[] = [...shapesOf(columns), ...(always ? [{ kind: "records" } as const] : [])];
  return shapes.flatMap((shape) => {
    const oddities = shape.kind === "records" ? [] : odditiesOf(sample, shape, columns);
    if (oddities === undefined) return [];
    return proposalsOf(table, columns, rows, shape, lossy).map((proposed) => ({
      ...proposed,
      ...(footnotes === undefined ? {} : { footnotes }),
      oddities,
      ...(oddities.length > 0 ? { skip: oddities.map((oddity) => skipOf(oddity, proposed, rows)) } : {}),
      minRows: rows.length - oddities.reduce((sum, { rows: some }) => sum + some.length, 0),
    }));
  });
}

/**
 * A proposal without rows, told by their keys.
 *
 * @param find the rows by the key's column; undefined where they cannot be told
 */
export function withoutRows(
  proposed: ProposedTable,
  rows: readonly Row[],
  find: (key: Oddity["column"]) => Oddity[] | undefined,
): ProposedTable | undefined {
  const { columns, key } = proposed;
  const index = Math.max(
    columns.findIndex(({ field }) => field === key),
    0,
  );
  const more = find({ index, header: columns[index]?.header ?? "" });
  if (more === undefined) return undefined;
  const oddities = [...proposed.oddities, ...more];
  const skip = oddities.map((oddity) => skipOf(oddity, proposed, rows));
  return { ...proposed, oddities, skip, minRows: (proposed.minRows ?? 0) - more.length };
}

/** The rows to leave out by what stands in their cells there, or by their other cells where more rows have the same there. */
function skipOf(
  { column, cell, fault, rows }: Oddity,
  { columns }: Pick<ProposedTable, "columns">,
  all: readonly Row[],
): SkipSpec {
  const textIn = (index: number) => (row: Row) => row.cells[index]?.text ?? "";
  const tells = (index: number, texts: readonly string[]) =>
    texts.every((text) => text !== "") &&
    all.filter((row) => texts.includes(textIn(index)(row))).length === rows.length;
  const isTold = all.filter((row) => textIn(column.index)(row) === cell).length === rows.length;
  const other = isTold ? -1 : columns.findIndex((_, index) => tells(index, rows.map(textIn(index))));
  return {
    column: columns[other === -1 ? column.index : other]?.field ?? "",
    cell: other === -1 ? cell : new RegExp(`^(?:${rows.map(textIn(other)).map(escapedPattern).join("|")})$`),
    count: rows.length,
    why: `it ${fault ?? "lost cells, and which is open"}`,
  };
}

type Proposal = Omit<ProposedTable, "oddities" | "skip" | "minRows" | "footnotes">;

/** One shape, as strict as its cells; where cells were lost, then with what rows need to get them back. */
function proposalsOf(
  table: Table,
  columns: readonly Column[],
  rows: readonly Row[],
  shape: Shape,
  lossy: boolean,
): Proposal[] {
  const own = new Map(
    [shape.fused, shape.value, ...(shape.bits ?? []), shape.name].flatMap((role) =>
      role ? [[role.column.index, role.kind]] : [],
    ),
  );
  const isEmpty = ({ index }: Column) => rows.some(({ cells }) => (cells[index]?.text ?? "") === "");
  const fields = fieldNames(columns, shape);
  const key = shape.fused ?? shape.value ?? shape.bits?.[0] ?? shape.name;
  const kinds = sideKinds(columns, shape);
  const made = (column: Column, kind: ProposedKind, optional: boolean): ProposedColumn => ({
    field: fields[column.index] as string,
    header: column.header,
    kind,
    ...(optional ? { optional: true as const } : {}),
  });
  const kindOf = ({ index }: Column) => own.get(index) ?? kinds.get(index) ?? anyProse;
  const isOwn = ({ index }: Column) => own.has(index);
  const variants = [
    columns.map((column) => made(column, kindOf(column), isEmpty(column) && !isOwn(column))),
    // Rows that lost cells get them back where every other column may be empty, or takes any text.
    ...(lossy
      ? [
          columns.map((column) => made(column, kindOf(column), !isOwn(column))),
          columns.map((column) => made(column, isOwn(column) ? kindOf(column) : anyProse, !isOwn(column))),
        ]
      : []),
  ];
  const mixed = columns
    .filter((column) => !["number", "fused"].includes(kindOf(column).role))
    .filter((column) => valueHeader.test(column.header) || !kindOf(column).code.startsWith("ranges("))
    .flatMap(mixedOf);
  return variants.map((variant) => ({
    ...sharedOf(table, shape, variant, fields[key?.column.index ?? 0] as string),
    mixed,
  }));
}

/** A column of which most cells are numbers, or look like ones, which becomes one of texts all the same. */
function mixedOf({ header, numbers, bit, texts }: Column) {
  if (bit === null)
    return [{ header, odd: texts.filter((text) => !/[01]/.test(text)), isRead: true }].filter(
      ({ odd }) => odd.length,
    );
  const isCounted = numbers === undefined && valueHeader.test(header) && !asideHeader.test(header.trim());
  const odd = isCounted
    ? texts.filter(looksCounted)
    : texts.filter((text) => numbers?.odd.has(text) || numbers?.lists.has(text));
  if (isCounted && odd.length * 2 <= texts.length) return [];
  return odd.length === 0 ? [] : [{ header, odd, isRead: !isCounted }];
}

/** Whether what reads as lists is two numbers without a space each time: a comma is a decimal one in many languages. */
function areFractions(lists: ReadonlySet<string>): boolean {
  return lists.size > 0 && [...lists].every((text) => /^\d+,\d+$/.test(text));
}

/** The kinds of the columns that are neither values nor names. */
function sideKinds(columns: readonly Column[], shape: Shape): ReadonlyMap<number, ProposedKind> {
  const own = new Set(ownColumns(shape).map(({ index }) => index));
  let versions = hasMembers(shape);
  return new Map(
    columns
      .filter(({ index }) => !own.has(index))
      .map((column) => {
        const { numbers, texts, header, index } = column;
        if (meaningHeader.test(header) || describingHeader.test(header)) return [index, anyProse];
        if (numbers !== undefined && numbers.odd.size === 0 && !areFractions(numbers.lists)) {
          const isSingle = texts.every((text) => numbers.kind.kind.cell.safeParse(text).success);
          return [index, isSingle ? numbers.kind : rangesOf(numbers.kind)];
        }
        const kind = strictestKind(texts);
        // A table has one list of versions, which is about members.
        if (kind.code.startsWith("versionSet(")) {
          const isFirst = versions;
          versions = false;
          return [index, isFirst ? kind : anyProse];
        }
        return [index, kind];
      }),
  );
}

function sharedOf(
  table: Table,
  shape: Shape,
  columns: readonly ProposedColumn[],
  key: string,
): Omit<Proposal, "mixed"> {
  const { kind, value, fused, name } = shape;
  const number = value ?? fused;
  const own = columns[number?.column.index ?? -1]?.kind.kind;
  const fields = own === undefined ? {} : fieldsOf("value", own);
  const isWide = fields.value?.type === "bigint" && kind === "enum";
  const isFlags = kind === "enum" && number !== undefined && areFlags(number);
  const naming = kind === "map" || kind === "records" ? undefined : namingOf(name ?? fused);
  return {
    kind: isFlags ? "flags" : kind,
    columns,
    ...(columns[0]?.field === key ? {} : { key }),
    ...(naming === undefined ? {} : { naming }),
    ...(isWide ? { style: "const" } : {}),
    // Without names a dash says nothing of what it stands beside: the row is one as others are.
    ...(kind === "map" && number !== undefined ? dashesOf(table) : {}),
    ...(table.groups.length > 0 ? { group: groupField(columns) } : {}),
  };
}

function dashesOf({ rows }: Table): Pick<TableSpec, "placeholders"> {
  const texts = rows.flatMap(({ cells }) => cells.map(({ text }) => text));
  const dashes = ["-", "–", "—"].filter((dash) => texts.includes(dash));
  return dashes.length === 0 ? {} : { placeholders: Object.fromEntries(dashes.map((dash) => [dash, false])) };
}

function groupField(columns: readonly ProposedColumn[]): string {
  const fields = columns.flatMap(({ field, kind: { kind } }) => Object.keys(fieldsOf(field, kind)));
  return fields.includes("group") ? "groupTitle" : "group";
}
