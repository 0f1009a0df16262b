import type { Model, ModelTable } from "../../model/model.js";
import { tableFields, tableSpec } from "../../model/model.js";
import type { EmitContext, EmittedFile } from "../emitter.js";
import { headerLines } from "../header.js";
import { entryName } from "../json.js";
import { describeEntry, sectionWords } from "./describe.js";
import { literal, memberName } from "./literal.js";
import { constantName, moduleName } from "./names.js";
import { SourceFile } from "./source-file.js";

/** The table's enum and its guard: what most users need, and no text at run time. */
export function namesModule(
  name: string,
  table: ModelTable,
  model: Model,
  { spec, out }: EmitContext,
): EmittedFile {
  const fields = tableFields(tableSpec(spec, name));
  const members = table.entries.map((entry) => ({
    name: memberName(String(entry.name ?? entry.value)),
    value: literal(entry.value ?? entry.name),
    doc: describeEntry(entry, fields, table, model),
    entry: entryName(name, entry),
  }));
  const about = Object.values(table.prose ?? {}).map((prose) => prose.text);
  const doc = [`The values of ${name}, ${sectionWords(table, model)}.`, ...about];
  const numeric = table.kind === "enum";
  const constant = constantName(name);
  const [type, guard, nameOf] = numeric
    ? [
        "number",
        `typeof x === "number" && ${name}[x] !== undefined`,
        `${name}[value] as keyof typeof ${name}`,
      ]
    : [
        "string",
        `typeof x === "string" && Object.values<string>(${name}).includes(x)`,
        `(Object.keys(${name}) as (keyof typeof ${name})[]).find((name) => ${name}[name] === value)`,
      ];
  return new SourceFile(headerLines(model))
    .enum(name, doc, members)
    .function(
      `is${name}`,
      `(x: unknown): x is ${name}`,
      [
        `Whether \`x\` is a value of ${name}: ${numeric ? "a number" : "a string"} that the document assigns. Never throws.`,
      ],
      [`return ${guard};`],
    )
    .function(
      `${constant}Name`,
      `(value: ${type}): keyof typeof ${name} | undefined`,
      [`The name of a value of ${name}; undefined where the document does not know the value. Never throws.`],
      [`return is${name}(value) ? ${nameOf} : undefined;`],
    )
    .function(
      `${constant}FromName`,
      `(name: string): ${name} | undefined`,
      [
        `The value of ${name} that has a name; undefined where the document does not know the name. Never throws.`,
      ],
      [
        `const value: unknown = typeof name === "string" && Object.hasOwn(${name}, name) ? ${name}[name as keyof typeof ${name}] : undefined;`,
        `return is${name}(value) ? value : undefined;`,
      ],
    )
    .file(`${out}/${moduleName(name)}.ts`);
}
