import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { diffSides } from "../../generator/commands/diff/diff.js";
import { diffMarkdown } from "../../generator/report/markdown/index.js";
import { root as repository } from "../ms-ascmd.js";

const columns = (name: string) =>
  `{ value: { header: "Code", kind: integer() }, name: { header: "${name}", kind: identifier() } }`;
const specText = `import { defineSpec, identifier, integer } from ${JSON.stringify(`${repository}dist/pure.js`)};
export default defineSpec({
  id: "lamp",
  title: "Lamps",
  document: { name: "LAMP", file: "lamp.md" },
  tables: {
    Lamp: { kind: "enum", section: "1", columns: ${columns("Lamp")} },
    Fan: { kind: "enum", section: "2", columns: ${columns("Fan")} },
  },
});
`;
const table = (number: string, title: string) =>
  `## ${number} ${title}s\n\n| Code | ${title} |\n| --- | --- |\n| 1 | ${title}One |\n\n`;
const both = `${table("1", "Lamp")}${table("2", "Fan")}`;

/** The diff of two revisions of the document. */
async function diffed(before: string, after: string, failOn?: string) {
  const root = mkdtempSync(join(tmpdir(), "spectables-diff-"));
  onTestFinished(() => rmSync(root, { recursive: true }));
  mkdirSync(join(root, "spec/lamp"), { recursive: true });
  writeFileSync(join(root, "spec/lamp/spec.ts"), specText);
  writeFileSync(join(root, "before.md"), `# Things\n\n${before}`);
  writeFileSync(join(root, "after.md"), `# Things\n\n${after}`);
  return diffSides(root, ["before.md", "after.md"], {
    spec: "lamp",
    ...(failOn === undefined ? {} : { failOn }),
  });
}

it("sections that only have other numbers are no change", async () => {
  const moved = `${table("3", "Lamp")}${table("4", "Fan")}`;
  for (const sides of [
    [both, moved],
    [moved, both],
  ] as const) {
    const { status, changes, notCompared, diagnostics } = await diffed(...sides, "any");
    expect([status, changes, notCompared]).toEqual([0, [], []]);
    expect(diagnostics.map(({ code }) => code)).toEqual(["table-moved", "table-moved"]);
  }
});

it("a table is gone, or new, where none has a header like it", async () => {
  const one = table("1", "Lamp");
  const other = `${one}## 2 Fan speeds\n\n| Speed | Noise | Power |\n| --- | --- | --- |\n| 1 | low | high |\n`;
  for (const less of [one, other]) {
    expect(await diffed(both, less, "breaking")).toMatchObject({
      status: 1,
      changes: [{ rule: "table-removed", table: "Fan" }],
      notCompared: [],
      bump: "major",
    });
    expect(await diffed(less, both)).toMatchObject({
      changes: [{ rule: "table-added", table: "Fan" }],
      bump: "minor",
    });
  }
});

it.each([
  ["one elsewhere has half of its header", `${table("1", "Lamp")}${table("7", "Pump")}`],
  ["two may be it", `${table("1", "Lamp")}${table("7", "Fan")}${table("8", "Fan")}`],
])("a table is neither new nor gone, but not compared, where %s", async (_, other) => {
  for (const sides of [
    [both, other],
    [other, both],
  ] as const) {
    const result = await diffed(...sides);
    expect(result).toMatchObject({ status: 0, changes: [], notCompared: ["Fan"], bump: "none" });
    expect(result.diagnostics.map(({ code, severity }) => [code, severity])).toEqual([
      ["table-not-found", "note"],
    ]);
    expect(diffMarkdown(result)).toMatch(
      /^## Spec diff: no change, as far as known\n[\s\S]*no version bump; not compared: Fan\./,
    );
    expect((await diffed(...sides, "breaking")).status).toBe(1);
  }
});
