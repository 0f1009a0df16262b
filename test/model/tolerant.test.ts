import { buildModel, identifier, integer, prose, type Spec } from "spectables";
import { describe, expect, it } from "vitest";
import { readMarkdown } from "../../generator/read/markdown/index.js";

const columns = {
  value: { header: "Value", kind: integer() },
  name: { header: "Name", kind: identifier() },
  meaning: { header: "Meaning", kind: prose() },
};

const spec: Spec = {
  id: "codes",
  title: "Codes",
  document: { name: "CODES", file: "codes.md" },
  tables: {
    Code: { kind: "enum", columns, minRows: 3, gaps: [[2, 2]], prose: { rule: { begins: "Codes are" } } },
    Extra: { kind: "enum", columns: { value: { header: "Number", kind: integer() } } },
  },
  errata: [
    { table: "Code", row: 1, column: "meaning", found: "", value: "Ours.", why: "lost", source: "somebody" },
    {
      table: "Code",
      row: 7,
      column: "name",
      found: "Sevn",
      value: "Seven",
      why: "misprint",
      source: "somebody",
    },
  ],
};

async function build(rows: readonly string[], tolerant: boolean, header = "| Value | Name | Meaning |") {
  const text = [header, "| --- | --- | --- |", ...rows].join("\n");
  const document = await readMarkdown("codes.md", text);
  const { model, diagnostics } = buildModel({
    spec,
    specFile: "spec.ts",
    document,
    file: "codes.md",
    sha256: "0".repeat(64),
    tolerant,
  });
  const errors = diagnostics.filter(({ severity }) => severity === "error").map(({ code }) => code);
  const notes = diagnostics.filter(({ severity }) => severity === "note").map(({ code }) => code);
  return { model, errors, notes };
}

/** Too few rows, a filled gap, an unexpected one, a stale and an unneeded erratum, an empty cell, no second table. */
const older = ["| 1 | One | The first. |", "| 2 | Two | |"];

describe("a revision that the spec was not written for", () => {
  it("is read with notes where it is to be tolerated, and is an error else", async () => {
    const codes = [
      "cell-missing",
      "erratum-stale",
      "gap-filled",
      "prose-not-found",
      "rows-too-few",
      "table-not-found",
    ];
    const tolerated = await build(older, true);
    expect([...new Set(tolerated.notes)].sort()).toEqual(codes);
    expect(tolerated.errors).toEqual([]);
    expect(tolerated.model?.tables.Code?.entries).toEqual([
      { value: 1, name: "One", meaning: "The first." },
      { value: 2, name: "Two" },
    ]);
    expect(tolerated.model?.tables.Extra).toBeUndefined();
    const strict = await build(older, false);
    expect(strict.model).toBeUndefined();
    expect([...new Set(strict.errors)].sort()).toEqual(codes);
  });

  it("stays an error where a cell cannot be read, or a key is empty, or nothing of the spec is there", async () => {
    expect((await build(["| one | One | The first. |"], true)).errors).toContain("cell-invalid");
    expect((await build(["| | One | The first. |"], true)).errors).toContain("cell-missing");
    expect((await build(older, true, "| Wert | Titel | Sinn |")).errors).toEqual([
      "table-not-found",
      "table-not-found",
    ]);
  });
});

it("a check that fails itself is told of, and no crash", async () => {
  const document = await readMarkdown("codes.md", "| Number |\n| --- |\n| 1 |\n");
  const own: Spec = {
    ...spec,
    tables: { Extra: { kind: "map", columns: { value: { header: "Number", kind: integer() } } } },
    errata: [],
    check: () => {
      throw new TypeError("no such table");
    },
  };
  for (const tolerant of [false, true]) {
    const { diagnostics } = buildModel({
      spec: own,
      specFile: "s",
      document,
      file: "codes.md",
      sha256: "",
      tolerant,
    });
    expect(diagnostics).toMatchObject([{ code: "check-failed", severity: tolerant ? "note" : "error" }]);
    expect(diagnostics[0]?.message).toContain("no such table");
  }
});
