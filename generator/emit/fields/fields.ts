import { z } from "zod";
import { type FieldType, fieldsOf } from "../../kinds/kind.js";
import { referencesField } from "../../kinds/reference.js";
import { textField } from "../../kinds/texts.js";
import type { Model } from "../../model/model.js";
import type { SpecData } from "../../spec/spec.js";
import { namesItself, titlesOf } from "../../spec/table.js";
import type { TableSpec } from "../../spec/table-schema.js";
import type { ModelField } from "./field.js";
import { mergedFields } from "./merged-fields.js";

const linksField: FieldType = {
  optional: true,
  schema: () => z.array(z.string().min(1)).min(1),
  words: (value) => (value as string[]).join(", "),
};

/** The fields of a table's entries by name, in the entries' order (without `errata`). */
export function tableFields(spec: SpecData, name: string, model: Model): ReadonlyMap<string, ModelField> {
  const fields = columnFields(tableSpec(spec, name));
  const own = mergedFields(name, fields, model.tables[name]?.entries ?? []);
  return new Map([...fields, ...own.map(([field, type]) => [field, settled(type, field)] as const)]);
}

function columnFields(table: TableSpec): ReadonlyMap<string, ModelField> {
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
