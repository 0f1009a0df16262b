import { z } from "zod";
import type { FieldType, Vocabulary } from "../../kinds/kind.js";
import { textField } from "../../kinds/texts.js";
import type { Entry } from "../../model/model.js";
import type { ModelField } from "./field.js";

/**
 * The fields that are of no column, where entries have them.
 *
 * @param table the table's name
 * @param fields the fields that its columns give
 */
export function mergedFields(
  table: string,
  fields: ReadonlyMap<string, ModelField>,
  entries: readonly Entry[],
): [name: string, field: FieldType][] {
  const all: readonly (readonly [string, FieldType])[] = [
    ["documentName", documentNameField],
    ["aliases", aliasesField(table, fields, entries)],
    ["repeated", repeatedField(table, fields)],
    ["since", sinceField],
  ];
  return all
    .filter(([name]) => entries.some((entry) => entry[name] !== undefined))
    .map(([name, field]) => [name, { ...field, optional: true }]);
}

const documentNameField: FieldType = { ...textField, label: "In the document" };

/** The revision of the document that brought an entry. */
const sinceField: FieldType = { ...textField, label: "Since" };

function aliasesField(
  table: string,
  fields: ReadonlyMap<string, ModelField>,
  entries: readonly Entry[],
): FieldType {
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

function repeatedField(table: string, fields: ReadonlyMap<string, ModelField>): FieldType {
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
export function shapeOf(
  fields: ReadonlyMap<string, ModelField>,
  vocabulary: Vocabulary,
): Record<string, z.ZodType> {
  return Object.fromEntries(
    [...fields].map(([name, { schema, optional }]) => {
      const own = schema(vocabulary);
      return [name, optional ? own.optional() : own];
    }),
  );
}

function textsOf(entry: Entry, fields: ReadonlyMap<string, ModelField>): string[] {
  return [...fields]
    .filter(([name, { prose }]) => prose && entry[name] !== undefined)
    .map(([name, { words }]) => words(entry[name]));
}
