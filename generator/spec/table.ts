import { z } from "zod";
import { type ColumnKind, fieldsOf, type OneFieldKind, type Vocabulary } from "../kinds/kind.js";
import type { GroupSpec, TableSpec } from "./table-schema.js";

/** The key field of a table. */
export function keyOf(table: TableSpec): string {
  return table.key ?? (Object.keys(table.columns)[0] as string);
}

/** Any text; a title is not what documentation shows as an entry's running text. */
const groupTitle: ColumnKind = {
  id: "group",
  cell: z.string(),
  field: { schema: () => z.string().min(1), words: String },
};

/** How the titles of groups of rows are read: as they stand, where only a field is named. */
export function groupOf({ group }: Pick<TableSpec, "group">): GroupSpec | undefined {
  return typeof group === "string" ? { field: group, kind: groupTitle } : group;
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
  const isNumber = field.type === "bigint" || field.schema(noVocabulary) instanceof z.ZodNumber;
  if (!isNumber) return undefined;
  return {
    index: names.indexOf("value"),
    header,
    kind: kind as OneFieldKind,
    words: (value) => field.words(value),
  };
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
