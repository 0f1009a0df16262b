import type { SourceFile } from "../../print/source-file.js";

/**
 * The way from text to value, beside the guard `is${name}`. XML Schema part 2, section 3.4.13 (`integer`):
 * decimal digits with a sign or none, and white space around them.
 */
export function printParse(file: SourceFile, name: string, type: "number" | "bigint"): void {
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
