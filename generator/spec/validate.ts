import { z } from "zod";
import { inputError } from "../diagnostics/diagnostic.js";
import { pathFault } from "../paths/portable.js";
import { defaultLimits, type Limits } from "../read/limits.js";
import { fieldsOf } from "../rows/kinds/kind.js";
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

const table = z
  .strictObject({
    kind: z.enum(tableKinds),
    section: text.optional(),
    caption: text.optional(),
    columns: z
      .record(
        fieldName,
        z.strictObject({ header: text, kind: columnKind, optional: z.literal(true).optional() }),
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
  })
  .superRefine((table, context) => {
    for (const fault of tableFaults(table as unknown as TableSpec)) context.addIssue(fault);
  });

const limitNames = Object.keys(defaultLimits) as [keyof Limits, ...(keyof Limits)[]];

const specSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, "lower-case letters, digits and -"),
  title: text,
  section: text.optional(),
  document: z.strictObject({
    name: text,
    file: text,
    url: webUrl.optional(),
    from: z.enum(["html", "markdown", "docx", "text"]).optional(),
    limits: z.partialRecord(z.enum(limitNames), z.int().positive()).optional(),
  }),
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
 * Checks what a spec.ts exports.
 *
 * @param value its default export
 * @param file the spec.ts, for messages
 * @throws InputError with one diagnostic per wrong key, each naming the key and what is allowed
 */
export function validateSpec(value: unknown, file: string): Spec {
  const result = specSchema.safeParse(value);
  if (!result.success) {
    throw inputError("spec-invalid", `${file} is not a valid spec.`, {
      place: { file },
      details: result.error.issues.map(
        ({ path, message }) => `${path.map(String).join(".") || "default export"}: ${message}`,
      ),
      help: "Correct the keys named above.",
    });
  }
  const spec = value as Spec;
  crossCheck(spec, file);
  return spec;
}

/** Errata and references must name tables and columns that there are. */
function crossCheck(spec: Spec, file: string): void {
  const errata = (spec.errata ?? []).flatMap((erratum, index) => {
    const columns = spec.tables[erratum.table]?.columns;
    if (columns === undefined)
      return [`errata.${index}: no table ${erratum.table} (${Object.keys(spec.tables).join(", ")})`];
    const names = Object.keys(columns);
    if ("column" in erratum && !Object.hasOwn(columns, erratum.column)) {
      return [`errata.${index}: no column ${erratum.column} (${names.join(", ")})`];
    }
    if (!("column" in erratum) && erratum.value.length !== names.length) {
      return [`errata.${index}: value needs ${names.length} texts, one per column (${names.join(", ")})`];
    }
    if ("column" in erratum && erratum.found === erratum.value)
      return [`errata.${index}: found and value are the same text`];
    if (!("column" in erratum)) {
      const key = erratum.value[names.indexOf(keyOf(spec.tables[erratum.table] as TableSpec))];
      if (key !== String(erratum.row))
        return [`errata.${index}: row is ${erratum.row}, but the value's key is ${key}`];
    }
    return [];
  });
  const references = Object.entries(spec.tables).flatMap(([name, { columns }]) =>
    Object.entries(columns).flatMap(([column, { kind }]) =>
      Object.values(fieldsOf(column, kind)).flatMap(({ refersTo }) =>
        refersTo === undefined || refersTo in spec.tables
          ? []
          : [
              `tables.${name}.columns.${column}: no table ${refersTo} (${Object.keys(spec.tables).join(", ")})`,
            ],
      ),
    ),
  );
  const details = [...errata, ...references];
  if (details.length > 0) {
    throw inputError("spec-invalid", `${file} has errata or references that cannot be applied.`, {
      place: { file },
      details,
    });
  }
}
