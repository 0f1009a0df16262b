/**
 * The text of a generated file of made entries, printed in the plainest way: the floor for an emitter. What stands
 * before and after the entries is the same in every file, and taken from it.
 *
 * @param {{ path: string, text: string }} file
 */
export function plainText({ path, text }, entries) {
  const [, first, last, print] = printers.find(([end]) => path.endsWith(end)) ?? [];
  if (print === undefined) return text;
  const start = text.indexOf(first);
  const end = text.lastIndexOf(last) + last.length;
  let printed = text.slice(0, start);
  for (const [index, entry] of entries.entries()) printed += print(entry, index);
  return printed + text.slice(end);
}

/** By a path's end: what the first entry begins with, what the last one ends with, and how one is printed. */
const printers = [
  [
    "/values/code.ts",
    "/**\n * The",
    ";\n",
    ({ value, name, meaning }, index) =>
      `${index === 0 ? "" : "\n"}${comment(meaning, "")}export const ${name} = ${value};\n`,
  ],
  [
    "/code.entries.ts",
    "  entry({",
    "  }),\n",
    ({ value, name, meaning }) =>
      `  entry({\n    value: ${value},\n    name: ${JSON.stringify(name)},\n    meaning: ${JSON.stringify(meaning)},\n  }),\n`,
  ],
  [
    "/code.ts",
    "  /**\n   * The",
    ",\n",
    ({ value, name, meaning }) => `${comment(meaning, "  ")}  ${name} = ${value},\n`,
  ],
];

/** A documentation comment of at most 100 characters a line, and the entry's source. */
function comment(meaning, indent) {
  let text = `${indent}/**\n`;
  let current = "";
  for (const word of meaning.split(" ")) {
    if (current !== "" && current.length + 1 + word.length > 100) {
      text += `${indent} * ${current}\n`;
      current = word;
    } else current = current === "" ? word : `${current} ${word}`;
  }
  return `${text}${indent} * ${current}\n${indent} *\n${indent} * - [MADE]\n${indent} */\n`;
}
