import { expect, it } from "vitest";
import { checkSeal } from "../../generator/emit/header.js";
import { type FetchedDocuments, lockPath } from "../../generator/lock/lock.js";
import { lockFile, lockOf } from "../../generator/lock/make.js";
import type { Model } from "../../generator/model/model.js";
import type { Spec } from "../../generator/spec/spec.js";
import { sha256 } from "../../generator/words/sha256.js";

const entries = [
  { value: 1, name: "Flood" },
  { value: 2, name: "Ebb" },
];
const columns = [
  { header: "Value", kind: "integer", fields: ["value"] },
  { header: "Name", kind: "identifier", fields: ["name"] },
];
const source = { document: "TIDE", file: "tide.md", sha256: "1".repeat(64), url: "https://example.org/tide" };
const other = { document: "MOON", file: "moon.md", sha256: "2".repeat(64) };
const model: Model = {
  spec: { id: "tide", title: "Tides" },
  source,
  tables: {
    Tide: { kind: "enum", columns, entries },
    Moon: { kind: "enum", columns, entries: [], source: other },
  },
};
const spec: Spec = {
  id: "tide",
  title: "Tides",
  document: { name: "TIDE", file: "tide.md", revision: "Rev. 3" },
  tables: {
    Tide: { kind: "enum", columns: {} },
    Moon: { kind: "enum", columns: {}, document: { name: "MOON", file: "moon.md" } },
  },
};
const outputs = [{ path: "generated/tide/tide.ts", text: "export {};\n", entries: [] }];
const fetched = { "tide.md": { of: "3".repeat(64), etag: '"7"' } };
// Made anew in each test: what is made once, when the file is loaded, answers for no change of the code.
const made = (documents?: FetchedDocuments) => lockOf(model, spec, "generated/tide", outputs, documents);

it("says what each table was read from, its header, its rows and its names", () => {
  expect(made()).toStrictEqual({
    spec: "tide",
    out: "generated/tide",
    tables: {
      Tide: {
        document: {
          name: "TIDE",
          revision: "Rev. 3",
          url: "https://example.org/tide",
          file: "tide.md",
          sha256: "1".repeat(64),
        },
        header: ["Value", "Name"],
        rows: 2,
        rowsSha256: sha256(JSON.stringify(entries)),
        names: { Flood: 1, Ebb: 2 },
      },
      Moon: {
        document: { name: "MOON", file: "moon.md", sha256: "2".repeat(64) },
        header: ["Value", "Name"],
        rows: 0,
        rowsSha256: sha256("[]"),
        names: {},
      },
    },
    outputs: { "generated/tide/tide.ts": sha256("export {};\n") },
  });
});

it("has a table that the spec.ts no longer takes with the document that it was read from", () => {
  const { Moon: _, ...tables } = spec.tables;
  expect(lockOf(model, { ...spec, tables }, "out", []).tables.Moon?.document.name).toBe("MOON");
});

it("is a sealed file beside its spec.ts, with a line for each name and each output", () => {
  const lock = made();
  const file = lockFile(lock, model, "spec/tide/spec.ts");
  expect(file.path).toBe("spec/tide/spec.lock.json");
  expect(checkSeal(file.text)).toBe("intact");
  const { generated, ...read } = JSON.parse(file.text);
  expect(read).toEqual(lock);
  expect(generated.notice).toContain("Do not edit: run `npx spectables generate tide`.");
  const lines = file.text.split("\n").map((line) => line.trim());
  for (const line of ['"Flood": 1,', '"Ebb": 2', `"generated/tide/tide.ts": "${sha256("export {};\n")}"`])
    expect(lines).toContain(line);
});

it("has what servers said of the documents that were fetched, and nothing where none was; a line for each", () => {
  expect(made(fetched).fetched).toEqual(fetched);
  expect(made({})).not.toHaveProperty("fetched");
  const { text } = lockFile(made(fetched), model, "spec/tide/spec.ts");
  expect(JSON.parse(text).fetched).toEqual(fetched);
  expect(text).toMatch(/^ {4}"tide\.md": \{.*\}$/m);
  expect(JSON.parse(lockFile(made(), model, "spec/tide/spec.ts").text)).not.toHaveProperty("fetched");
});

it("lies beside a spec.ts of any ending, and only the ending is left out", () => {
  const paths = ["a/spec.ts", "a/spec.mts", "a/spec.cjs", "a/spec", "a/x.ts.d/spec.js"].map(lockPath);
  expect(paths).toEqual([...Array(4).fill("a/spec.lock.json"), "a/x.ts.d/spec.lock.json"]);
});
