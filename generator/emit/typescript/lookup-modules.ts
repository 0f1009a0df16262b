import { posix } from "node:path";
import { inputError } from "../../diagnostics/diagnostic.js";
import type { Model } from "../../model/model.js";
import type { EmittedFile } from "../../print/emitted-file.js";
import { stringLiteral } from "../../print/escape.js";
import { propertyKey } from "../../print/literal.js";
import { SourceFile } from "../../print/source-file.js";
import type { EmitContext, LookupSpec } from "../../spec/spec.js";
import { hasMembers } from "../../spec/table.js";
import { tableSpec } from "../fields/fields.js";
import { headerLines } from "../header.js";
import { constantName, moduleName } from "./names.js";

/** A module per lookup of the spec: it finds an entry in the table of a word, or else in the one for all. No index exports it, since it brings them all. */
export function lookupModules(model: Model, context: EmitContext): EmittedFile[] {
  return Object.entries(context.spec.lookups ?? {}).map(([name, lookup]) =>
    lookupModule(name, lookup, model, context),
  );
}

function lookupModule(
  name: string,
  { by, tables, otherwise }: LookupSpec,
  model: Model,
  context: EmitContext,
): EmittedFile {
  const used = [...new Set([...Object.values(tables), ...(otherwise === undefined ? [] : [otherwise])])];
  const entry = `${name.slice(0, 1).toUpperCase()}${name.slice(1)}Entry`;
  const map = (table: string) => `${constantName(table)}ByValue`;
  const file = new SourceFile(headerLines(model, [by, tables, otherwise]));
  for (const table of used)
    file.import([map(table), `type ${table}Entry`], moduleOf(table, name, model, context));
  const words = Object.entries(tables);
  const common = otherwise === undefined ? "" : `, or else in ${otherwise}`;
  return file
    .type(entry, `What \`${name}\` finds.`, used.map((table) => `${table}Entry`).join(" | "))
    .const(
      "tables",
      [],
      [
        `: ReadonlyMap<string, ReadonlyMap<number, ${entry}>> = /* @__PURE__ */ new Map<string, ReadonlyMap<number, ${entry}>>([`,
        ...words.map(([word, table]) => `  [${stringLiteral(word)}, ${map(table)}],`),
        "]);",
      ],
      { local: true },
    )
    .function(
      name,
      `(${by}: ${words.map(([word]) => stringLiteral(word)).join(" | ")} | (string & {}), value: number): ${entry} | undefined`,
      [
        `The entry of a value in the table of a ${by}${common}; undefined where the documents do not know the value. Never throws.`,
        words.map(([word, table]) => `- ${propertyKey(word)}: ${table}`),
      ],
      [
        `return tables.get(${by})?.get(value)${otherwise === undefined ? "" : ` ?? ${map(otherwise)}.get(value)`};`,
      ],
    )
    .file(`${context.out}/${moduleName(name)}.ts`);
}

/** The module of a table's entries, as an import in `out` names it. */
function moduleOf(table: string, lookup: string, model: Model, context: EmitContext): string {
  const all = [{ ...context, model }, ...(context.parts ?? [])].filter((part) => table in part.model.tables);
  const [part, another] = all;
  const fault =
    part === undefined
      ? "there is none in the spec and its package"
      : another !== undefined
        ? "there are several in the package"
        : part.model.tables[table]?.kind !== "enum" || !hasMembers(tableSpec(part.spec, table))
          ? "its values are no numbers"
          : undefined;
  if (part === undefined || fault !== undefined)
    throw inputError("spec-invalid", `The lookup ${lookup} names the table ${table}: ${fault}.`, {
      help: 'A lookup is over tables of the kind "enum" of the spec, and of those that its package names.',
    });
  const path = posix.relative(context.out, part.out);
  return `${path === "" ? "." : path}/${moduleName(table)}.entries.js`;
}
