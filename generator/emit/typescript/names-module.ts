import type { Model, ModelTable } from "../../model/model.js";
import { tableFields, tableSpec } from "../../model/model.js";
import type { EmitContext, EmittedFile } from "../emitter.js";
import { headerLines } from "../header.js";
import { entryName } from "../json.js";
import { describeEntry, sectionWords } from "./describe.js";
import { literal, memberName } from "./literal.js";
import { moduleName } from "./names.js";
import { SourceFile } from "./source-file.js";

/** The table's enum and its guard: what most users need, and no text at run time. */
export function namesModule(
  name: string,
  table: ModelTable,
  model: Model,
  { spec, out }: EmitContext,
): EmittedFile {
  const fields = tableFields(tableSpec(spec, name));
  const members = table.entries.flatMap((entry) => {
    const value = literal(entry.value ?? entry.name);
    const own = String(entry.name ?? entry.value);
    // Before the member itself: of several members with one value, the last is what a number maps back to.
    const aliases = Object.entries(table.renamed ?? {}).filter(([, renamed]) => renamed === own);
    return [
      ...aliases.map(([alias]) => ({
        name: memberName(alias),
        value,
        doc: [],
        deprecated: `Renamed to ${own}.`,
        entry: entryName(name, entry),
      })),
      {
        name: memberName(own),
        value,
        doc: describeEntry(entry, fields, table, model),
        entry: entryName(name, entry),
      },
    ];
  });
  const about = Object.values(table.prose ?? {}).map((prose) => prose.text);
  const doc = [`The values of ${name}, ${sectionWords(table, model)}.`, ...about];
  const numeric = table.kind === "enum";
  const body = numeric
    ? [`return typeof x === "number" && ${name}[x] !== undefined;`]
    : [`return typeof x === "string" && Object.values<string>(${name}).includes(x);`];
  return new SourceFile(headerLines(model))
    .enum(name, doc, members)
    .function(
      `is${name}`,
      `(x: unknown): x is ${name}`,
      [
        `Whether \`x\` is a value of ${name}: ${numeric ? "a number" : "a string"} that the document assigns. Never throws.`,
      ],
      body,
    )
    .file(`${out}/${moduleName(name)}.ts`);
}
