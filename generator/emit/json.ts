import { type Entry, entryKey, type Model, type ModelTable } from "../model/model.js";
import { sourcesOf } from "../model/sources.js";
import { stringLiteral } from "../print/escape.js";
import { Sheet } from "../print/sheet.js";
import type { Emitter } from "../spec/spec.js";
import { documentWords, generateCommand, generatedMark, jsonSeal, modelSha256 } from "./header.js";

/** The model itself: one entry per line group, so that a changed row is a small diff. */
export const json: Emitter = {
  id: "json",
  description: "the model as JSON",
  run(model, { out }) {
    const { id } = model.spec;
    const sheet = new Sheet().line("{");
    const generated = { notice: jsonNotice(model), bodySha256: jsonSeal };
    sheet.line(`  "$schema": ${stringLiteral(`./${id}.schema.json`)},`);
    sheet.line(`  "spec": ${jsonText(model.spec, 2)},`, `  "source": ${jsonText(model.source, 2)},`);
    sheet.line(`  "generated": ${jsonText(generated, 2, true)},`, '  "tables": {');
    const tables = Object.entries(model.tables);
    tables.forEach(([name, table], index) => {
      addTable(sheet, name, table);
      sheet.line(index === tables.length - 1 ? "    }" : "    },");
    });
    return [sheet.line("  }", "}").file(`${out}/${id}.json`)];
  },
};

/**
 * The hashes that a JSON file carries beside its notice.
 *
 * @param part what of the model the file prints, as plain data
 */
export function jsonHashes(model: Model, part: unknown) {
  return { modelSha256: modelSha256(model, part), bodySha256: jsonSeal };
}

/** The notice that a JSON file carries as data, since it has no comments. */
export function jsonNotice(model: Model): string {
  const files = sourcesOf(model).map(({ file }) => file);
  return `${generatedMark} from ${documentWords(model)} (${files.join("; ")}). Do not edit: run ${generateCommand(model.spec.id)}.`;
}

function addTable(sheet: Sheet, name: string, { entries, ...rest }: ModelTable): void {
  sheet.line(`    ${stringLiteral(name)}: {`);
  for (const [key, value] of Object.entries(rest))
    sheet.line(`      ${stringLiteral(key)}: ${jsonText(value, 6)},`);
  sheet.line('      "entries": [');
  entries.forEach((entry, index) => {
    const comma = index === entries.length - 1 ? "" : ",";
    sheet.entry(entryName(name, entry, rest.key), `        ${jsonText(entry, 8, true)}${comma}`);
  });
  sheet.line("      ]");
}

/** How the lines of an entry are named. */
export function entryName(table: string, entry: Entry, pair?: ModelTable["key"]) {
  const key = entryKey(entry, pair);
  return { table, entry: key, name: String(entry.name ?? key) };
}

/** A value that fits stays on one line of so many characters. */
const lineWidth = 100;

/**
 * JSON text of plain data.
 *
 * @param indent the columns by which the value's own lines are indented
 * @param tall keeps the outermost object on several lines even where it is short
 */
export function jsonText(value: unknown, indent = 0, tall = false): string {
  if (typeof value === "string") return stringLiteral(value);
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const [open, close] = Array.isArray(value) ? "[]" : "{}";
  const items: (readonly [prefix: string, item: unknown])[] = Array.isArray(value)
    ? value.map((item) => ["", item] as const)
    : Object.entries(value).map(([key, item]) => [`${stringLiteral(key)}: `, item] as const);
  if (items.length === 0) return `${open}${close}`;
  const flat = tall ? undefined : flatText(value, lineWidth - indent);
  if (flat !== undefined) return flat;
  const inner = " ".repeat(indent + 2);
  const lines = items.map(([prefix, item]) => `${inner}${prefix}${jsonText(item, indent + 2)}`);
  return `${open}\n${lines.join(",\n")}\n${" ".repeat(indent)}${close}`;
}

/** JSON text on one line; undefined where that takes more than so many characters, which is known long before its end. */
function flatText(value: unknown, room: number): string | undefined {
  if (typeof value === "string" && value.length > room) return undefined;
  if (typeof value !== "object" || value === null) {
    const text = jsonText(value);
    return text.length <= room ? text : undefined;
  }
  const isList = Array.isArray(value);
  const [open, close] = isList ? ["[", "]"] : ["{ ", " }"];
  let text = "";
  for (const [key, item] of Object.entries(value)) {
    const prefix = `${text === "" ? "" : ", "}${isList ? "" : `${stringLiteral(key)}: `}`;
    const part = flatText(item, room - open.length - close.length - text.length - prefix.length);
    if (part === undefined) return undefined;
    text += prefix + part;
  }
  const flat = text === "" ? `${open}${close}`.replaceAll(" ", "") : `${open}${text}${close}`;
  return flat.length <= room ? flat : undefined;
}
