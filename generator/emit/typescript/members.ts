import { aliasesOf, type Entry, memberValue } from "../../model/model.js";
import { docComment } from "../../print/comment.js";
import { literal } from "../../print/literal.js";
import type { Doc, Member } from "../../print/source-file.js";
import type { Fields } from "../fields/fields.js";
import { entryName } from "../json.js";
import { errataOf, type PrintedTable } from "../table.js";

/** The members of one entry: its own, then those of its aliases. */
export type Members = readonly [own: Member, ...aliases: Member[]];

/** The members of a table's entries, in the entries' order. */
export function membersOf(printed: PrintedTable): readonly Members[] {
  const { table, fields } = printed;
  const describe = entryDescriber(printed);
  const renamed = Object.entries(table.renamed ?? {});
  return table.entries.map((entry): Members => {
    const value = fieldLiteral("value", memberValue(entry), fields);
    const name = String(entry.name ?? entry.value);
    const member = (own: string, doc: Doc, deprecated?: string): Member => ({
      name: own,
      value,
      comment: docComment(doc, deprecated),
      entry: entryName(printed.name, entry),
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

/** Tells what documents an entry: its running text, its other fields in words, what errata changed, the section. */
export function entryDescriber(printed: PrintedTable): (entry: Entry) => Doc {
  const { fields, section } = printed;
  const told = [...fields].filter(([name]) => name !== "value" && name !== "name");
  const texts = told.filter(([, { prose }]) => prose);
  const facts = told.filter(([, { prose }]) => !prose);
  return (entry) => {
    const doc: (string | readonly string[])[] = [];
    for (const [name, { words }] of texts) if (entry[name] !== undefined) doc.push(words(entry[name]));
    // Items of a list: editors show the comment as Markdown, which would join bare lines.
    const items: string[] = [];
    for (const [name, { label, words }] of facts)
      if (entry[name] !== undefined) items.push(`- ${label}: ${words(entry[name])}`);
    for (const erratum of errataOf(printed, entry)) items.push(`- ${erratum}`);
    items.push(`- ${section}`);
    doc.push(items);
    return doc;
  };
}

/** A field's value as an expression, in the way of its kind: `0x0F`. */
export function fieldLiteral(field: string, value: unknown, fields: Fields): string {
  return fields.get(field)?.literal?.(value) ?? literal(value);
}

export type ValueType = "number" | "string" | "bigint";

/** The primitive type of a table's values. */
export function valueType({ table, fields }: PrintedTable): ValueType {
  const type = fields.get("value")?.type;
  if (type === "bigint") return type;
  if (table.kind === "map") return typeof table.entries[0]?.value === "number" ? "number" : "string";
  return table.kind === "string-enum" ? "string" : "number";
}
