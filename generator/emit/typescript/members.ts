import {
  aliasesOf,
  type Entry,
  type Model,
  type ModelField,
  type ModelTable,
  memberValue,
} from "../../model/model.js";
import { entryName } from "../json.js";
import { describeEntry } from "./describe.js";
import { literal } from "./literal.js";
import type { Doc, Member } from "./source-file.js";

/** An entry's members: its own, then those of its aliases. */
export function membersOf(
  entry: Entry,
  tableName: string,
  table: ModelTable,
  fields: ReadonlyMap<string, ModelField>,
  model: Model,
): readonly [own: Member, ...aliases: Member[]] {
  const value = fieldLiteral("value", memberValue(entry), fields);
  const name = String(entry.name ?? entry.value);
  const member = (own: string, doc: Doc): Member => ({
    name: own,
    value,
    doc,
    entry: entryName(tableName, entry),
  });
  return [
    member(name, describeEntry(entry, fields, table, model)),
    ...aliasesOf(entry).map((alias) =>
      member(alias.name, [`Another name of ${name}.`, ...describeEntry(alias, fields, table, model)]),
    ),
    ...Object.entries(table.renamed ?? {})
      .filter(([, now]) => now === name)
      .map(([old]) => ({ ...member(old, []), deprecated: `Renamed to ${name}.` })),
  ];
}

/** A field's value as an expression, in the way of its kind: `0x0F`. */
export function fieldLiteral(field: string, value: unknown, fields: ReadonlyMap<string, ModelField>): string {
  return fields.get(field)?.literal?.(value) ?? literal(value);
}

/** The primitive type of a table's values. */
export function valueType(
  table: ModelTable,
  fields: ReadonlyMap<string, ModelField>,
): "number" | "string" | "bigint" {
  const type = fields.get("value")?.type;
  if (type !== undefined) return type;
  if (table.kind === "map") return typeof table.entries[0]?.value === "number" ? "number" : "string";
  return table.kind === "string-enum" ? "string" : "number";
}
