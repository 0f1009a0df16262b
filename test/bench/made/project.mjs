import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const columns = ["Value", "Name", "Meaning"];

/** By their form: a document whose section 1 has one table of the entries. */
export const documents = {
  text: (entries) => {
    const cells = (list) => list.map((cell) => `${cell} |`);
    const rows = entries.flatMap(({ value, name, meaning }) => cells([value, name, meaning]));
    return ["1 Codes", "", ...cells(columns), columns.map(() => "---|").join(""), ...rows, ""].join("\n");
  },
  Markdown: (entries) => {
    const row = (cells) => `| ${cells.join(" | ")} |`;
    const rows = entries.map(({ value, name, meaning }) => row([value, name, meaning]));
    return ["# 1 Codes", "", row(columns), row(columns.map(() => "---")), ...rows, ""].join("\n");
  },
};

const specText = (outputs) => `import { defineSpec, identifier, integer, prose } from "spectables";

export default defineSpec({
  id: "made",
  title: "Made codes",
  document: { name: "MADE", file: "made.txt" },
  ${outputs === undefined ? "" : `outputs: ${JSON.stringify(outputs)},`}
  tables: {
    Code: {
      kind: "enum",
      section: "1",
      columns: {
        value: { header: "Value", kind: integer() },
        name: { header: "Name", kind: identifier() },
        meaning: { header: "Meaning", kind: prose() },
      },
    },
  },
});
`;

/**
 * Makes a project whose one spec reads a document of the entries.
 *
 * @param outputs the emitters to run; all where there are none
 * @returns the document's path
 */
export function makeProject(folder, form, entries, outputs) {
  const spec = join(folder, "spec", "made");
  mkdirSync(spec, { recursive: true });
  // The tool keeps what it compiled in the nearest node_modules.
  mkdirSync(join(folder, "node_modules"), { recursive: true });
  writeFileSync(join(spec, "spec.ts"), specText(outputs));
  const file = join(spec, "made.txt");
  writeFileSync(file, documents[form](entries));
  return file;
}
