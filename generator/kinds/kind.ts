import { z } from "zod";
import type { Frozen } from "../words/frozen.js";
import { accessor, callable } from "./accessor.js";
import { changeRule } from "./change-rule.js";
import { fieldName, typeName } from "./spelling.js";

/** What a field's schema can draw on: the model's entries, and types that get a name of their own. */
export interface Vocabulary {
  /** The entries of all tables of the model. */
  readonly entries: readonly Readonly<Record<string, unknown>>[];
  /** Names a schema: it becomes a `$defs` member in JSON Schema and a type in TypeScript. A name means one type. */
  named<T extends z.ZodType>(name: string, schema: T, description?: string): T;
}

const text = z.string().min(1);

export function schemaLike<Output = unknown>() {
  return z.custom<z.ZodType<Output, string>>(
    (value) => typeof (value as { safeParse?: unknown })?.safeParse === "function",
    "a zod schema",
  );
}

const fieldType = z.strictObject({
  /** What people read before the value: `Protocol versions`. The column's header by default. */
  label: text.optional(),
  /** The field may be absent although its cell is not empty. */
  optional: z.literal(true).optional(),
  /** Running text, which documentation shows without a label. */
  prose: z.literal(true).optional(),
  /** The value's schema; JSON Schema and TypeScript types are made of it. */
  schema: callable<(vocabulary: Vocabulary) => z.ZodType>(),
  /** The value in words, for documentation comments and Markdown. */
  words: callable<(value: unknown) => string>(),
  /** The value as a TypeScript expression, where it is not to be written as plain data: `0x0F`, `1n`. */
  literal: callable<(value: unknown) => string>().optional(),
  /** The TypeScript type, where it is not the one that the schema describes: JSON has no `bigint`. */
  type: text.optional(),
  /** How `diff` tells that the field changed, came or went, where the rules for every field do not say it. */
  change: changeRule.optional(),
  /** The table of the same spec whose entries the value names; every name must be one of that table's. */
  refersTo: typeName.optional(),
});

/** One field of an entry. */
export interface FieldType extends Frozen<z.infer<typeof fieldType>> {}

/**
 * What a column holds: how its cells are read, and how the values that come out of them are described.
 *
 * A kind gives either one field, which takes the column's own key as its name, or several named ones.
 */
export const columnKind = z
  .strictObject({
    /** A stable name; stands in the model, so that a changed kind shows as a change. */
    id: text,
    /** Any text fits: a realigned row gives such a column only cells that fit no other column. */
    prose: z.literal(true).optional(),
    /**
     * Texts that belong to this column even where they cannot be read. Such a text is never taken for prose: it is
     * an error that says what was expected.
     */
    claims: z.instanceof(RegExp).optional(),
    /** Puts together what several columns give of one field; without it, only one column may give a field. */
    joins: callable<(left: unknown, right: unknown) => unknown>().optional(),
    /**
     * From the cell's text to the value, or to the record of fields; the message of its issue completes the sentence
     * "expected …".
     */
    cell: schemaLike(),
    /** Functions that the generated code gets for a table with such a column. */
    accessors: z.array(accessor).optional(),
    field: fieldType.optional(),
    fields: z.record(fieldName, fieldType).optional(),
  })
  .refine(
    (kind) => (kind.field === undefined) !== (kind.fields === undefined),
    "needs either field or fields",
  );

export interface ColumnKind extends Frozen<z.infer<typeof columnKind>> {}

/** A kind whose cells are one value. */
export interface OneFieldKind<Value = unknown> extends ColumnKind {
  readonly cell: z.ZodType<Value, string>;
  readonly field: FieldType;
}

/** A kind whose cells are several values, by field. */
export interface ManyFieldsKind<
  Fields extends Readonly<Record<string, unknown>> = Readonly<Record<string, unknown>>,
> extends ColumnKind {
  readonly cell: z.ZodType<Fields, string>;
  readonly fields: Readonly<Record<string, FieldType>>;
}

/** Whether a text belongs to the kind's column by its form, readable or not. */
export function claims({ claims: form }: ColumnKind, text: string): boolean {
  // `search` reads every cell the same, whatever flags the pattern has.
  return form !== undefined && text.search(form) !== -1;
}

/** Adds the fields of a cell to those that other columns gave of the row. */
export function addFields(
  fields: Record<string, unknown>,
  more: Readonly<Record<string, unknown>>,
  { joins }: ColumnKind,
): void {
  for (const [field, value] of Object.entries(more))
    fields[field] = joins === undefined || fields[field] === undefined ? value : joins(fields[field], value);
}

/** The kind's fields by name, where a kind of one field goes by the column's key. */
export function fieldsOf(key: string, { field, fields }: ColumnKind): Readonly<Record<string, FieldType>> {
  return fields ?? (field === undefined ? {} : { [key]: field });
}

/**
 * The fields that a kind reads out of a text, by name.
 *
 * @param key the column's key
 * @returns what was expected, where it cannot be read
 */
export function fieldsIn(
  key: string,
  kind: ColumnKind,
  text: string,
):
  | { readonly success: true; readonly data: Readonly<Record<string, unknown>> }
  | { readonly success: false; readonly expected: string } {
  const { success, data, error } = kind.cell.safeParse(text);
  if (!success) return { success, expected: error.issues.map(({ message }) => message).join("; ") };
  return {
    success,
    data: kind.fields === undefined ? { [key]: data } : (data as Readonly<Record<string, unknown>>),
  };
}
