import { z } from "zod";
import { type FieldType, fieldsOf } from "../kinds/kind.js";
import { referencesField } from "../kinds/reference.js";
import { groupOf, namesItself, type Spec, type TableSpec } from "../spec/spec.js";
import { mergedFields } from "./merged-fields.js";

/** The one truth: plain data, as it stands in `<id>.json`. Everything after it works from it alone. */
export interface Model {
  readonly spec: { readonly id: string; readonly title: string; readonly section?: string };
  readonly source: ModelSource;
  readonly tables: Readonly<Record<string, ModelTable>>;
}

export interface ModelSource {
  /** The document's short name. */
  readonly document: string;
  /** The file, from the project's root, with `/` between folders. */
  readonly file: string;
  /** Over the text with LF line ends and without BOM. */
  readonly sha256: string;
  readonly url?: string;
}

export interface ModelTable {
  readonly kind: TableSpec["kind"];
  /** The document that the table is from, where it is not the model's. */
  readonly source?: ModelSource;
  readonly section?: string;
  readonly columns: readonly ModelColumn[];
  /** The paragraphs that govern the table, with the facts that they state. */
  readonly prose?: Readonly<Record<string, ModelProse>>;
  /** The corrections that were made to the document's rows. */
  readonly errata?: readonly ModelErratum[];
  /** Names that were published and have another one now, each with its new name. */
  readonly renamed?: Readonly<Record<string, string>>;
  readonly entries: readonly Entry[];
}

export interface ModelErratum {
  /** The key of the entry: its value, or its name where the table has no values. */
  readonly entry: string | number;
  readonly fields: readonly string[];
  /** The document's text; `""` where it has none. */
  readonly found: string;
  readonly why: string;
  readonly source: string;
}

/** A column of the document; a kind that reads several fields out of a cell names them all. */
export interface ModelColumn {
  readonly header: string;
  readonly kind: string;
  readonly fields: readonly string[];
}

export interface ModelProse {
  readonly text: string;
  readonly references?: readonly { readonly document?: string; readonly section?: string }[];
  readonly [fact: string]: unknown;
}

/** A row's fields in the columns' order, then `references`, then `errata`: the fields that errata corrected. */
export type Entry = Readonly<Record<string, unknown>>;

export const columnSchema = z.strictObject({
  header: z.string(),
  kind: z.string(),
  fields: z.array(z.string()),
});

export const erratumSchema = z.strictObject({
  entry: z.union([z.string(), z.number()]),
  fields: z.array(z.string()),
  found: z.string(),
  why: z.string(),
  source: z.string(),
});

export const sourceSchema = z.strictObject({
  document: z.string(),
  file: z.string(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  url: z.string().optional(),
});

/** The shape that every model has, whichever spec it is of; used where one is loaded from JSON. */
export const modelSchema = z.looseObject({
  spec: z.object({ id: z.string(), title: z.string(), section: z.string().optional() }),
  source: sourceSchema,
  tables: z.record(
    z.string(),
    z.object({
      kind: z.enum(["enum", "string-enum", "flags", "map", "records"]),
      source: sourceSchema.optional(),
      section: z.string().optional(),
      columns: z.array(columnSchema),
      prose: z.record(z.string(), z.looseObject({ text: z.string() })).optional(),
      errata: z.array(erratumSchema).optional(),
      renamed: z.record(z.string(), z.string()).optional(),
      entries: z.array(z.record(z.string(), z.unknown())),
    }),
  ),
});

/** Every document that a model is from, the main one first. */
export function sourcesOf({ source, tables }: Model): ModelSource[] {
  const all = [source, ...Object.values(tables).flatMap((table) => table.source ?? [])];
  return [...new Map(all.map((one) => [one.file, one])).values()];
}

/**
 * What tells an entry of a table from the others: its value, or its name where the table has no values. A list
 * of records has neither: there it is what stands first.
 */
export function entryKey(entry: Entry): string | number {
  const key = entry.value ?? entry.name ?? Object.values(entry)[0];
  return typeof key === "number" || typeof key === "string" ? key : JSON.stringify(key);
}

/** What a member stands for: its value, or the document's name where the table has no values. */
export function memberValue(entry: Entry): unknown {
  return entry.value ?? entry.documentName ?? entry.name;
}

/** Another name of an entry's value, with what the document says under it. */
export type Alias = Entry & { readonly name: string };

export function aliasesOf(entry: Entry): readonly Alias[] {
  return (entry.aliases ?? []) as readonly Alias[];
}

/** Every name that an entry goes by: its own, the document's, and its aliases'. */
export function entryNames(entry: Entry): string[] {
  return [entry, ...aliasesOf(entry)]
    .flatMap(({ name, documentName }) => [name, documentName])
    .filter((name) => name !== undefined)
    .map(String);
}

const nameField: FieldType = { schema: () => z.string().min(1), words: String };

const linksField: FieldType = {
  optional: true,
  schema: () => z.array(z.string().min(1)).min(1),
  words: (value) => (value as string[]).join(", "),
};

/** A field of a table's entries, with its label and optionality settled. */
export interface ModelField extends Pick<FieldType, "schema" | "words" | "literal" | "type"> {
  readonly label: string;
  readonly optional: boolean;
  /** Running text, which needs no label. */
  readonly prose: boolean;
}

/** The fields of a table's entries by name, in the entries' order (without `errata`). */
export function tableFields(spec: Spec, name: string, model: Model): ReadonlyMap<string, ModelField> {
  const fields = columnFields(tableSpec(spec, name));
  const own = mergedFields(name, fields, model.tables[name]?.entries ?? []);
  return new Map([...fields, ...own.map(([field, type]) => [field, settled(type, field)] as const)]);
}

function columnFields(table: TableSpec): ReadonlyMap<string, ModelField> {
  const fields = new Map<string, ModelField>();
  for (const [column, { header, kind, optional }] of Object.entries(table.columns)) {
    for (const [name, field] of Object.entries(fieldsOf(column, kind))) {
      fields.set(name, settled(field, header === "" ? name : header, optional));
      if (name === "value" && namesItself(table)) fields.set("name", settled(nameField, "Name"));
    }
  }
  const group = groupOf(table);
  if (group) {
    const { field, label = "Group", kind } = group;
    // A row may stand before the first group.
    for (const [own, type] of Object.entries(fieldsOf(field, kind)))
      fields.set(own, settled(type, label, true));
  }
  if (table.references) fields.set("references", settled(referencesField, "References"));
  if (table.links) fields.set("links", settled(linksField, "Links"));
  return fields;
}

function settled(field: FieldType, label: string, optional?: true): ModelField {
  return {
    label: field.label ?? label,
    optional: (optional ?? field.optional) === true,
    prose: field.prose === true,
    schema: (vocabulary) => field.schema(vocabulary),
    words: (value) => field.words(value),
    ...(field.literal ? { literal: field.literal } : {}),
    ...(field.type ? { type: field.type } : {}),
  };
}

/** The spec of a table that a model has. */
export function tableSpec(spec: Spec, name: string): TableSpec {
  const table = spec.tables[name];
  if (table === undefined) throw new TypeError(`The spec ${spec.id} has no table ${name}.`);
  return table;
}
