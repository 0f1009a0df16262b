import { aliasesOf, type Model, type ModelTable, memberValue } from "../../model/model.js";
import { docComment } from "../../print/comment.js";
import { literal } from "../../print/literal.js";
import type { Doc, Member } from "../../print/source-file.js";
import type { ModelField } from "../fields/field.js";
import { entryName } from "../json.js";
import { entryDescriber } from "./describe.js";

/** The members of one entry: its own, then those of its aliases. */
export type Members = readonly [own: Member, ...aliases: Member[]];

/** The members of a table's entries, in the entries' order. */
export function membersOf(
  tableName: string,
  table: ModelTable,
  fields: ReadonlyMap<string, ModelField>,
  model: Model,
): readonly Members[] {
  const describe = entryDescriber(fields, table, model);
  const renamed = Object.entries(table.renamed ?? {});
  return table.entries.map((entry): Members => {
    const value = fieldLiteral("value", memberValue(entry), fields);
    const name = String(entry.name ?? entry.value);
    const member = (own: string, doc: Doc, deprecated?: string): Member => ({
      name: own,
      value,
      comment: docComment(doc, deprecated),
      entry: entryName(tableName, entry),
    });
    return [
      member(name, describe(entry)),
      ...aliasesOf(entry).map((alias) =>
        member(alias.name, [`Another name of ${name}.`, ...describe(alias)]),
      ),
      ...renamed.flatMap(([old, now]) => (now === name ? [member(old, [], `Renamed to ${name}.`)] : [])),
    ];
  });
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
  if (type === "bigint") return type;
  if (table.kind === "map") return typeof table.entries[0]?.value === "number" ? "number" : "string";
  return table.kind === "string-enum" ? "string" : "number";
}
