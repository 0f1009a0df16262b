import { z } from "zod";
import type { Frozen } from "../words/frozen.js";
import { rangeSchema } from "./range.js";

/**
 * What a table becomes.
 *
 * - `enum`: members with numbers;
 * - `string-enum`: members whose values are texts;
 * - `flags`: members with numbers that are combined bit by bit;
 * - `map`: entries by their key, without members;
 * - `records`: a list of entries.
 */
export const tableKinds = ["enum", "string-enum", "flags", "map", "records"] as const;
export type TableKind = (typeof tableKinds)[number];

const key = z.union([z.string(), z.number()]);

export const sourceSchema = z.strictObject({
  /** The document's short name. */
  document: z.string(),
  /** The file, from the project's root, with `/` between folders. */
  file: z.string(),
  /** Over the text with LF line ends and without BOM. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  url: z.string().optional(),
});
export interface ModelSource extends Frozen<z.infer<typeof sourceSchema>> {}

/** A correction that was made. */
export const erratumSchema = z.strictObject({
  /** The key of the entry: its value, or its name where the table has no values. */
  entry: key,
  fields: z.array(z.string()),
  /** The document's text; `""` where it has none. */
  found: z.string(),
  why: z.string(),
  source: z.string(),
});
export interface ModelErratum extends Frozen<z.infer<typeof erratumSchema>> {}

/** A column of the document; a kind that reads several fields out of a cell names them all. */
export const columnSchema = z.strictObject({
  header: z.string(),
  kind: z.string(),
  fields: z.array(z.string()),
});
export interface ModelColumn extends Frozen<z.infer<typeof columnSchema>> {}

const proseSchema = z.looseObject({
  text: z.string(),
  references: z
    .array(z.object({ document: z.string().optional(), section: z.string().optional() }))
    .optional(),
});
export interface ModelProse extends Frozen<z.infer<typeof proseSchema>> {}

const tableSchema = z.object({
  kind: z.enum(tableKinds),
  /** The document that the table is from, where it is not the model's. */
  source: sourceSchema.optional(),
  section: z.string().optional(),
  columns: z.array(columnSchema),
  /** The two fields that tell entries apart together, where it are two. */
  key: z.tuple([z.string(), z.string()]).optional(),
  /** The paragraphs that govern the table, with the facts that they state. */
  prose: z.record(z.string(), proseSchema).optional(),
  /** The corrections that were made to the document's rows. */
  errata: z.array(erratumSchema).optional(),
  /** Names that were published and have another one now, each with its new name. */
  renamed: z.record(z.string(), z.string()).optional(),
  /** The values that are no members, in the document's order; absent where the document speaks of none. */
  ranges: z.array(rangeSchema).optional(),
  /** A row's fields in the columns' order, then `references`, then `errata`: the fields that errata corrected. */
  entries: z.array(z.record(z.string(), z.unknown())),
});
export interface ModelTable extends Frozen<z.infer<typeof tableSchema>> {}

/** The shape that every model has, whichever spec it is of: plain data, as it stands in `<id>.json`. */
export const modelSchema = z.looseObject({
  spec: z.object({ id: z.string(), title: z.string(), section: z.string().optional() }),
  source: sourceSchema,
  tables: z.record(z.string(), tableSchema),
});
/** The one truth: everything after it works from it alone. */
export interface Model extends Frozen<Pick<z.infer<typeof modelSchema>, "spec" | "source" | "tables">> {}

/** One row, by field. */
export type Entry = ModelTable["entries"][number];

/**
 * What tells an entry of a table from the others: its value, or its name where the table has no values. A list
 * of records has neither: there it is what stands first.
 *
 * @param pair the table's key, where it are two fields: both, as in `12, 5`
 */
export function entryKey(entry: Entry, pair?: ModelTable["key"]): string | number {
  if (pair !== undefined) return pair.map((field) => String(entry[field])).join(", ");
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
