import type { z } from "zod";
import { wrongArgument } from "../diagnostics/diagnostic.js";
import type { FieldType } from "../kinds/kind.js";
import type { Model, ModelTable } from "../model/model.js";
import type { Spec } from "./spec.js";
import type { ColumnSpec, TableSpec } from "./table-schema.js";

type Columns = Readonly<Record<string, ColumnSpec>>;

/** What a column's kind gives an entry: its own fields, or one that goes by the column's key. */
type FieldsOf<Key extends PropertyKey, Column> = Column extends {
  readonly kind: {
    readonly fields: Readonly<Record<string, FieldType>>;
    readonly cell: z.ZodType<infer Fields, string>;
  };
}
  ? Column extends { readonly optional: true }
    ? Partial<Fields>
    : Fields
  : Column extends { readonly kind: { readonly cell: z.ZodType<infer Value, string> } }
    ? Column extends { readonly optional: true }
      ? { readonly [K in Key]?: Value }
      : { readonly [K in Key]: Value }
    : unknown;

type Together<Union> = (Union extends unknown ? (one: Union) => void : never) extends (all: infer All) => void
  ? All
  : never;

/** A row of a table with such columns; what the table adds to it by itself is `unknown`. */
export type EntryOf<Table extends Columns> = Readonly<Record<string, unknown>> &
  Together<{ [Key in keyof Table]: FieldsOf<Key, Table[Key]> }[keyof Table]>;

/** A model whose entries are typed. A table is absent where another revision is read that lacks it. */
export type TypedModel<Tables extends Readonly<Record<string, Columns>>> = Omit<Model, "tables"> & {
  readonly tables: {
    readonly [Name in keyof Tables]?: Omit<ModelTable, "entries"> & {
      readonly entries: readonly EntryOf<Tables[Name]>[];
    };
  };
};

/** A spec whose `check` knows the types of its tables' entries. */
type TypedSpec<Tables extends Readonly<Record<string, Columns>>> = Omit<Spec, "tables" | "check"> & {
  readonly tables: {
    readonly [Name in keyof Tables]: Omit<TableSpec, "columns"> & { readonly columns: Tables[Name] };
  };
  readonly check?: (model: TypedModel<Tables>) => readonly string[];
};

/**
 * Types a spec.ts: gives back what it gets, which is held against the schema when the spec is used.
 *
 * @throws InputError where it gets no object
 */
export function defineSpec<const Tables extends Readonly<Record<string, Columns>>>(
  spec: TypedSpec<Tables>,
): Spec;
export function defineSpec(spec: Spec): Spec {
  if (typeof spec !== "object" || spec === null) throw wrongArgument("spec", "an object { … }", spec);
  return spec;
}
