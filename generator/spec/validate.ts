import { posix } from "node:path";
import { z } from "zod";
import { InputError } from "../diagnostics/diagnostic.js";
import { levels } from "../kinds/change-rule.js";
import { fieldsOf } from "../kinds/kind.js";
import { pathFault } from "../paths/portable.js";
import { defaultLimits, type Limits } from "../read/limits.js";
import { type Fault, faultsOf } from "./faults.js";
import type { Locate } from "./locate.js";
import { keyOf, type Naming, type Spec, type TableKind, type TableSpec } from "./spec.js";
import { tableFaults } from "./table-rules.js";

const text = z.string().min(1);
/** A name that can be a property: none that every object has. */
const fieldName = z
  .string()
  .regex(/^[a-z][A-Za-z0-9]*$/, "a name such as meaning")
  .refine((name) => !(name in Object.prototype), "a name that not every object has already");
/** Names that the generated modules use themselves. */
const used = ["Map", "Object", "ReadonlyMap", "TypeError"];
/** A name that can be a type and a file: no path. */
const typeName = z
  .string()
  .regex(/^[A-Z][A-Za-z0-9]*$/, "a name such as ErrorCode")
  .refine((name) => !used.includes(name), "a name that the generated code does not use itself");
const webUrl = z.url({ protocol: /^https?$/, error: "an http or https URL" });
const schemaLike = z.custom(
  (value) => typeof (value as { safeParse?: unknown })?.safeParse === "function",
  "a zod schema",
);
const callable = z.custom((value) => typeof value === "function", "a function");

const moduleName = z.string().regex(/^[a-z][a-z0-9-]*$/, "a name such as http-fallback");
const exportName = z.string().regex(/^[a-z][A-Za-z0-9]*$/, "a name such as isSupported");

const fieldType = z.strictObject({
  label: text.optional(),
  optional: z.literal(true).optional(),
  prose: z.literal(true).optional(),
  schema: callable,
  words: callable,
  literal: callable.optional(),
  type: z.literal("bigint").optional(),
  change: z.strictObject({ id: moduleName, level: z.enum(levels), documentation: text }).optional(),
  refersTo: typeName.optional(),
});

const columnKind = z
  .strictObject({
    id: text,
    prose: z.literal(true).optional(),
    claims: z.instanceof(RegExp).optional(),
    cell: schemaLike,
    accessors: z
      .array(z.strictObject({ module: moduleName, exports: z.array(exportName).min(1), print: callable }))
      .optional(),
    field: fieldType.optional(),
    fields: z.record(fieldName, fieldType).optional(),
  })
  .refine(
    (kind) => (kind.field === undefined) !== (kind.fields === undefined),
    "needs either field or fields",
  );

const correction = { table: text, row: z.union([z.string(), z.number()]), why: text, source: text };

const tableKinds = ["enum", "string-enum", "flags", "map", "records"] as const satisfies TableKind[];
const namings = ["document", "PascalCase", "camelCase", "SCREAMING_SNAKE"] as const satisfies Naming[];

const limitNames = Object.keys(defaultLimits) as [keyof Limits, ...(keyof Limits)[]];

const documentSource = z.strictObject({
  name: text,
  file: text,
  url: webUrl.optional(),
  revision: text.optional(),
  from: z.enum(["html", "markdown", "docx", "text"]).optional(),
  limits: z.partialRecord(z.enum(limitNames), z.int().positive()).optional(),
});

const table = z
  .strictObject({
    kind: z.enum(tableKinds),
    document: documentSource.optional(),
    section: text.optional(),
    caption: text.optional(),
    holds: text.optional(),
    columns: z
      .record(
        fieldName,
        z.strictObject({ header: z.string(), kind: columnKind, optional: z.literal(true).optional() }),
      )
      .refine((columns) => Object.keys(columns).length > 0, "needs at least one column"),
    key: fieldName.optional(),
    naming: z.enum(namings).optional(),
    stripPrefix: text.optional(),
    duplicates: z.enum(["group", "value"]).optional(),
    aliases: z.literal(false).optional(),
    style: z.enum(["enum", "const"]).optional(),
    open: z.literal(true).optional(),
    references: z.array(fieldName).optional(),
    links: z.array(fieldName).optional(),
    accessors: z.record(exportName, exportName).optional(),
    prose: z.record(fieldName, z.strictObject({ begins: text, facts: schemaLike.optional() })).optional(),
    group: z
      .union([fieldName, z.strictObject({ field: fieldName, label: text.optional(), kind: columnKind })])
      .optional(),
    continuation: z.literal(true).optional(),
    footnotes: z.literal("remove").optional(),
    minRows: z.int().nonnegative().optional(),
    gaps: z
      .array(z.tuple([z.int(), z.int()]).refine(([from, to]) => from <= to, "from must not exceed to"))
      .optional(),
    renamed: z.record(text, text).optional(),
    removed: z.record(text, z.union([z.string(), z.number()])).optional(),
  })
  .superRefine((table, context) => {
    for (const message of tableFaults(table as unknown as TableSpec)) {
      // A fault that begins with a key is placed there.
      const [key = ""] = /^\w+/.exec(message) ?? [];
      context.addIssue({ code: "custom", message, path: key in table ? [key] : [] });
    }
  });

const specSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, "lower-case letters, digits and -"),
  title: text,
  section: text.optional(),
  document: documentSource,
  tables: z
    .record(typeName, table)
    .refine((tables) => Object.keys(tables).length > 0, "needs at least one table"),
  errata: z
    .array(
      z.union([
        z.strictObject({ ...correction, column: text, found: z.string(), value: text }),
        z.strictObject({
          ...correction,
          found: z.array(z.string()).min(1),
          value: z.array(z.string()).min(1),
        }),
      ]),
    )
    .optional(),
  check: callable.optional(),
  levels: z.record(text, z.strictObject({ level: z.enum(levels), reason: text })).optional(),
  out: text
    .refine((path) => pathFault(path) === undefined, {
      error: ({ input }) =>
        `a folder within the project, with / between folders; ${pathFault(String(input))}`,
    })
    .optional(),
  outputs: z.array(text).optional(),
  emitters: z.array(z.strictObject({ id: moduleName, description: text, run: callable })).optional(),
  package: z
    .strictObject({
      name: text,
      version: z.string().regex(/^\d+\.\d+\.\d+(?:-[0-9A-Za-z.-]+)?$/, "a version such as 1.2.3"),
      description: text,
      keywords: z.array(text).optional(),
      homepage: webUrl.optional(),
      repository: text.optional(),
      example: text.optional(),
      notice: text,
    })
    .optional(),
});

/**
 * What is wrong with what a spec.ts exports; where it is nothing, the value is a spec.
 *
 * @param value its default export
 */
export function specFaults(value: unknown): Fault[] {
  if (value === undefined)
    return [
      { path: [], message: "the file has no default export; it needs export default defineSpec({ … })" },
    ];
  const faults = faultsOf(specSchema, value);
  return faults.length > 0 ? faults : crossFaults(value as Spec);
}

/**
 * Checks what a spec.ts exports.
 *
 * @param value its default export
 * @param file the spec.ts, for messages
 * @param locate finds a key in the file's text; without it, places are the file alone
 * @throws InputError with one diagnostic per wrong key, each naming the key and what is allowed
 */
export function validateSpec(
  value: unknown,
  file: string,
  locate: Locate = () => ({ place: { file } }),
): Spec {
  const faults = specFaults(value);
  if (faults.length === 0) return value as Spec;
  throw new InputError(
    faults.map(({ path, message }) => ({
      code: "spec-invalid",
      severity: "error",
      message:
        path.length === 0 ? message : `${path.map(String).join(".")}: ${message}.`.replace(/([.?])\.$/, "$1"),
      ...locate(path),
      help: "Correct this key; docs/spec.md describes them all.",
    })),
  );
}

/** Errata and references must name tables and columns that there are. */
function crossFaults(spec: Spec): Fault[] {
  const errata = (spec.errata ?? []).flatMap((erratum, index): Fault[] => {
    const fault = (key: string, message: string) => [{ path: ["errata", index, key], message }];
    const table = spec.tables[erratum.table];
    if (table === undefined)
      return fault("table", `there is no table ${erratum.table} (${Object.keys(spec.tables).join(", ")})`);
    const names = Object.keys(table.columns);
    if ("column" in erratum) {
      if (!Object.hasOwn(table.columns, erratum.column))
        return fault("column", `there is no column ${erratum.column} (${names.join(", ")})`);
      return erratum.found === erratum.value ? fault("value", "found and value are the same text") : [];
    }
    if (erratum.value.length !== names.length)
      return fault("value", `needs ${names.length} texts, one per column (${names.join(", ")})`);
    const key = erratum.value[names.indexOf(keyOf(table))];
    return key === String(erratum.row)
      ? []
      : fault("row", `row is ${erratum.row}, but the value's key is ${key}`);
  });
  const references = Object.entries(spec.tables).flatMap(([name, { columns }]) =>
    Object.entries(columns).flatMap(([column, { kind }]) =>
      Object.values(fieldsOf(column, kind)).flatMap(({ refersTo }): Fault[] =>
        refersTo === undefined || refersTo in spec.tables
          ? []
          : [
              {
                path: ["tables", name, "columns", column],
                message: `there is no table ${refersTo} (${Object.keys(spec.tables).join(", ")})`,
              },
            ],
      ),
    ),
  );
  return [...errata, ...references, ...documentFaults(spec)];
}

/** One file is one document, however many tables name it. */
function documentFaults({ document, tables }: Spec): Fault[] {
  const known = new Map([[posix.normalize(document.file), JSON.stringify(document)]]);
  return Object.entries(tables).flatMap(([name, { document: own }]) => {
    if (own === undefined) return [];
    const [file, description] = [posix.normalize(own.file), JSON.stringify(own)];
    const other = known.get(file);
    known.set(file, other ?? description);
    return other === undefined || other === description
      ? []
      : [
          {
            path: ["tables", name, "document"],
            message: `${own.file} is described in two ways (${other}, ${description})`,
          },
        ];
  });
}
