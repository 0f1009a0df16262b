import { type FieldType, fieldsOf } from "../kinds/kind.js";
import { when } from "../words/when.js";
import { accessorsOf, hasMembers, isNumber, keyPair, numberColumn, titlesOf } from "./table.js";
import type { ColumnSpec, TableSpec } from "./table-schema.js";

/** What the keys of a table say against each other, one sentence each; none where all is well. */
export function tableFaults(table: TableSpec): string[] {
  const columns = Object.entries(table.columns).map(([name, { kind }]) => fieldsOf(name, kind));
  const titles = titlesOf(table).map(({ field, kind }) => fieldsOf(field, kind));
  const fields = [...columns, ...titles].flatMap((some) => Object.keys(some));
  const types: Readonly<Record<string, FieldType | undefined>> = Object.assign({}, ...columns, ...titles);
  const value = columns.find((some) => "value" in some)?.value;
  const joined = Object.values(table.columns).flatMap(({ kind }) =>
    kind.joins === undefined ? [] : Object.keys(fieldsOf("", kind)),
  );
  const twice = fields.find(
    (field, index) => fields.indexOf(field) !== index && !sameNumber(field, fields, joined),
  );
  const reserved = fields.filter((field) => ownFields.includes(field));
  const { key, kind, style = "enum" } = table;
  const unknown = (option: string, named: readonly string[]) =>
    named
      .filter((field) => !fields.includes(field))
      .map((field) => `${option} names the field ${field}, which no column gives (${fields.join(", ")})`);
  return [
    ...unknown("references", table.references ?? []),
    ...(table.links ?? [])
      .filter((column) => !(column in table.columns))
      .map((column) => `links names ${column}, which is no column`),
    ...(table.skip ?? [])
      .filter(({ column }) => !(column in table.columns))
      .map(
        ({ column }) => `skip names ${column}, which is no column (${Object.keys(table.columns).join(", ")})`,
      ),
    ...when(
      table.plain !== undefined && (fields.includes("plain") || !fields.includes(table.plain)),
      `plain names a field that a column gives, where none is called plain (${fields.join(", ")})`,
    ),
    ...(["placeholders", "lists"] as const)
      .filter((option) => table[option] !== undefined && numberColumn(table) === undefined)
      .map((option) => `${option} is for tables whose values are numbers`),
    ...when(
      typeof key === "string" && !(key in table.columns),
      `key must be a column: ${Object.keys(table.columns).join(", ")}`,
    ),
    ...unknown("key", keyPair(table) ?? []),
    ...when(
      keyPair(table) !== undefined && kind !== "map",
      'key of two fields is for kind "map": members have one value each',
    ),
    ...when(
      table.pages !== undefined && keyPair(table)?.every((field) => isNumber(types[field])) !== true,
      "pages is for a key of two fields that are numbers",
    ),
    ...unknown("pages", Object.values(table.pages ?? {})),
    ...when(
      table.prose !== undefined && table.section !== undefined && typeof table.section !== "string",
      "prose needs the name of one section",
    ),
    ...when(twice !== undefined, `two columns give the field ${twice}`),
    ...when(reserved.length > 0, `the field ${reserved.join(", ")} is one that every entry may have`),
    ...when(
      kind !== "records" && keyPair(table) === undefined && !fields.includes("name") && value === undefined,
      "needs a column that gives value or name",
    ),
    ...when(
      (kind === "enum" || kind === "flags") && value === undefined,
      `needs a column that gives value, since its kind is ${kind}`,
    ),
    ...when(
      value?.type === "bigint" && hasMembers(table) && (style !== "const" || kind !== "enum"),
      'values of 64 bits need kind "enum" with style "const": no enum of TypeScript can hold a bigint',
    ),
    ...when(table.open === true && style !== "const", 'open needs style "const"'),
    ...when(table.open === true && kind === "flags", "open is not for flags, whose type takes combinations"),
    ...when(
      table.duplicates === "group" && table.group === undefined,
      'duplicates: "group" needs group, which reads the rows that head groups',
    ),
    ...Object.entries(table.columns)
      .filter(
        ([column, { kind }]) =>
          (kind.accessors ?? []).length > 0 &&
          accessorsOf({ ...table, columns: { [column]: table.columns[column] as ColumnSpec } }).length === 0,
      )
      .map(
        ([column, { kind }]) =>
          `the column ${column} (${kind.id}) is for tables with members, not for kind "${table.kind}"`,
      ),
    ...memberKeys
      .filter((option) => !hasMembers(table) && table[option] !== undefined)
      .map((option) => `${option} is for tables with members, not for kind "${kind}"`),
  ];
}

/** What the model adds to entries by itself. */
const ownFields = ["documentName", "aliases", "repeated", "references", "links", "errata"];

const memberKeys = ["naming", "stripPrefix", "duplicates", "aliases", "style", "open"] as const;

/** Whether all columns that give a field put it together. */
function sameNumber(field: string, ...lists: readonly (readonly string[])[]): boolean {
  return new Set(lists.map((list) => list.filter((one) => one === field).length)).size === 1;
}
