import { adjustedRows } from "../rows/adjust.js";
import { fieldsOf, identifier } from "../rows/kinds/index.js";
import { hasMembers, type TableKind, type TableSpec } from "../spec/spec.js";
import { headerTexts } from "../table/find.js";
import type { Row, Table } from "../table/table.js";
import { type Column, columnsOf } from "./columns.js";
import { anyProse, kindByBeginning, type ProposedKind } from "./kinds.js";
import { fieldNameOf } from "./names.js";
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
  readonly continuation?: true;
  readonly footnotes?: "remove";
  readonly minRows: number;
  /** The field of names of which some were lost. */
  readonly partName?: string;
}

/** How the rows of a table are read before their cells are. */
type Reading = Pick<TableSpec, "continuation" | "footnotes">;

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
  const reading = readingOf(table);
  const rows = rowsRead(table, reading);
  const whole = rows.filter(({ cells }) => cells.at(-1)?.text !== "");
  const samples =
    lossy && whole.length < rows.length && whole.length >= rows.length / 2 ? [whole, rows] : [rows];
  const strict = samples.flatMap((sample) => {
    const columns = columnsOf(table, sample).map((column) => withGaps(column, rows));
    const shapes: Shape[] = [...shapesOf(columns), ...(always ? [{ kind: "records" } as const] : [])];
    return shapes.flatMap((shape) => proposalsOf(table, reading, columns, shape));
  });
  return [
    ...strict.filter(({ kind }) => kind !== "records"),
    ...strict.filter(({ kind }) => kind === "records"),
  ];
}

/** A column is seen in whole rows; whether it may be empty, all of them say. */
function withGaps(column: Column, rows: readonly Row[]): Column & { readonly optional: boolean } {
  return { ...column, optional: rows.some(({ cells }) => (cells[column.index]?.text ?? "") === "") };
}

function rowsRead(table: Table, reading: Reading): readonly Row[] {
  const [first = "first"] = headerTexts(table).map((_, index) => `column${index}`);
  const columns = Object.fromEntries(
    headerTexts(table).map((header, index) => [`column${index}`, { header, kind: anyProse.kind }]),
  );
  return adjustedRows(table, { kind: "records", columns, key: first, ...reading });
}

/** Footnote marks and continued rows, where taking them so makes of the cells what stricter kinds read. */
function readingOf(table: Table): Reading {
  const texts = table.rows.flatMap(({ cells }) => cells.map(({ text }) => text));
  const strictness = (reading: Reading) =>
    columnsOf(table, rowsRead(table, reading)).filter(({ kind }) => kind.role !== "prose").length;
  const footnotes: Reading =
    texts.some((text) => /\S\s*<\d+>$/.test(text)) ||
    (texts.some((text) => /\S\s*\[\d+\]$/.test(text)) && strictness({ footnotes: "remove" }) > strictness({}))
      ? { footnotes: "remove" }
      : {};
  const keys = table.rows.map(({ cells }) => cells[0]?.text ?? "");
  const continued = keys.filter((text) => text === "").length;
  const continuation: Reading =
    continued > 0 && continued <= keys.length / 2 && keys[0] !== "" ? { continuation: true } : {};
  return { ...continuation, ...footnotes };
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
    const isText =
      column.kind.role === "fused" || isSecond || (isWord(column) && meaningHeader.test(column.header));
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

/** Running text that happens to be single words. */
function isWord({ kind }: Column): boolean {
  return kind.role === "identifier" || kind.role === "key";
}

/** Texts that are shorter on average explain nothing. */
const shortestMeaning = 24;

const meaningHeader = /meaning|description|explanation|text|message|definition|comment|detail/i;

/** The fields' names: `value`, `name` and `meaning` for what is so, the headers' words for the rest. */
function fieldNames(columns: readonly Column[], shape: Shape): string[] {
  const prose = columns.filter(
    (column) =>
      (column.kind.role === "prose" || (isWord(column) && meaningHeader.test(column.header))) &&
      ![shape.value, shape.name, shape.fused].some((own) => own?.index === column.index),
  );
  const length = ({ texts }: Column) => texts.reduce((sum, text) => sum + text.length, 0);
  const meaning =
    prose.find(({ header }) => meaningHeader.test(header)) ??
    [...prose]
      .filter((column) => length(column) >= shortestMeaning * column.texts.length)
      .sort((left, right) => length(right) - length(left))[0];
  const names: string[] = [];
  const given = new Map<number | undefined, string>([
    [shape.fused?.index, "code"],
    [meaning?.index, "meaning"],
    [shape.value?.index, "value"],
    [shape.name?.index, "name"],
  ]);
  const reserved = [...given].filter(([index]) => index !== undefined).map(([, name]) => name);
  // A list of records has neither values nor names of members.
  const special = shape.kind === "records" ? [] : ["value", "name"];
  for (const column of columns) {
    names.push(
      given.get(column.index) ?? fieldNameOf(column.header, column.index, [...names, ...reserved], special),
    );
  }
  return names;
}
