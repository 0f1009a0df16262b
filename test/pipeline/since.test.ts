import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { defineSpec, identifier, integer, prose } from "../../generator/index.js";
import { make } from "../../generator/pipeline/make.js";
import { validSpec } from "../valid-spec.js";

const spec = {
  id: "lamp",
  title: "Lamps",
  document: { name: "LAMP", file: "now.md", revision: "3.0" },
  revisions: [
    { revision: "1.0", file: "old.md" },
    { revision: "2.0", file: "mid.md" },
  ],
  tables: {
    Lamp: {
      kind: "enum",
      columns: {
        value: { header: "Value", kind: integer() },
        name: { header: "Name", kind: identifier() },
        meaning: { header: "Meaning", kind: prose() },
      },
    },
  },
} as const;

const head = "| Value | Name | Meaning |\n| --- | --- | --- |\n";
const rows = ["| 1 | Off | Dark. |\n", "| 2 | On | Light. |\n", "| 3 | Dim | Less light. |\n"];
const texts = [1, 2, 3].map((count) => head + rows.slice(0, count).join(""));

/** Makes the spec out of three revisions of its document. */
async function made(documents: Readonly<Record<string, string>>, own: object = spec) {
  const root = mkdtempSync(join(tmpdir(), "spectables-since-"));
  onTestFinished(() => rmSync(root, { recursive: true }));
  mkdirSync(join(root, "spec/lamp"), { recursive: true });
  for (const [file, text] of Object.entries(documents)) writeFileSync(join(root, "spec/lamp", file), text);
  const loaded = { spec: validSpec(defineSpec(own as typeof spec)), file: "spec/lamp/spec.ts" };
  const { model, files = [], diagnostics } = await make(root, "lamp", Promise.resolve(loaded));
  const file = (name: string) => files.find(({ path }) => path.endsWith(name))?.text ?? "";
  return { entries: model?.tables.Lamp?.entries, file, codes: diagnostics.map(({ code }) => code) };
}

const [old = "", mid = "", now = ""] = texts;

it("entries say which revision brought them, in the JSON, the comments and the types; of the oldest's nothing is known", async () => {
  const { entries, file, codes } = await made({ "old.md": old, "mid.md": mid, "now.md": now });
  expect(codes).toEqual([]);
  expect(entries?.map(({ value, since }) => [value, since])).toEqual([
    [1, undefined],
    [2, "2.0"],
    [3, "3.0"],
  ]);
  expect(file("/lamp.json")).toContain('"since": "2.0"');
  expect(file("/lamp.ts")).toMatch(/\* - Since: 3\.0\n(?: {3}\*.*\n)* {3}\*\/\n {2}Dim = 3/);
  expect(file("types.ts") + file("entries.ts")).toContain("readonly since?: string;");
});

it("a column may be called so where there are no revisions", async () => {
  const { revisions: _, ...alone } = spec;
  const since = { header: "Since", kind: integer() };
  const { columns } = spec.tables.Lamp;
  const own = { ...alone, tables: { Lamp: { kind: "enum", columns: { ...columns, since } } } };
  const table = now
    .replaceAll(/\|$/gm, "| 2 |")
    .replace("| 2 |", "| Since |")
    .replace("| --- | 2 |", "| --- | --- |");
  const { entries, file, codes } = await made({ "now.md": table }, own);
  expect([codes, entries?.map((entry) => entry.since)]).toEqual([[], [2, 2, 2]]);
  expect(file("types.ts") + file("entries.ts")).toContain("readonly since: number;");
  expect(file("/lamp.schema.json")).toMatch(/"since": \{ "type": "integer"/);
});

it("a revision that cannot be read, or not for certain, is told", async () => {
  const broken = old.replace("| 1 |", "| one |");
  expect((await made({ "old.md": broken, "mid.md": mid, "now.md": now })).codes).toEqual(["cell-invalid"]);
  expect((await made({ "mid.md": mid, "now.md": now })).codes).toEqual(["file-unreadable"]);
  const other = old.replace("| Value |", "| Code |");
  expect((await made({ "old.md": other, "mid.md": mid, "now.md": now })).codes).toEqual(["header-differs"]);
});

it("the revisions need names of their own, and the document one beside them", () => {
  const faults = (own: object) => {
    try {
      return validSpec({ ...spec, ...own });
    } catch (error) {
      return (error as Error).message;
    }
  };
  expect(faults({ document: { name: "LAMP", file: "now.md" } })).toContain("document.revision: is needed");
  expect(faults({ document: { ...spec.document, revision: "1.0" } })).toContain(
    "two revisions are called 1.0",
  );
  const columns = { ...spec.tables.Lamp.columns, since: { header: "Since", kind: prose() } };
  expect(faults({ tables: { Lamp: { kind: "enum", columns } } })).toContain("the field `since`");
});
