import { type Entry, entryKey, type Model, type ModelErratum, type ModelTable } from "../../model/model.js";
import type { Doc } from "../../print/source-file.js";
import { groupedBy } from "../../words/grouped.js";
import type { ModelField } from "../fields/field.js";

/** Tells what documents an entry: its running text, its other fields in words, what errata changed, the section. */
export function entryDescriber(
  fields: ReadonlyMap<string, ModelField>,
  table: ModelTable,
  model: Model,
): (entry: Entry) => Doc {
  const told = [...fields].filter(([name]) => name !== "value" && name !== "name");
  const texts = told.filter(([, { prose }]) => prose);
  const facts = told.filter(([, { prose }]) => !prose);
  const errata = errataByEntry(table);
  const section = sectionWords(table, model);
  return (entry) => {
    const doc: (string | readonly string[])[] = [];
    for (const [name, { words }] of texts) if (entry[name] !== undefined) doc.push(words(entry[name]));
    // Items of a list: editors show the comment as Markdown, which would join bare lines.
    const items: string[] = [];
    for (const [name, { label, words }] of facts)
      if (entry[name] !== undefined) items.push(`- ${label}: ${words(entry[name])}`);
    for (const erratum of errata.get(entryKey(entry, table.key)) ?? []) items.push(`- ${erratum}`);
    items.push(`- ${section}`);
    doc.push(items);
    return doc;
  };
}

/** `[RFC9110] section 15.5`, where a table stands; a section without a number goes by its title, in quotes. */
export function sectionWords(table: ModelTable, model: Model): string {
  const { document } = table.source ?? model.source;
  const section = table.section ?? (table.source ? undefined : model.spec.section);
  if (section === undefined) return `[${document}]`;
  const isNumber = /^[\dA-Z]+(?:\.\d+)*$/.test(section);
  return `[${document}] section ${isNumber ? section : `"${section}"`}`;
}

/** The paragraphs that govern a table. */
export function proseTexts(prose: ModelTable["prose"] = {}): string[] {
  return Object.values(prose).map(({ text }) => text);
}

/** By an entry's key one sentence per erratum of it: what the document has, and why it is not taken. */
export function errataByEntry({ errata = [] }: ModelTable): ReadonlyMap<string | number, readonly string[]> {
  return new Map(
    [...groupedBy(errata, ({ entry }) => entry)].map(([entry, own]) => [entry, own.map(erratumWords)]),
  );
}

function erratumWords({ fields, found, why, source }: ModelErratum): string {
  const has = found === "" ? "nothing here" : `"${found}"`;
  return `Erratum (${fields.join(", ")}): this copy of the document has ${has}. ${why} Source: ${source}.`;
}
