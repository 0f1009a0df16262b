import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { makeLocked } from "../../generator/pipeline/locked.js";
import { root as repository } from "../ms-ascmd.js";

const specText = `import { defineSpec, identifier, integer } from ${JSON.stringify(`${repository}dist/pure.js`)};
const says = { why: "A reason.", source: "somebody" };
export default defineSpec({
  id: "lamp",
  title: "Lamps",
  document: { name: "LAMP", file: "lamp.md" },
  tables: {
    Lamp: {
      kind: "enum",
      columns: {
        value: { header: "Code", kind: integer() },
        name: { header: "Name", kind: identifier() },
      },
    },
  },
  errata: [
    { table: "Lamp", row: 1, column: "name", found: "Din", value: "Dim", ...says },
    { table: "Lamp", row: 7, column: "name", found: "Aut", value: "Out", ...says },
  ],
});
`;

/** What is wrong where the spec.ts and the document are such. */
async function wrong(spec: string, document = "| Code | Name |\n| --- | --- |\n| 1 | Dim |\n| 2 | Out |\n") {
  const root = mkdtempSync(join(tmpdir(), "spectables-placed-"));
  onTestFinished(() => rmSync(root, { recursive: true }));
  mkdirSync(join(root, "spec/lamp"), { recursive: true });
  writeFileSync(join(root, "spec/lamp/spec.ts"), spec);
  writeFileSync(join(root, "spec/lamp/lamp.md"), document);
  const lock = (names: object) =>
    writeFileSync(
      join(root, "spec/lamp/spec.lock.json"),
      JSON.stringify({ spec: "lamp", out: "generated/lamp", outputs: {}, tables: { Lamp: { names } } }),
    );
  return { lock, said: async () => (await makeLocked(root, "lamp")).diagnostics };
}
const lineOf = (text: string) => specText.split("\n").findIndex((line) => line.includes(text)) + 1;

it("an erratum that is stale is said with its line, at the key that is wrong", async () => {
  const { said } = await wrong(specText);
  expect(await said()).toMatchObject([
    {
      code: "erratum-stale",
      place: { file: "spec/lamp/lamp.md", line: 3 },
      details: [
        "the erratum would make it: Dim",
        "why: A reason.",
        `in the spec.ts: spec/lamp/spec.ts:${lineOf('"Din"')}:46`,
      ],
      help: expect.stringContaining("correct its `found`"),
    },
    {
      code: "erratum-stale",
      message: expect.stringContaining("has no row 7"),
      place: { file: "spec/lamp/spec.ts", line: lineOf("row: 7"), column: 22 },
      excerpt: { line: expect.stringContaining("row: 7"), start: 21, length: 3 },
      help: expect.stringContaining("correct its `row`"),
    },
  ]);
});

it("errata that are spread into the list are placed at the list", async () => {
  const spread = specText.replace("errata: [", "errata: [\n    ...[],");
  const [, gone] = await (await wrong(spread)).said();
  expect(gone?.place).toMatchObject({ line: lineOf("errata: ["), column: 3 });
});

const noErrata = specText.replace(/ {2}errata: [\s\S]*\],\n/, "");

it("a header that no table has is said with the line of its column", async () => {
  const { said } = await wrong(noErrata.replace('"Name"', '"Nmae"'));
  const [error] = await said();
  expect(error).toMatchObject({ code: "table-not-found", place: { file: "spec/lamp/lamp.md", line: 1 } });
  expect(error?.details).toContain(`in the spec.ts: spec/lamp/spec.ts:${lineOf('"Name"')}:17`);
});

it("a name that changed is said at the table in the spec.ts", async () => {
  const { lock, said } = await wrong(noErrata);
  lock({ Dim: 1, Dark: 2 });
  expect(await said()).toMatchObject([
    { code: "name-changed", place: { file: "spec/lamp/spec.ts", line: lineOf("Lamp: {"), column: 5 } },
  ]);
});
