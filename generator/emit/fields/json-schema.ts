import { z } from "zod";
import type { Vocabulary } from "../../kinds/kind.js";
import { columnSchema, erratumSchema, type Model, sourceSchema } from "../../model/model.js";
import { rangeSchema } from "../../model/range.js";
import type { Spec } from "../../spec/spec.js";
import { shapeOf, tableFields } from "./fields.js";

/** A JSON Schema (draft 2020-12), as far as the emitters look into it. */
export interface JsonSchema {
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, JsonSchema>>;
  readonly type?: string;
  readonly const?: string | number | boolean | null;
  readonly enum?: readonly (string | number | boolean | null)[];
  readonly items?: JsonSchema;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly anyOf?: readonly JsonSchema[];
  readonly [keyword: string]: unknown;
}

/** The JSON Schema of one table's entries: `$defs` holds the types that its column kinds name. */
export function entryJsonSchema(spec: Spec, name: string, model: Model): JsonSchema {
  const { $defs = {} } = modelJsonSchema(spec, model);
  const entry = $defs[`${name}Entry`] ?? {};
  const used = new Set<string>();
  collectRefs(entry, $defs, used);
  return { ...entry, $defs: Object.fromEntries(Object.entries($defs).filter(([type]) => used.has(type))) };
}

function collectRefs(schema: unknown, $defs: Readonly<Record<string, JsonSchema>>, used: Set<string>): void {
  if (typeof schema !== "object" || schema === null) return;
  for (const [keyword, value] of Object.entries(schema)) {
    const type = keyword === "$ref" ? String(value).replace(/^#\/\$defs\//, "") : undefined;
    if (type === undefined) collectRefs(value, $defs, used);
    else if (!used.has(type)) {
      used.add(type);
      collectRefs($defs[type], $defs, used);
    }
  }
}

/** Several emitters ask for the same schema, and it takes long to make. */
const modelSchemas = new WeakMap<Model, JsonSchema>();

/** The JSON Schema of the whole model file. */
export function modelJsonSchema(spec: Spec, model: Model): JsonSchema {
  const known = modelSchemas.get(model) ?? makeModelSchema(spec, model);
  modelSchemas.set(model, known);
  return known;
}

function makeModelSchema(spec: Spec, model: Model): JsonSchema {
  const types = new NamedTypes(model);
  const tables = Object.entries(model.tables).map(([name, table]) => {
    const entry = types.named(`${name}Entry`, entrySchema(spec, name, types));
    const shape = {
      kind: z.literal(table.kind),
      ...(table.source ? { source: sourceSchema } : {}),
      section: z.string().optional(),
      columns: z.array(types.named("Column", columnSchema)),
      ...(table.key ? { key: z.tuple([z.literal(table.key[0]), z.literal(table.key[1])]) } : {}),
      prose: z.record(z.string(), z.looseObject({ text: z.string().min(1) })).optional(),
      errata: z.array(types.named("Erratum", erratumSchema)).optional(),
      ...(table.renamed ? { renamed: z.record(z.string(), z.string()) } : {}),
      ...(table.ranges ? { ranges: z.array(types.named("ValueRange", rangeSchema)) } : {}),
      entries: z.array(entry),
    };
    return [name, z.strictObject(shape)] as const;
  });
  const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
  const file = z.strictObject({
    $schema: z.string(),
    spec: z.strictObject({ id: z.literal(spec.id), title: z.string(), section: z.string().optional() }),
    source: sourceSchema,
    generated: z.strictObject({ notice: z.string(), bodySha256: sha256 }),
    tables: z.strictObject(Object.fromEntries(tables)),
  });
  return types.jsonSchema(file);
}

/** The schemas that have a name of their own, each once. */
class NamedTypes implements Vocabulary {
  readonly entries: Vocabulary["entries"];
  readonly #registry = z.registry<{ id?: string; description?: string }>();
  readonly #byName = new Map<string, z.ZodType>();

  constructor(readonly model: Model) {
    this.entries = Object.values(model.tables).flatMap((table) => table.entries);
  }

  named<T extends z.ZodType>(name: string, schema: T, description?: string): T {
    const known = this.#byName.get(name);
    if (known !== undefined) return known as T;
    this.#byName.set(name, schema);
    this.#registry.add(schema, { id: name, ...(description === undefined ? {} : { description }) });
    return schema;
  }

  jsonSchema(schema: z.ZodType): JsonSchema {
    return z.toJSONSchema(schema, { metadata: this.#registry, target: "draft-2020-12" }) as JsonSchema;
  }
}

function entrySchema(spec: Spec, name: string, types: NamedTypes) {
  const fields = tableFields(spec, name, types.model);
  const errata = z.array(z.enum([...fields.keys()] as [string, ...string[]])).min(1);
  return z.strictObject({ ...shapeOf(fields, types), errata: errata.optional() });
}
