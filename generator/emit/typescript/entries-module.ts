import type { Entry } from "../../model/model.js";
import type { EmittedFile } from "../../print/emitted-file.js";
import { stringLiteral } from "../../print/escape.js";
import { memberAccess, propertyKey } from "../../print/literal.js";
import { SourceFile } from "../../print/source-file.js";
import { hasMembers } from "../../spec/table.js";
import { plainText } from "../../words/plain.js";
import type { Fields } from "../fields/fields.js";
import type { JsonSchema } from "../fields/json-schema.js";
import { headerLines } from "../header.js";
import { entryName } from "../json.js";
import type { PrintedTable } from "../table.js";
import { fieldLiteral, valueType } from "./members.js";
import { constantName, knownType, moduleName } from "./names.js";
import { typeText } from "./types.js";

/**
 * The table's entries with their texts, by value and by name.
 *
 * Every row goes through a function, so that the array's element type is one type: a plain array literal of
 * thousands of objects is too complex for the type checker.
 */
export function entriesModule(printed: PrintedTable, schema: JsonSchema): EmittedFile {
  const { name, table, own, fields, section, model, context } = printed;
  const constant = constantName(name);
  const hasValue = "value" in (schema.properties ?? {});
  const members = Object.entries(schema.properties ?? {}).map(([field, fieldSchema]) => {
    const optional = schema.required?.includes(field) ? "" : "?";
    const type = fieldType(field, printed) ?? typeText(fieldSchema);
    return {
      text: `readonly ${propertyKey(field)}${optional}: ${type};`,
      doc: fieldDoc(field, fields.get(field)?.label),
    };
  });
  if (own.plain !== undefined)
    members.push({
      text: "readonly plain?: string;",
      doc: [`The ${own.plain} without what it cites by the way; absent where that is nothing.`],
    });
  const file = new SourceFile(
    headerLines(model, [section, table.entries, ...(own.plain === undefined ? [] : [own.plain])]),
    context.spec,
  );
  const stringEnum = hasValue && table.kind === "string-enum" && own.style !== "const";
  if (hasMembers(own)) {
    const names = members.some(({ text }) => usesType(text, name));
    const value = own.open && members.some(({ text }) => usesType(text, knownType(name, true)));
    const imported = [...(names ? [name] : []), ...(value ? [knownType(name, true)] : [])];
    file.import(imported, `./${moduleName(name)}.js`, { typeOnly: !stringEnum });
  }
  const map = table.key === undefined ? "frozenMap" : "frozenMaps";
  file.import(table.kind === "records" ? ["frozen"] : ["frozen", map], "./frozen.js");
  const types = Object.keys(schema.$defs ?? {}).filter((type) =>
    members.some(({ text }) => usesType(text, type)),
  );
  if (types.length > 0) file.import(types.sort(), "./types.js", { typeOnly: true });
  file.interface(`${name}Entry`, `What ${section} says of one value of ${name}.`, members);
  file.function("entry", `(entry: ${name}Entry): ${name}Entry`, [], ["return frozen(entry);"], {
    local: true,
  });
  const records = table.kind === "records";
  const list = records ? constant : "entries";
  file.const(
    list,
    records ? [`What ${section} lists, in the document's order.`] : [],
    (writer) => {
      writer.write(`${list}: readonly ${name}Entry[] = /* @__PURE__ */ (() => [`).newLine();
      file.entries(table.entries, (row) => ({
        name: entryName(name, row, table.key),
        text: rowText(withPlain(row, own.plain), name, stringEnum, fields),
      }));
      writer.write("])();");
    },
    records ? {} : { local: true },
  );
  if (table.key !== undefined) addPairLookup(file, printed, table.key);
  for (const { lookup, type, by, key } of lookups(printed, hasValue)) {
    const aliases =
      by === "name" && fields.has("aliases")
        ? ` Aliases are not among the keys: \`${constant}FromName\` gives their value.`
        : "";
    const doc = `The entries of ${name} by their ${by}, in the document's order; any key may be asked for.${aliases}`;
    file.const(
      lookup,
      [doc],
      `: ReadonlyMap<${type}, ${name}Entry> = /* @__PURE__ */ frozenMap(entries, (entry) => ${key});`,
    );
  }
  return file.file(`${context.out}/${moduleName(name)}.entries.ts`);
}

function withPlain(row: Entry, field: string | undefined): Entry {
  const text = field === undefined ? undefined : row[field];
  const plain = typeof text === "string" ? plainText(text) : text;
  return plain === text ? row : { ...row, plain };
}

/** The map of a table with two key fields: by the first a map by the second. */
function addPairLookup(
  file: SourceFile,
  { name }: PrintedTable,
  [first, second]: readonly [string, string],
): void {
  const lookup = `${constantName(name)}ByKey`;
  const type = (field: string) => `${name}Entry[${stringLiteral(field)}]`;
  const access = (field: string) => `(entry) => entry.${field}`;
  const doc = `The entries of ${name} by their ${first}, then by their ${second}, in the document's order; any key may be asked for.`;
  file.const(
    lookup,
    [doc],
    `: ReadonlyMap<${type(first)}, ReadonlyMap<${type(second)}, ${name}Entry>> = /* @__PURE__ */ frozenMaps(entries, ${access(first)}, ${access(second)});`,
  );
}

/** The maps that a table gets, with what they find an entry by. */
function lookups(printed: PrintedTable, hasValue: boolean) {
  const { name, table, fields } = printed;
  const constant = constantName(name);
  const type = valueType(printed);
  const field = hasValue ? "value" : "name";
  const valueKey =
    !hasValue && fields.has("documentName") ? "entry.documentName ?? entry.name" : `entry.${field}`;
  if (table.key !== undefined) return [];
  switch (table.kind) {
    case "records":
      return [];
    case "map":
      return [{ lookup: `${constant}ByKey`, type, by: field, key: `entry.${field}` }];
    default:
      return [
        { lookup: `${constant}ByValue`, type, by: field, key: valueKey },
        { lookup: `${constant}ByName`, type: "string", by: "name", key: "entry.name" },
      ];
  }
}

/** Whose type is told by the table, not by the column's kind. */
function fieldType(field: string, { name, own, fields }: PrintedTable): string | undefined {
  if (hasMembers(own) && field === "value") return knownType(name, own.open);
  if (hasMembers(own) && field === "name") return `keyof typeof ${name}`;
  return fields.get(field)?.type;
}

function fieldDoc(field: string, label: string | undefined): string[] {
  if (field === "errata")
    return ["The fields whose text is not that of the document; `errata` in the JSON says why."];
  return label === undefined ? [] : [`${label}.`];
}

function usesType(text: string, type: string): boolean {
  return new RegExp(`\\b${type}\\b`).test(text);
}

function rowText(row: Entry, name: string, stringEnum: boolean, fields: Fields): string {
  let text = "  entry({\n";
  for (const [field, value] of Object.entries(row)) {
    const member =
      field === "value" && stringEnum
        ? memberAccess(name, String(row.name))
        : fieldLiteral(field, value, fields);
    text += `    ${propertyKey(field)}: ${member},\n`;
  }
  return `${text}  }),`;
}
