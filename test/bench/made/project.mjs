import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const columns = ["Value", "Name", "Meaning"];

/** A Markdown document with one table of the entries. */
export function markdownOf(entries) {
  const row = (cells) => `| ${cells.join(" | ")} |`;
  const rows = entries.map(({ value, name, meaning }) => row([value, name, meaning]));
  return ["# 1 Codes", "", row(columns), row(columns.map(() => "---")), ...rows, ""].join("\n");
}

/** The spec.ts for such a document. */
export const specText = `import { defineSpec, identifier, integer, prose } from "spectables";

export default defineSpec({
  id: "made",
  title: "Made codes",
  document: { name: "MADE", file: "made.md" },
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

/** Makes a project whose one spec reads a document of the entries. */
export function makeProject(folder, entries) {
  const spec = join(folder, "spec", "made");
  mkdirSync(spec, { recursive: true });
  // The tool keeps what it compiled in the nearest node_modules.
  mkdirSync(join(folder, "node_modules"), { recursive: true });
  writeFileSync(join(spec, "spec.ts"), specText);
  writeFileSync(join(spec, "made.md"), markdownOf(entries));
}
