import type { Model } from "../../model/model.js";
import type { EmittedFile } from "../../print/emitted-file.js";
import { literal } from "../../print/literal.js";
import { SourceFile } from "../../print/source-file.js";
import type { EmitContext } from "../../spec/spec.js";
import { accessorsOf, hasMembers } from "../../spec/table.js";
import type { JsonSchema } from "../fields/json-schema.js";
import { headerLines } from "../header.js";
import type { PrintedTable } from "../table.js";
import { accessorModule } from "./accessor-modules.js";
import { constantName, moduleName } from "./names.js";
import { rangesModuleName } from "./ranges-module.js";
import { properties, typeText } from "./types.js";

/** The types that column kinds name in the schemas of the tables; none where no kind does. */
export function typesModule(
  schemas: readonly JsonSchema[],
  model: Model,
  { spec, out }: EmitContext,
): EmittedFile[] {
  const defs = new Map<string, JsonSchema>();
  for (const { $defs = {} } of schemas) {
    for (const [type, schema] of Object.entries($defs)) defs.set(type, schema);
  }
  if (defs.size === 0) return [];
  const types = [...defs].sort(([left], [right]) => (left < right ? -1 : 1));
  const file = new SourceFile(headerLines(model, types), spec);
  for (const [name, schema] of types) {
    const doc = schema.description === undefined ? [] : [String(schema.description)];
    if (schema.type === "object")
      file.interface(
        name,
        doc,
        properties(schema).map((text) => ({ text, doc: [] })),
      );
    else if (isVocabulary(schema)) vocabulary(file, name, schema.enum, doc);
    else file.type(name, doc, typeText(schema));
  }
  return [file.file(`${out}/types.ts`)];
}

/** A closed list of words: the document knows no others, but a program may meet some. */
function isVocabulary(schema: JsonSchema): schema is JsonSchema & { readonly enum: readonly string[] } {
  return schema.type === "string" && schema.enum !== undefined;
}

/** The words as a list, as a type, and a guard for those that come from outside. */
function vocabulary(file: SourceFile, name: string, words: readonly string[], doc: readonly string[]): void {
  const list = `${constantName(name)}s`;
  file
    .const(list, doc, ` = /* @__PURE__ */ Object.freeze([${words.map(literal).join(", ")}] as const);`)
    .type(name, doc, `(typeof ${list})[number]`)
    .function(
      `is${name}`,
      `(x: unknown): x is ${name}`,
      `Whether \`x\` is one of \`${list}\`. Never throws.`,
      `return (${list} as readonly unknown[]).includes(x);`,
    );
}

/** What the entries are built with at run time. */
export function frozenModule(model: Model, { spec, out }: EmitContext): EmittedFile {
  const hasTwoKeys = Object.values(model.tables).some(({ key }) => key !== undefined);
  const file = new SourceFile(headerLines(model, hasTwoKeys ? ["frozenMaps"] : []), spec)
    .function("frozen", "<T>(value: T): T", "Freezes plain data through and through.", [
      'if (typeof value === "object" && value !== null && !Object.isFrozen(value)) {',
      "  Object.freeze(value);",
      "  for (const part of Object.values(value)) frozen(part);",
      "}",
      "return value;",
    ])
    .function(
      "frozenMap",
      "<K, T>(entries: readonly T[], key: (entry: T) => K): ReadonlyMap<K, T>",
      "A map that refuses to be changed.",
      [
        "const refuse = (): never => {",
        '  throw new TypeError("This map is read-only.");',
        "};",
        "const map = new Map(entries.map((entry) => [key(entry), entry] as const));",
        "return Object.freeze(Object.assign(map, { set: refuse, delete: refuse, clear: refuse }));",
      ],
    );
  if (hasTwoKeys) {
    file.function(
      "frozenMaps",
      "<K, L, T>(entries: readonly T[], first: (entry: T) => K, second: (entry: T) => L): ReadonlyMap<K, ReadonlyMap<L, T>>",
      "Maps in a map, by two keys; all of them refuse to be changed.",
      [
        "const parts = new Map<K, T[]>();",
        "for (const entry of entries) {",
        "  const part = parts.get(first(entry));",
        "  if (part === undefined) parts.set(first(entry), [entry]);",
        "  else part.push(entry);",
        "}",
        "const maps = [...parts.values()].map((part) => frozenMap(part, second));",
        "return frozenMap(maps, (map) => first(map.values().next().value as T));",
      ],
    );
  }
  return file.file(`${out}/frozen.ts`);
}

/** Everything that the outputs export, in one module. */
export function indexModule(
  model: Model,
  modules: readonly string[],
  { spec, out }: EmitContext,
): EmittedFile {
  const file = new SourceFile(headerLines(model, modules), spec);
  for (const module of modules) file.exportAll(`./${module}.js`);
  return file.file(`${out}/index.ts`);
}

/** The modules of a table, in the order in which the index names them. */
export function tableModules({ name, table, own }: PrintedTable): string[] {
  const accessors = accessorsOf(own).map((accessor) => accessorModule(name, accessor));
  return [
    ...(hasMembers(own) || own.pages ? [moduleName(name)] : []),
    `${moduleName(name)}.entries`,
    ...(table.ranges ? [rangesModuleName(name)] : []),
    ...accessors,
  ];
}
