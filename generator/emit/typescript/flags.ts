import type { Entry } from "../../model/model.js";
import type { SourceFile } from "../../print/source-file.js";
import { constantName } from "./names.js";

/**
 * What flags need beyond an enum. JavaScript's bit operations give signed numbers of 32 bits (ECMA-262,
 * section 6.1.6.1.17), so every result is made unsigned.
 */
export function printFlags(file: SourceFile, name: string, entries: readonly Entry[]): void {
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
