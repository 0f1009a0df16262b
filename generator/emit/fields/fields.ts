import { z } from "zod";
import { type FieldType, fieldsOf, type Vocabulary } from "../../kinds/kind.js";
import { referencesField } from "../../kinds/reference.js";
import { textField } from "../../kinds/texts.js";
import type { Entry, Model } from "../../model/model.js";
import type { SpecData } from "../../spec/spec.js";
import { namesItself, titlesOf } from "../../spec/table.js";
import type { TableSpec } from "../../spec/table-schema.js";

/** A field of a table's entries, with its label and optionality settled. */
export interface ModelField extends Pick<FieldType, "schema" | "words" | "literal" | "type"> {
  readonly label: string;
  readonly optional: boolean;
  /** Running text, which needs no label. */
  readonly prose: boolean;
}

/** The fields of a table's entries by name, in the entries' order (without `errata`). */
export type Fields = ReadonlyMap<string, ModelField>;

const linksField: FieldType = {
  optional: true,
  schema: () => z.array(z.string().min(1)).min(1),
  words: (value) => (value as string[]).join(", "),
};

export function tableFields(spec: SpecData, name: string, model: Model): Fields {
  const fields = columnFields(tableSpec(spec, name));
  const own = mergedFields(name, fields, model.tables[name]?.entries ?? []);
  return new Map([...fields, ...own.map(([field, type]) => [field, settled(type, field)] as const)]);
}

function columnFields(table: TableSpec): Fields {
  const fields = new Map<string, ModelField>();
  for (const [column, { header, kind, optional }] of Object.entries(table.columns)) {
    for (const [name, field] of Object.entries(fieldsOf(column, kind))) {
      fields.set(name, settled(field, header === "" ? name : header, optional));
      if (name === "value" && namesItself(table)) fields.set("name", settled(textField, "Name"));
    }
  }
  for (const { field, label, kind, from } of titlesOf(table)) {
    // A row may stand before the first group.
    const optional = from === "group" ? true : undefined;
    for (const [own, type] of Object.entries(fieldsOf(field, kind)))
      fields.set(own, settled(type, label, optional));
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
export function tableSpec(spec: SpecData, name: string): TableSpec {
  const table = spec.tables[name];
  if (table === undefined) throw new TypeError(`The spec ${spec.id} has no table ${name}.`);
  return table;
}

/**
 * The fields that are of no column, where entries have them.
 *
 * @param table the table's name
 * @param fields the fields that its columns give
 */
function mergedFields(
  table: string,
  fields: Fields,
  entries: readonly Entry[],
): [name: string, field: FieldType][] {
  const all: readonly (readonly [string, FieldType])[] = [
    ["documentName", documentNameField],
    ["aliases", aliasesField(table, fields, entries)],
    ["repeated", repeatedField(table, fields)],
    ["since", sinceField],
  ];
  return (
    all
      // A column may give a field that is called so.
      .filter(([name]) => !fields.has(name) && entries.some((entry) => entry[name] !== undefined))
      .map(([name, field]) => [name, { ...field, optional: true }])
  );
}

const documentNameField: FieldType = { ...textField, label: "In the document" };

/** The revision of the document that brought an entry. */
const sinceField: FieldType = { ...textField, label: "Since" };

function aliasesField(table: string, fields: Fields, entries: readonly Entry[]): FieldType {
  const renamed = (entries as readonly { aliases?: readonly Entry[] }[]).some(({ aliases }) =>
    aliases?.some((alias) => alias.documentName !== undefined),
  );
  const parts = new Map([...fields].filter(([name]) => name !== "value"));
  return {
    label: "Aliases",
    schema: (vocabulary) => {
      const shape = {
        ...shapeOf(parts, vocabulary),
        ...(renamed ? { documentName: documentNameField.schema(vocabulary).optional() } : {}),
        errata: z
          .array(z.enum([...parts.keys()] as [string, ...string[]]))
          .min(1)
          .optional(),
      };
      const doc = `Another name of a value of ${table}, and what the document says of it under that name.`;
      return z.array(vocabulary.named(`${table}Alias`, z.strictObject(shape), doc)).min(1);
    },
    words: (value) =>
      (value as Entry[])
        .map((alias) => [String(alias.name), ...textsOf(alias, fields)].join(": "))
        .join("; "),
  };
}

function repeatedField(table: string, fields: Fields): FieldType {
  const parts = new Map(
    [...fields].filter(([name, { prose }]) => prose || name === "references" || name === "links"),
  );
  return {
    label: "Said again as",
    prose: true,
    schema: (vocabulary) => {
      const shape = Object.fromEntries(
        Object.entries(shapeOf(parts, vocabulary)).map(([name, schema]) => [name, schema.optional()]),
      );
      const doc = `What the document says a second time of a value of ${table}, in other words.`;
      return z.array(vocabulary.named(`${table}Repeated`, z.strictObject(shape), doc)).min(1);
    },
    words: (value) => (value as Entry[]).flatMap((text) => textsOf(text, fields)).join("\n"),
  };
}

/** The schemas of fields, by their names. */
export function shapeOf(fields: Fields, vocabulary: Vocabulary): Record<string, z.ZodType> {
  return Object.fromEntries(
    [...fields].map(([name, { schema, optional }]) => {
      const own = schema(vocabulary);
      return [name, optional ? own.optional() : own];
    }),
  );
}

function textsOf(entry: Entry, fields: Fields): string[] {
  return [...fields]
    .filter(([name, { prose }]) => prose && entry[name] !== undefined)
    .map(([name, { words }]) => words(entry[name]));
}
