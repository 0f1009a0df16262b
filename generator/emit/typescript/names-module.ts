import type { Entry, Model, ModelTable } from "../../model/model.js";
import type { EmittedFile } from "../../print/emitted-file.js";
import { SourceFile } from "../../print/source-file.js";
import type { EmitContext } from "../../spec/spec.js";
import { tableFields, tableSpec } from "../fields/fields.js";
import { headerLines } from "../header.js";
import { knownType, printConst } from "./const-style.js";
import { proseTexts, sectionWords } from "./describe.js";
import { printEnum } from "./enum-style.js";
import { type Members, valueType } from "./members.js";
import { constantName, moduleName } from "./names.js";

/** The table's members and their guard: what most users need, and no text at run time. */
export function namesModule(
  name: string,
  table: ModelTable,
  members: readonly Members[],
  model: Model,
  { spec, out }: EmitContext,
): EmittedFile {
  const fields = tableFields(spec, name, model);
  const { style, open = false } = tableSpec(spec, name);
  const { entries, errata, renamed, prose } = table;
  const [section, about] = [sectionWords(table, model), proseTexts(prose)];
  const doc = [`The values of ${name}, ${section}.`, ...about];
  const file = new SourceFile(headerLines(model, [section, about, entries, errata, renamed]), spec);
  if (style === "const") printConst(file, name, members, doc, { type: valueType(table, fields), open });
  else printEnum(file, name, table, members, doc);
  const type = valueType(table, fields);
  if (type !== "string") printParse(file, knownType(name, open), type);
  if (table.kind === "flags") printFlags(file, name, entries);
  return file.file(`${out}/${moduleName(name)}.ts`);
}

/**
 * The way from text to value, beside the guard `is${name}`. XML Schema part 2, section 3.4.13 (`integer`):
 * decimal digits with a sign or none, and white space around them.
 */
function printParse(file: SourceFile, name: string, type: "number" | "bigint"): void {
  const value = type === "bigint" ? 'BigInt(text.replace("+", ""))' : "Number(text) + 0";
  file.function(
    `parse${name}`,
    `(text: string): ${name} | undefined`,
    [
      `The value of ${name} that a text such as an XML element's holds: decimal digits, as XML Schema's \`integer\` has them, white space around them too; undefined for any other text, and where the document does not know the value. Never throws.`,
    ],
    [
      'if (typeof text !== "string" || !/^[\\t\\n\\r ]*[+-]?[0-9]+[\\t\\n\\r ]*$/.test(text)) return undefined;',
      `const value: unknown = ${value};`,
      `return is${name}(value) ? value : undefined;`,
    ],
  );
}

/**
 * What flags need beyond an enum. JavaScript's bit operations give signed numbers of 32 bits (ECMA-262,
 * section 6.1.6.1.17), so every result is made unsigned.
 */
function printFlags(file: SourceFile, name: string, entries: readonly Entry[]): void {
  const constant = constantName(name);
  const bits = entries.map(({ value }) => value as number).filter(isOneBit);
  const mask = entries.reduce((all, { value }) => (all | (value as number)) >>> 0, 0);
  file
    .function(
      `${constant}Union`,
      `(...flags: readonly ${name}[]): number`,
      [`The number in which all these flags of ${name} are set.`],
      ["return flags.reduce<number>((all, flag) => (all | flag) >>> 0, 0);"],
    )
    .function(
      `${constant}Has`,
      `(value: number, flag: ${name}): boolean`,
      [
        `Whether every bit of a flag of ${name} is set in a number; for a flag without bits, whether the number is 0.`,
      ],
      ["const bits: number = flag;", "return bits === 0 ? value === 0 : ((value & bits) >>> 0) === bits;"],
    )
    .function(
      `${constant}Split`,
      `(value: number): ${name}[]`,
      [
        `The flags of ${name} of one bit that are set in a number, in the document's order. Flags of several bits, and what \`${constant}Rest\` gives, are left out.`,
      ],
      [
        `const bits: readonly ${name}[] = [${bits.map((bit) => hexText(bit)).join(", ")}];`,
        "return bits.filter((bit) => (value & bit) !== 0);",
      ],
    )
    .function(
      `${constant}Rest`,
      "(value: number): number",
      [`The bits of a number that no flag of ${name} has; 0 where the document knows all of them.`],
      [`return (value & ~${hexText(mask)}) >>> 0;`],
    );
}

function isOneBit(value: number): boolean {
  return value > 0 && Number.isInteger(Math.log2(value));
}

function hexText(value: number): string {
  return `0x${value.toString(16).toUpperCase().padStart(2, "0")}`;
}
