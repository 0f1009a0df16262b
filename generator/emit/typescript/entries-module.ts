import type { Entry, Model, ModelTable } from "../../model/model.js";
import { tableFields, tableSpec } from "../../model/model.js";
import { entryJsonSchema } from "../../model/schema.js";
import type { EmitContext, EmittedFile } from "../emitter.js";
import { headerLines } from "../header.js";
import { entryName } from "../json.js";
import { sectionWords } from "./describe.js";
import { literal, memberAccess, propertyKey } from "./literal.js";
import { constantName, moduleName } from "./names.js";
import { SourceFile } from "./source-file.js";
import { refsIn, typeText } from "./types.js";

/**
 * The table's entries with their texts, by value and by name.
 *
 * Every row goes through a function, so that the array's element type is one type: a plain array literal of
 * thousands of objects is too complex for the type checker.
 */
export function entriesModule(
  name: string,
  table: ModelTable,
  model: Model,
  { spec, out }: EmitContext,
): EmittedFile {
  const fields = tableFields(tableSpec(spec, name));
  const schema = entryJsonSchema(spec, name, model);
  const constant = constantName(name);
  const hasValue = "value" in (schema.properties ?? {});
  const members = Object.entries(schema.properties ?? {}).map(([field, fieldSchema]) => {
    const optional = schema.required?.includes(field) ? "" : "?";
    const type = field === "value" ? name : field === "name" ? `keyof typeof ${name}` : typeText(fieldSchema);
    return {
      text: `readonly ${propertyKey(field)}${optional}: ${type};`,
      doc: fieldDoc(field, fields.get(field)?.label),
    };
  });
  const file = new SourceFile(headerLines(model));
  const stringEnum = hasValue && table.kind === "string-enum";
  file.import([name], `./${moduleName(name)}.js`, { typeOnly: !stringEnum });
  file.import(["frozen", "frozenMap"], "./frozen.js");
  const types = [...refsIn(schema, schema.$defs ?? {})].filter((type) =>
    members.some(({ text }) => usesType(text, type)),
  );
  if (types.length > 0) file.import(types.sort(), "./types.js", { typeOnly: true });
  file.interface(
    `${name}Entry`,
    [`What ${sectionWords(table, model)} says of one value of ${name}.`],
    members,
  );
  file.function("entry", `(entry: ${name}Entry): ${name}Entry`, [], ["return frozen(entry);"], {
    local: true,
  });
  file.const(
    "entries",
    [],
    (writer) => {
      writer.write(`entries: readonly ${name}Entry[] = /* @__PURE__ */ (() => [`).newLine();
      for (const row of table.entries)
        file.entry(entryName(name, row), () => writeRow(writer, row, name, stringEnum));
      writer.write("])();");
    },
    { local: true },
  );
  const key = table.kind === "enum" ? "number" : "string";
  const keyField = hasValue ? "value" : "name";
  const lookups = [
    [`${constant}ByValue`, key, keyField],
    [`${constant}ByName`, "string", "name"],
  ] as const;
  for (const [lookup, keyType, field] of lookups) {
    const doc = `The entries of ${name} by their ${field}, in the document's order; any key may be asked for.`;
    file.const(lookup, [doc], (writer) =>
      writer.write(
        `${lookup}: ReadonlyMap<${keyType}, ${name}Entry> = /* @__PURE__ */ frozenMap(entries, (entry) => entry.${field});`,
      ),
    );
  }
  return file.file(`${out}/${moduleName(name)}.entries.ts`);
}

function fieldDoc(field: string, label: string | undefined): string[] {
  if (field === "errata")
    return ["The fields whose text is not that of the document; `errata` in the JSON says why."];
  return label === undefined ? [] : [`${label}.`];
}

function usesType(text: string, type: string): boolean {
  return new RegExp(`\\b${type}\\b`).test(text);
}

function writeRow(
  writer: { writeLine(text: string): unknown },
  row: Entry,
  name: string,
  stringEnum: boolean,
): void {
  writer.writeLine("  entry({");
  for (const [field, value] of Object.entries(row)) {
    const member = field === "value" && stringEnum ? memberAccess(name, String(row.name)) : literal(value);
    writer.writeLine(`    ${propertyKey(field)}: ${member},`);
  }
  writer.writeLine("  }),");
}
