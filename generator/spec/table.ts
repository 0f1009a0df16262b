import { z } from "zod";
import type { Accessor } from "../kinds/accessor.js";
import {
  type ColumnKind,
  type FieldType,
  fieldsOf,
  type OneFieldKind,
  type Vocabulary,
} from "../kinds/kind.js";
import type { GroupSpec, TableSpec } from "./table-schema.js";

/** The key column of a table; of two key fields the first that is a column. */
export function keyOf({ key, columns }: Pick<TableSpec, "key" | "columns">): string {
  const fields = typeof key === "string" ? [key] : (key ?? []);
  return fields.find((field) => field in columns) ?? (Object.keys(columns)[0] as string);
}

/** The two fields that tell rows apart together, where it are two. */
export function keyPair({ key }: Pick<TableSpec, "key">): readonly [string, string] | undefined {
  return typeof key === "object" ? key : undefined;
}

/** Any text; a title is not what documentation shows as an entry's running text. */
const anyTitle: ColumnKind = {
  id: "group",
  cell: z.string(),
  field: { schema: () => z.string().min(1), words: String },
};

const titleKeys = { group: "Group", sectionTitle: "Section", sectionNumber: "Section number" } as const;

/** How a text beside the rows is read into fields of theirs. */
export interface TitleSpec extends GroupSpec {
  readonly from: keyof typeof titleKeys;
  readonly label: string;
}

/** What is read into rows' fields from beside them: the titles of groups, the titles and numbers of sections. */
export function titlesOf(table: Pick<TableSpec, keyof typeof titleKeys>): TitleSpec[] {
  return Object.entries(titleKeys).flatMap(([key, label]) => {
    const from = key as keyof typeof titleKeys;
    const title = table[from];
    if (title === undefined) return [];
    const own = typeof title === "string" ? { field: title, kind: anyTitle } : title;
    return [{ ...own, from, label: own.label ?? label }];
  });
}

/** The column whose cells are the table's values, where those are numbers. */
export interface NumberColumn {
  readonly index: number;
  readonly header: string;
  readonly kind: OneFieldKind;
  words(value: number | string): string;
}

/** The column of a table's values, where they are numbers: only between numbers there are ranges. */
export function numberColumn({ kind: becomes, columns }: TableSpec): NumberColumn | undefined {
  const names = Object.keys(columns);
  const column = columns.value;
  if (becomes === "records" || becomes === "string-enum" || column === undefined) return undefined;
  const { header, kind } = column;
  const { field } = kind;
  if (field === undefined) return undefined;
  if (field.type !== "bigint" && !isNumber(field)) return undefined;
  return {
    index: names.indexOf("value"),
    header,
    kind: kind as OneFieldKind,
    words: (value) => field.words(value),
  };
}

/** Whether a field's values are numbers, which a `bigint` is not. */
export function isNumber(field: FieldType | undefined): boolean {
  return field?.schema(noVocabulary) instanceof z.ZodNumber;
}

/** The accessors of a table's columns, each once: those for as many key fields as it has, and for members where it is one. */
export function accessorsOf(table: Pick<TableSpec, "key" | "kind" | "columns">): readonly Accessor[] {
  const keys = keyPair(table) ? 2 : hasMembers(table) ? 1 : 0;
  const all = Object.values(table.columns).flatMap(({ kind }) => kind.accessors ?? []);
  return [...new Set(all)].filter((accessor) => (accessor.keys ?? 1) === keys);
}

const noVocabulary: Vocabulary = { entries: [], named: (_, schema) => schema };

/** The column that gives the names, from 0; undefined where none does. */
export function nameColumn({ columns }: Pick<TableSpec, "columns">): number | undefined {
  const index = Object.entries(columns).findIndex(([column, { kind }]) => "name" in fieldsOf(column, kind));
  return index === -1 ? undefined : index;
}

/** Whether the table's rows become members with names. */
export function hasMembers({ kind }: Pick<TableSpec, "kind">): boolean {
  return kind !== "map" && kind !== "records";
}

/** Whether the table has no column of names, so that its values are their own names. */
export function namesItself(table: TableSpec): boolean {
  return hasMembers(table) && nameColumn(table) === undefined;
}
