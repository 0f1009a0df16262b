import { type Entry, entryKey, type Model, type ModelErratum, type ModelTable } from "../model/model.js";
import { compareNumbers, type ModelRange } from "../model/range.js";
import type { EmitContext } from "../spec/spec.js";
import type { TableSpec } from "../spec/table-schema.js";
import { groupedBy } from "../words/grouped.js";
import { type Fields, tableFields, tableSpec } from "./fields/fields.js";

/** A table of a model with all that is said of it: what emitters print. */
export interface PrintedTable {
  readonly name: string;
  readonly table: ModelTable;
  /** What the spec.ts says of it. */
  readonly own: TableSpec;
  readonly fields: Fields;
  /** Where it stands, in words. */
  readonly section: string;
  /** The paragraphs that govern it. */
  readonly prose: readonly string[];
  /** By an entry's key one sentence per erratum of it: what the document has, and why it is not taken. */
  readonly errata: ReadonlyMap<string | number, readonly string[]>;
  readonly model: Model;
  readonly context: EmitContext;
}

/** The tables of a model, in its order. */
export function printedTables(model: Model, context: EmitContext): PrintedTable[] {
  return Object.entries(model.tables).map(([name, table]) => {
    const { prose = {}, errata = [] } = table;
    const byEntry = groupedBy(errata, ({ entry }) => entry);
    return {
      name,
      table,
      own: tableSpec(context.spec, name),
      fields: tableFields(context.spec, name, model),
      section: sectionWords(table, model),
      prose: Object.values(prose).map(({ text }) => text),
      errata: new Map([...byEntry].map(([entry, own]) => [entry, own.map(erratumWords)])),
      model,
      context,
    };
  });
}

/** `[RFC9110] section 15.5`, where a table stands; a section without a number goes by its title, in quotes. */
export function sectionWords(table: ModelTable, model: Model): string {
  const { document } = table.source ?? model.source;
  const section = table.section ?? (table.source ? undefined : model.spec.section);
  if (section === undefined) return `[${document}]`;
  const isNumber = /^[\dA-Z]+(?:\.\d+)*$/.test(section);
  return `[${document}] section ${isNumber ? section : `"${section}"`}`;
}

function erratumWords({ fields, found, why, source }: ModelErratum): string {
  const has = found === "" ? "nothing here" : `"${found}"`;
  return `Erratum (${fields.join(", ")}): this copy of the document has ${has}. ${why} Source: ${source}.`;
}

/** What errata say of an entry. */
export function errataOf({ errata, table }: PrintedTable, entry: Entry): readonly string[] {
  return errata.get(entryKey(entry, table.key)) ?? [];
}

/** `104 to 199`, as the table writes its values. */
export function rangeWords(
  { first, last }: Pick<ModelRange, "first" | "last">,
  { fields }: Pick<PrintedTable, "fields">,
  mark = (number: string) => number,
): string {
  const number = (value: number | string) => mark(fields.get("value")?.words(value) ?? String(value));
  return compareNumbers(first, last) === 0 ? number(first) : `${number(first)} to ${number(last)}`;
}

/** What the document says of a range, with what it calls it. */
export function rangeText({ name, text }: ModelRange): string {
  return name === undefined || name === text ? text : `${name}: ${text}`;
}
