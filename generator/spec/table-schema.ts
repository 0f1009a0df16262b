import { z } from "zod";
import { columnKind, schemaLike } from "../kinds/kind.js";
import { exportName, fieldName } from "../kinds/spelling.js";
import { tableKinds } from "../model/model.js";
import { rangeStatuses } from "../model/range.js";
import { formats } from "../read/forms.js";
import { defaultLimits, type Limits } from "../read/limits.js";
import type { Frozen } from "../words/frozen.js";
import { namings } from "../words/member-name.js";

const text = z.string().min(1);
const limitNames = Object.keys(defaultLimits) as [keyof Limits, ...(keyof Limits)[]];

export const webUrl = z.url({ protocol: /^https?$/, error: "an http or https URL" });

export const documentSource = z.strictObject({
  /** The document's short name, as others cite it: `RFC9110`. */
  name: text,
  /** The file, from the spec.ts. */
  file: text,
  url: webUrl.optional(),
  /** Where `update` fetches it, in the file's form; by default `url`, where that gives the same form. */
  download: webUrl.optional(),
  /** Which revision of the document this is, in its own words: `26.0`. */
  revision: text.optional(),
  /** The document's form, whatever its content says. */
  from: z.enum(formats).optional(),
  /** Other limits than those that hold by default, for a document that is larger and trusted. */
  limits: z.partialRecord(z.enum(limitNames), z.int().positive()).optional(),
});
export interface DocumentSource extends Frozen<z.infer<typeof documentSource>> {}

/** An earlier revision of the spec's document. */
export const revisionSource = documentSource
  .pick({ file: true, from: true, limits: true })
  .extend({ revision: text });
export interface RevisionSource extends Frozen<z.infer<typeof revisionSource>> {}

const column = z.strictObject({
  /** The header's text; `""` where the column has none. */
  header: z.string(),
  kind: columnKind,
  /** Empty cells are allowed. */
  optional: z.literal(true).optional(),
});
export interface ColumnSpec extends Frozen<z.infer<typeof column>> {}

const group = z.strictObject({
  /** The field that holds it. */
  field: fieldName,
  /** What people read before it; `Group` by default. */
  label: text.optional(),
  kind: columnKind,
});
export interface GroupSpec extends Frozen<z.infer<typeof group>> {}

const proseSpec = z.strictObject({
  /** How the paragraph begins; exactly one of the section must. */
  begins: text,
  /** Reads facts out of the paragraph, which stand beside its text. */
  facts: schemaLike<Readonly<Record<string, unknown>>>().optional(),
});
export interface ProseSpec extends Frozen<z.infer<typeof proseSpec>> {}

const skipped = z.strictObject({
  /** The column's name in the spec.ts. */
  column: text,
  /** The cell's whole text, or a pattern that is found in it. */
  cell: z.union([z.string(), z.instanceof(RegExp)]),
  /** Guard: exactly so many rows have it. */
  count: z.int().positive(),
  why: text,
});
export interface SkipSpec extends Frozen<z.infer<typeof skipped>> {}

export const tableShape = z.strictObject({
  kind: z.enum(tableKinds),
  /** The document that this table is from, where it is another than the spec's. */
  document: documentSource.optional(),
  /**
   * The number of the section in which the table stands, or its title where it has no number; several of them, whose
   * tables are parts of this one; or a pattern that is found in number or title.
   */
  section: z.union([text, z.array(text).min(1), z.instanceof(RegExp)]).optional(),
  caption: z.union([text, z.instanceof(RegExp)]).optional(),
  /** All tables that fit are parts of this one; without it, several are an error. */
  several: z.literal(true).optional(),
  /** How many of the first rows are the header, where the document has plain cells there; 0 where it has no header. */
  headerRows: z.int().nonnegative().optional(),
  /** The text of a cell, where section, caption and headers fit other tables too. */
  holds: text.optional(),
  /** The codes stand in headings of this level, whose titles have this shape: `({value}) {name}`. */
  headings: z.strictObject({ level: z.int().positive(), shape: text }).optional(),
  /** By field name, in the document's order. The headers are a guard: they must be exactly these. */
  columns: z
    .record(fieldName, column)
    .refine((columns) => Object.keys(columns).length > 0, "needs at least one column"),
  /** The field whose values tell the rows apart; the first column's by default. Of a map also two fields together. */
  key: z.union([fieldName, z.tuple([fieldName, fieldName])]).optional(),
  /** Of a map with two key fields, both numbers: the first is a page, the second a code on it; `name` is what a code is called, `title` what its page. */
  pages: z.strictObject({ name: fieldName, title: fieldName }).optional(),
  /** How the names become those of members; `document` by default: as the document spells them. */
  naming: z.enum(namings).optional(),
  /** Taken off the front of the names that begin with it, before `naming`. */
  stripPrefix: text.optional(),
  /** What makes names differ that stand at several values; by default that is an error. */
  duplicates: z.enum(["group", "value"]).optional(),
  /** Guard: `false` where no value may have several names. */
  aliases: z.literal(false).optional(),
  /** `enum` by default; `const` for an `as const` object with a union type of the same name. */
  style: z.enum(["enum", "const"]).optional(),
  /** With the style `const`: the type takes values too that the document does not know. */
  open: z.literal(true).optional(),
  /** Fields whose citations (`section 2.2.1`, `[RFC9110]`) go into the entry's `references`. */
  references: z.array(fieldName).optional(),
  /** A field of running text: the entries of TypeScript have it as `plain` too, without what it cites by the way. */
  plain: fieldName.optional(),
  /** Columns whose cells' links go into the entry's `links`. */
  links: z.array(fieldName).optional(),
  /** Other names for what the columns' kinds export, where two tables would export the same: `{ isSupported: "isTagSupported" }`. */
  accessors: z.record(exportName, exportName).optional(),
  /** Paragraphs of the section that govern the table. */
  prose: z.record(fieldName, proseSpec).optional(),
  /** A field that takes the title of the row's group: the full-width row above it; or how that is read. */
  group: z.union([fieldName, group]).optional(),
  /** The same for the title, and for the number, of the section that the row's table stands in. */
  sectionTitle: z.union([fieldName, group]).optional(),
  sectionNumber: z.union([fieldName, group]).optional(),
  /** A row whose key cell is empty goes on with the row before it: its texts are added there, as lines. */
  continuation: z.literal(true).optional(),
  /** Takes footnote marks (`<2>`, `[1]`) off the ends of cells; without it they are part of the text. */
  footnotes: z.literal("remove").optional(),
  /** Rows to leave out, each kind of them with its reason. */
  skip: z.array(skipped).optional(),
  /** What stands for a name where a value has none, beside `Unassigned`, `Reserved` and such; `false` where it is a name. */
  placeholders: z.record(z.string(), z.union([z.enum(rangeStatuses), z.literal(false)])).optional(),
  /** What several values under one name are (`1, 2, 5`): members each, or ranges. By default that is an error. */
  lists: z.enum(["members", "ranges"]).optional(),
  /** Guard: the table has at least so many rows. */
  minRows: z.int().nonnegative().optional(),
  /** Guard: exactly these values between the first and the last are not assigned: `[[157, 159]]`. */
  gaps: z
    .array(z.tuple([z.int(), z.int()]).refine(([from, to]) => from <= to, "from must not exceed to"))
    .optional(),
  /** Published names that the document has replaced, each with its new name: they stay as deprecated aliases. */
  renamed: z.record(text, text).optional(),
  /** Published names that are withdrawn, each with the value that it had. */
  removed: z.record(text, z.union([z.string(), z.number()])).optional(),
});

/** What to take from one table of a document, and what it becomes. */
export interface TableSpec extends Frozen<z.infer<typeof tableShape>> {}
