import type { z } from "zod";
import type { Accessor } from "../emit/typescript/accessor.js";
import type { ChangeRule } from "./change-rule.js";

/**
 * What a column holds: how its cells are read, and how the values that come out of them are described.
 *
 * A kind gives either one field, which takes the column's own key as its name, or several named ones.
 * `cell` is a zod schema from the cell's text to the value (or to the record of fields); the message of its
 * issue completes the sentence "expected …".
 */
export type ColumnKind = OneFieldKind | ManyFieldsKind;

interface KindBase {
  /** A stable name; stands in the model, so that a changed kind shows as a change. */
  readonly id: string;
  /** Any text fits: a realigned row gives such a column only cells that fit no other column. */
  readonly prose?: true;
  /**
   * Texts that belong to this column even where they cannot be read. Such a text is never taken for prose: it is
   * an error that says what was expected.
   */
  readonly claims?: RegExp;
  /** Functions that the generated code gets for a table with such a column. */
  readonly accessors?: readonly Accessor[];
}

export interface OneFieldKind extends KindBase {
  readonly cell: z.ZodType<unknown, string>;
  readonly field: FieldType;
}

export interface ManyFieldsKind extends KindBase {
  readonly cell: z.ZodType<Readonly<Record<string, unknown>>, string>;
  readonly fields: Readonly<Record<string, FieldType>>;
}

/** One field of an entry. */
export interface FieldType {
  /** What people read before the value: `Protocol versions`. The column's header by default. */
  readonly label?: string;
  /** The field may be absent although its cell is not empty. */
  readonly optional?: true;
  /** Running text, which documentation shows without a label. */
  readonly prose?: true;
  /** The value's schema; JSON Schema and TypeScript types are made of it. */
  schema(vocabulary: Vocabulary): z.ZodType;
  /** The value in words, for documentation comments and Markdown. */
  words(value: unknown): string;
  /** The value as a TypeScript expression, where it is not to be written as plain data: `0x0F`, `1n`. */
  literal?(value: unknown): string;
  /** The TypeScript type, where it is not the one that the schema describes. JSON has no `bigint`. */
  readonly type?: "bigint";
  /** How `diff` tells that the field changed, came or went, where the rules for every field do not say it. */
  readonly change?: ChangeRule;
  /** The table of the same spec whose entries the value names; every name must be one of that table's. */
  readonly refersTo?: string;
}

/** What a field's schema can draw on: the model's entries, and types that get a name of their own. */
export interface Vocabulary {
  /** The entries of all tables of the model. */
  readonly entries: readonly Readonly<Record<string, unknown>>[];
  /** Names a schema: it becomes a `$defs` member in JSON Schema and a type in TypeScript. A name means one type. */
  named<T extends z.ZodType>(name: string, schema: T, description?: string): T;
}

/** The kind's fields by name, where a kind of one field goes by the column's key. */
export function fieldsOf(key: string, kind: ColumnKind): Readonly<Record<string, FieldType>> {
  return "fields" in kind ? kind.fields : { [key]: kind.field };
}
