import { z } from "zod";
import { inputError } from "../diagnostics/diagnostic.js";
import type { Spec } from "./spec.js";

const text = z.string().min(1);
/** A name that can be a type and a file: no reserved property, no path. */
const fieldName = z.string().regex(/^[a-z][A-Za-z0-9]*$/, "a name such as meaning");
const typeName = z.string().regex(/^[A-Z][A-Za-z0-9]*$/, "a name such as ErrorCode");
const schemaLike = z.custom(
  (value) => typeof (value as { safeParse?: unknown })?.safeParse === "function",
  "a zod schema",
);
const callable = z.custom((value) => typeof value === "function", "a function");

const fieldType = z.strictObject({
  label: text.optional(),
  optional: z.literal(true).optional(),
  schema: callable,
  words: callable,
});

const columnKind = z
  .strictObject({
    id: text,
    prose: z.literal(true).optional(),
    cell: schemaLike,
    field: fieldType.optional(),
    fields: z.record(fieldName, fieldType).optional(),
  })
  .refine(
    (kind) => (kind.field === undefined) !== (kind.fields === undefined),
    "needs either field or fields",
  );

const correction = { table: text, row: z.union([z.string(), z.number()]), why: text, source: text };

const table = z
  .strictObject({
    kind: z.enum(["enum", "string-enum"]),
    section: text.optional(),
    caption: text.optional(),
    columns: z
      .record(
        fieldName,
        z.strictObject({ header: text, kind: columnKind, optional: z.literal(true).optional() }),
      )
      .refine((columns) => Object.keys(columns).length > 0, "needs at least one column"),
    key: fieldName.optional(),
    references: z.array(fieldName).optional(),
    prose: z.record(fieldName, z.strictObject({ begins: text, facts: schemaLike.optional() })).optional(),
    minRows: z.int().nonnegative().optional(),
    gaps: z
      .array(z.tuple([z.int(), z.int()]).refine(([from, to]) => from <= to, "from must not exceed to"))
      .optional(),
    renamed: z.record(text, text).optional(),
    removed: z.record(text, z.union([z.string(), z.number()])).optional(),
  })
  .superRefine(({ columns, key, references }, context) => {
    const fields = Object.entries(columns).flatMap(([name, { kind }]) =>
      kind.fields ? Object.keys(kind.fields) : [name],
    );
    const unknown = [key, ...(references ?? [])].filter(
      (field) => field !== undefined && !fields.includes(field),
    );
    for (const field of unknown)
      context.addIssue(`names the field ${field}, which no column gives (${fields.join(", ")})`);
    if (key !== undefined && !(key in columns))
      context.addIssue(`key must be a column: ${Object.keys(columns).join(", ")}`);
    const twice = fields.find((field, index) => fields.indexOf(field) !== index);
    if (twice !== undefined) context.addIssue(`two columns give the field ${twice}`);
    if (!fields.includes("name") && !fields.includes("value"))
      context.addIssue("needs a column that gives value or name");
  });

const specSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, "lower-case letters, digits and -"),
  title: text,
  section: text.optional(),
  document: z.strictObject({ name: text, file: text, url: z.url().optional(), revision: text.optional() }),
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
  out: z
    .string()
    .regex(
      /^(?!\/)(?!.*(?:^|\/)\.\.(?:\/|$))[^\\:]*[^\\:./][^\\:]*$/,
      "a folder inside the project, with / between folders",
    )
    .optional(),
  outputs: z.array(text).optional(),
  package: z
    .strictObject({
      name: text,
      version: z.string().regex(/^\d+\.\d+\.\d+(?:-[0-9A-Za-z.-]+)?$/, "a version such as 1.2.3"),
      description: text,
      keywords: z.array(text).optional(),
      homepage: z.url().optional(),
      repository: text.optional(),
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

/** Errata must name tables and columns that there are. */
function crossCheck(spec: Spec, file: string): void {
  const details = (spec.errata ?? []).flatMap((erratum, index) => {
    const columns = spec.tables[erratum.table]?.columns;
    if (columns === undefined)
      return [`errata.${index}: no table ${erratum.table} (${Object.keys(spec.tables).join(", ")})`];
    const names = Object.keys(columns);
    if ("column" in erratum && !(erratum.column in columns)) {
      return [`errata.${index}: no column ${erratum.column} (${names.join(", ")})`];
    }
    if (!("column" in erratum) && erratum.value.length !== names.length) {
      return [`errata.${index}: value needs ${names.length} texts, one per column (${names.join(", ")})`];
    }
    return [];
  });
  if (details.length > 0)
    throw inputError("spec-invalid", `${file} has errata that name nothing.`, { place: { file }, details });
}
