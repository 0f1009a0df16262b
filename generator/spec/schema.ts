import { z } from "zod";
import { callable } from "../kinds/kind.js";
import { levels } from "../kinds/levels.js";
import { exportName, fieldName, typeName } from "../kinds/spelling.js";
import type { Model } from "../model/model.js";
import { pathFault } from "../paths/portable.js";
import type { Frozen } from "../words/frozen.js";
import { tableFaults } from "./table-rules.js";
import { documentSource, revisionSource, tableShape, webUrl } from "./table-schema.js";

const text = z.string().min(1);

const correction = {
  table: text,
  /** The row's key value. */
  row: z.union([z.string(), z.number()]),
  why: text,
  /** Who says so. */
  source: text,
};

const cellErratum = z.strictObject({
  ...correction,
  /** The column's name in the spec.ts. */
  column: text,
  /** The cell's text in the document; `""` for a lost cell. */
  found: z.string(),
  value: text,
});
export interface CellErratum extends Frozen<z.infer<typeof cellErratum>> {}

/** Replaces a whole row that cannot be aligned. */
const rowErratum = z.strictObject({
  ...correction,
  /** The row's cells in the document; empty ones at the end may be left out. */
  found: z.array(z.string()).min(1),
  /** One text per column, `""` where the cell is empty. */
  value: z.array(z.string()).min(1),
});
export interface RowErratum extends Frozen<z.infer<typeof rowErratum>> {}

/** A correction of the document; `value` is written by whoever corrects. */
export type Erratum = CellErratum | RowErratum;

const packageSpec = z.strictObject({
  name: text,
  /** Set by a person, after a look at what changed. */
  version: z.string().regex(/^\d+\.\d+\.\d+(?:-[0-9A-Za-z.-]+)?$/, "a version such as 1.2.3"),
  description: text,
  keywords: z.array(text).optional(),
  homepage: webUrl.optional(),
  repository: text.optional(),
  /** A JavaScript program that shows how the package is used, from the spec.ts; it goes into the README. */
  example: text.optional(),
  /** The notice with the document's terms, from the spec.ts, or several; they go into the package. */
  notice: z.union([text, z.array(text).min(1)]),
  /** Other specs whose outputs are in the package too, by their ids: their tables get subpaths beside these. */
  specs: z.array(text).optional(),
});
export interface PackageSpec extends Frozen<z.infer<typeof packageSpec>> {}

const lookup = z.strictObject({
  /** What the tables are told apart by, for people: `command`. */
  by: fieldName,
  /** Which table to look in, by a word; of this spec, or of one of its package. */
  tables: z.record(text, typeName),
  /** The table to look in where that one, if there is one, has no such value. */
  otherwise: typeName.optional(),
});
export interface LookupSpec extends Frozen<z.infer<typeof lookup>> {}

const tableSchema = tableShape.superRefine((table, context) => {
  for (const message of tableFaults(table)) {
    // A fault that begins with a key is placed there.
    const [key = ""] = /^\w+/.exec(message) ?? [];
    context.addIssue({ code: "custom", message, path: key in table ? [key] : [] });
  }
});

export const specData = z.strictObject({
  /** Names the spec, its folder and its outputs: lower-case letters, digits and `-`. */
  id: z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, "lower-case letters, digits and -"),
  title: text,
  /** The number of the section that the tables are from, for people. */
  section: text.optional(),
  document: documentSource,
  /** Earlier revisions of the document, the oldest first: entries that are not in the oldest get `since`. */
  revisions: z.array(revisionSource).min(1).optional(),
  /** By the name that the table's type gets. The outputs keep this order. */
  tables: z
    .record(typeName, tableSchema)
    .refine((tables) => Object.keys(tables).length > 0, "needs at least one table"),
  /** Functions that find an entry by a word and a value, by their names. */
  lookups: z.record(exportName, lookup).optional(),
  /** Published tables that have another name now, each with it. */
  renamed: z.record(text, text).optional(),
  /** Published tables that are withdrawn. */
  removed: z.array(text).optional(),
  errata: z.array(z.union([cellErratum, rowErratum])).optional(),
  /** Checks the tables against each other: gives a sentence per problem. */
  check: callable<(model: Model) => readonly string[]>().optional(),
  /** Other levels for rules of `diff`, by their ids, each with its reason. */
  levels: z.record(text, z.strictObject({ level: z.enum(levels), reason: text })).optional(),
  /** The folder to generate into, from the project's root; `generated/<id>` by default. */
  out: text
    .refine((path) => pathFault(path) === undefined, {
      error: ({ input }) =>
        `a folder within the project, with / between folders; ${pathFault(String(input))}`,
    })
    .optional(),
  /** Which outputs to make, by the ids of their emitters; by default `typescript`, `json`, `json-schema`, `markdown` and `emitters`. */
  outputs: z.array(text).optional(),
  /** Makes the folder above `out` a package. */
  package: packageSpec.optional(),
});

/** What a spec.ts says, but for the emitters that it brings: those get it. */
export interface SpecData extends Frozen<z.infer<typeof specData>> {}
