import { z } from "zod";
import type { Emitter } from "../emit/emitter.js";
import type { Level } from "../kinds/change-rule.js";
import { type ColumnKind, fieldsOf } from "../kinds/kind.js";
import type { Model } from "../model/model.js";
import type { Format } from "../read/document.js";
import type { Limits } from "../read/limits.js";

/** What to take from a document, and what to make of it: the default export of a spec.ts. */
export interface Spec {
  /** Names the spec, its folder and its outputs: lower-case letters, digits and `-`. */
  readonly id: string;
  readonly title: string;
  /** The number of the section that the tables are from, for people. */
  readonly section?: string;
  readonly document: DocumentSource;
  /** By the name that the table's type gets. The outputs keep this order. */
  readonly tables: Readonly<Record<string, TableSpec>>;
  readonly errata?: readonly Erratum[];
  /** Checks the tables against each other: gives a sentence per problem. */
  readonly check?: (model: Model) => readonly string[];
  /** Other levels for rules of `diff`, by their ids, each with its reason. */
  readonly levels?: Readonly<Record<string, { readonly level: Level; readonly reason: string }>>;
  /** The folder to generate into, from the project's root; `generated/<id>` by default. */
  readonly out?: string;
  /** Which kinds of output to make; all by default. */
  readonly outputs?: readonly string[];
  /** Emitters of one's own, beside those that there are; `outputs` chooses among them too. */
  readonly emitters?: readonly Emitter[];
  /** Makes the folder above `out` a package. */
  readonly package?: PackageSpec;
}

export interface DocumentSource {
  /** The document's short name, as others cite it: `RFC9110`. */
  readonly name: string;
  /** The file, from the spec.ts. */
  readonly file: string;
  readonly url?: string;
  /** Which revision of the document this is, in its own words: `26.0`. */
  readonly revision?: string;
  /** The document's form, whatever its content says. */
  readonly from?: Format;
  /** Other limits than those that hold by default, for a document that is larger and trusted. */
  readonly limits?: Partial<Limits>;
}

export interface TableSpec {
  readonly kind: TableKind;
  /** The document that this table is from, where it is another than the spec's. */
  readonly document?: DocumentSource;
  /** The number of the section in which the table stands, or its title where it has no number. */
  readonly section?: string;
  readonly caption?: string;
  /** The text of a cell, where section, caption and headers fit other tables too. */
  readonly holds?: string;
  /** By field name, in the document's order. The headers are a guard: they must be exactly these. */
  readonly columns: Readonly<Record<string, ColumnSpec>>;
  /** The field whose values tell the rows apart; the first column's by default. */
  readonly key?: string;
  /** How the names become those of members; `document` by default: as the document spells them. */
  readonly naming?: Naming;
  /** Taken off the front of the names that begin with it, before `naming`. */
  readonly stripPrefix?: string;
  /** What makes names differ that stand at several values; by default that is an error. */
  readonly duplicates?: "group" | "value";
  /** Guard: `false` where no value may have several names. */
  readonly aliases?: false;
  /** `enum` by default; `const` for an `as const` object with a union type of the same name. */
  readonly style?: Style;
  /** With the style `const`: the type takes values too that the document does not know. */
  readonly open?: true;
  /** Fields whose citations (`section 2.2.1`, `[RFC9110]`) go into the entry's `references`. */
  readonly references?: readonly string[];
  /** Columns whose cells' links go into the entry's `links`. */
  readonly links?: readonly string[];
  /** Other names for what the columns' kinds export, where two tables would export the same: `{ isSupported: "isTagSupported" }`. */
  readonly accessors?: Readonly<Record<string, string>>;
  /** Paragraphs of the section that govern the table. */
  readonly prose?: Readonly<Record<string, ProseSpec>>;
  /** A field that takes the title of the row's group: the full-width row above it; or how that is read. */
  readonly group?: string | GroupSpec;
  /** A row whose key cell is empty goes on with the row before it: its texts are added there, as lines. */
  readonly continuation?: true;
  /** Takes footnote marks (`<2>`, `[1]`) off the ends of cells; without it they are part of the text. */
  readonly footnotes?: "remove";
  /** Guard: the table has at least so many rows. */
  readonly minRows?: number;
  /** Guard: exactly these values between the first and the last are not assigned: `[[157, 159]]`. */
  readonly gaps?: readonly (readonly [from: number, to: number])[];
  /** Published names that the document has replaced, each with its new name: they stay as deprecated aliases. */
  readonly renamed?: Readonly<Record<string, string>>;
  /** Published names that are withdrawn, each with the value that it had. */
  readonly removed?: Readonly<Record<string, string | number>>;
}

/**
 * What a table becomes.
 *
 * - `enum`: members with numbers;
 * - `string-enum`: members whose values are texts;
 * - `flags`: members with numbers that are combined bit by bit;
 * - `map`: entries by their key, without members;
 * - `records`: a list of entries.
 */
export type TableKind = "enum" | "string-enum" | "flags" | "map" | "records";

export type Naming = "document" | "PascalCase" | "camelCase" | "SCREAMING_SNAKE";

export type Style = "enum" | "const";

export interface GroupSpec {
  /** The field that holds it. */
  readonly field: string;
  /** What people read before it; `Group` by default. */
  readonly label?: string;
  readonly kind: ColumnKind;
}

export interface ColumnSpec {
  /** The header's text; `""` where the column has none. */
  readonly header: string;
  readonly kind: ColumnKind;
  /** Empty cells are allowed. */
  readonly optional?: true;
}

export interface ProseSpec {
  /** How the paragraph begins; exactly one of the section must. */
  readonly begins: string;
  /** Reads facts out of the paragraph, which stand beside its text. */
  readonly facts?: z.ZodType<Readonly<Record<string, unknown>>, string>;
}

/** A correction of the document; `value` is written by whoever corrects. */
export type Erratum = CellErratum | RowErratum;

interface Correction {
  readonly table: string;
  /** The row's key value. */
  readonly row: string | number;
  readonly why: string;
  /** Who says so. */
  readonly source: string;
}

export interface CellErratum extends Correction {
  /** The column's name in the spec.ts. */
  readonly column: string;
  /** The cell's text in the document; `""` for a lost cell. */
  readonly found: string;
  readonly value: string;
}

/** Replaces a whole row that cannot be aligned. */
export interface RowErratum extends Correction {
  /** The row's cells in the document; empty ones at the end may be left out. */
  readonly found: readonly string[];
  /** One text per column, `""` where the cell is empty. */
  readonly value: readonly string[];
}

export interface PackageSpec {
  readonly name: string;
  /** Set by a person, after a look at what changed. */
  readonly version: string;
  readonly description: string;
  readonly keywords?: readonly string[];
  readonly homepage?: string;
  readonly repository?: string;
  /** A JavaScript program that shows how the package is used, from the spec.ts; it goes into the README. */
  readonly example?: string;
  /** The notice with the document's terms, from the spec.ts; it goes into the package. */
  readonly notice: string;
}

/** Types a spec.ts: gives back what it gets. */
export function defineSpec(spec: Spec): Spec {
  return spec;
}

/** The key field of a table. */
export function keyOf(table: TableSpec): string {
  return table.key ?? (Object.keys(table.columns)[0] as string);
}

/** Any text; a title is not what documentation shows as an entry's running text. */
const groupTitle: ColumnKind = {
  id: "group",
  cell: z.string(),
  field: { schema: () => z.string().min(1), words: String },
};

/** How the titles of groups of rows are read: as they stand, where only a field is named. */
export function groupOf({ group }: Pick<TableSpec, "group">): GroupSpec | undefined {
  return typeof group === "string" ? { field: group, kind: groupTitle } : group;
}

/** Whether the table's rows become members with names. */
export function hasMembers({ kind }: Pick<TableSpec, "kind">): boolean {
  return kind !== "map" && kind !== "records";
}

/** Whether the table has no column of names, so that its values are their own names. */
export function namesItself(table: TableSpec): boolean {
  return (
    hasMembers(table) &&
    !Object.entries(table.columns).some(([column, { kind }]) => "name" in fieldsOf(column, kind))
  );
}
