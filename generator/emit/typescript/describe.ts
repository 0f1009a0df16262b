import { type Entry, entryKey, type Model, type ModelField, type ModelTable } from "../../model/model.js";
import type { Doc } from "./source-file.js";

/** What documents an entry: its running text, its other fields in words, what errata changed, the section. */
export function describeEntry(
  entry: Entry,
  fields: ReadonlyMap<string, ModelField>,
  table: ModelTable,
  model: Model,
): Doc {
  const present = [...fields].filter(
    ([name]) => entry[name] !== undefined && name !== "value" && name !== "name",
  );
  const text = present.filter(([, field]) => field.prose).map(([name, field]) => field.words(entry[name]));
  const facts = present
    .filter(([, field]) => !field.prose)
    .map(([name, field]) => `${field.label}: ${field.words(entry[name])}`);
  // Items of a list: editors show the comment as Markdown, which would join bare lines.
  const items = [...facts, ...errataWords(entry, table), sectionWords(table, model)].map(
    (item) => `- ${item}`,
  );
  return [...text, items];
}

/** `[RFC9110] section 15.5`, where a table stands; a section without a number goes by its title, in quotes. */
export function sectionWords(table: ModelTable, model: Model): string {
  const section = table.section ?? (table.source ? undefined : model.spec.section);
  const { document } = table.source ?? model.source;
  if (section === undefined) return `[${document}]`;
  const isNumber = /^[\dA-Z]+(?:\.\d+)*$/.test(section);
  return `[${document}] section ${isNumber ? section : `"${section}"`}`;
}

/** One sentence per erratum of an entry: what the document has, and why it is not taken. */
export function errataWords(entry: Entry, table: ModelTable): string[] {
  return (table.errata ?? [])
    .filter((erratum) => erratum.entry === entryKey(entry))
    .map(({ fields, found, why, source }) => {
      const document =
        found === ""
          ? "this copy of the document has nothing here"
          : `this copy of the document has "${found}"`;
      return `Erratum (${fields.join(", ")}): ${document}. ${why} Source: ${source}.`;
    });
}
