import { z } from "zod";
import { type ColumnKind, fieldsOf } from "../kinds/kind.js";
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

/** Whether the table's rows become members with names. */
export function hasMembers({ kind }: Pick<TableSpec, "kind">): boolean {
  return kind !== "map" && kind !== "records";
}

/** Whether the table has no column of names, so that its values are their own names. */
export function namesItself(table: TableSpec): boolean {
  return (
    hasMembers(table) &&
    !Object.entries(table.columns).some(([column, { kind }]) => "name" in fieldsOf(column, kind))
  );
}
