import type { Entry } from "../../model/model.js";
import type { EmittedFile } from "../../print/emitted-file.js";
import { isBindingName } from "../../print/literal.js";
import { SourceFile } from "../../print/source-file.js";
import { isPlainIdentifier } from "../../words/member-name.js";
import { headerLines } from "../header.js";
import type { PrintedTable } from "../table.js";
import { type Members, valueType } from "./members.js";
import { constantName, knownType, moduleName } from "./names.js";
import { printConst, printEnum } from "./styles.js";

/** The table's members and their guard: what most users need, and no text at run time. */
export function namesModule(printed: PrintedTable, members: readonly Members[]): EmittedFile {
  const { name, table, own, section, prose, model, context } = printed;
  const { style, open = false } = own;
  const { entries, errata, renamed } = table;
  const type = valueType(printed);
  const doc = [`The values of ${name}, ${section}.`, ...prose];
  const file = new SourceFile(headerLines(model, [section, prose, entries, errata, renamed]), context.spec);
  if (style === "const") printConst(file, name, members, doc, { type, open });
  else printEnum(file, name, members, doc, { numeric: table.kind !== "string-enum" });
  if (type !== "string") printParse(file, knownType(name, open), type);
  if (table.kind === "flags") printFlags(file, name, entries);
  return file.file(`${context.out}/${moduleName(name)}.ts`);
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
    `The value of ${name} that a text such as an XML element's holds: decimal digits, as XML Schema's \`integer\` has them, white space around them too; undefined for any other text, and where the document does not know the value. Never throws.`,
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
      `The number in which all these flags of ${name} are set.`,
      "return flags.reduce<number>((all, flag) => (all | flag) >>> 0, 0);",
    )
    .function(
      `${constant}Has`,
      `(value: number, flag: ${name}): boolean`,
      `Whether every bit of a flag of ${name} is set in a number; for a flag without bits, whether the number is 0.`,
      ["const bits: number = flag;", "return bits === 0 ? value === 0 : ((value & bits) >>> 0) === bits;"],
    )
    .function(
      `${constant}Split`,
      `(value: number): ${name}[]`,
      `The flags of ${name} of one bit that are set in a number, in the document's order. Flags of several bits, and what \`${constant}Rest\` gives, are left out.`,
      [
        `const bits: readonly ${name}[] = [${bits.map((bit) => hexText(bit)).join(", ")}];`,
        "return bits.filter((bit) => (value & bit) !== 0);",
      ],
    )
    .function(
      `${constant}Rest`,
      "(value: number): number",
      `The bits of a number that no flag of ${name} has; 0 where the document knows all of them.`,
      `return (value & ~${hexText(mask)}) >>> 0;`,
    );
}

function isOneBit(value: number): boolean {
  return value > 0 && Number.isInteger(Math.log2(value));
}

function hexText(value: number): string {
  return `0x${value.toString(16).toUpperCase().padStart(2, "0")}`;
}

/**
 * One constant per value, for `import * as ErrorCode`: a bundle holds the values that are used, and nothing of
 * the rest. A name that cannot be a constant (`delete`) is exported under its name all the same; one that is
 * no identifier has no constant here.
 */
export function valuesModule(
  { name, table, section, model, context }: PrintedTable,
  members: readonly Members[],
): EmittedFile {
  const reserved: string[] = [];
  const all = members.flat();
  const names = new Set(all.map((member) => member.name));
  const constants = all.flatMap((member) => {
    const own = member.name;
    if (!isPlainIdentifier(own)) return [];
    let constant = own;
    while (!isBindingName(constant) || (constant !== own && names.has(constant))) constant += "_";
    if (constant === own) return [member];
    reserved.push(`${constant} as ${own}`);
    return [{ ...member, name: constant, local: true } as const];
  });
  const { entries, errata, renamed } = table;
  const file = new SourceFile(
    headerLines(model, [section, entries, errata, renamed]),
    context.spec,
  ).constants(constants);
  if (reserved.length > 0) file.exportLocal(reserved);
  return file.file(`${context.out}/values/${moduleName(name)}.ts`);
}
