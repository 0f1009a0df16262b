import * as tsMorph from "ts-morph";
import { describe, expect, it } from "vitest";
import { diff } from "../../generator/compare/diff/diff.js";
import { emit } from "../../generator/emit/index.js";
import { hex, identifier, integer, pattern } from "../../generator/kinds/index.js";
import type { Spec } from "../../generator/spec/spec.js";
import type { TableSpec } from "../../generator/spec/table-schema.js";
import { verifyTypeScript } from "../../generator/write/verify-typescript.js";
import { specOf } from "../build.js";
import { evaluate } from "../emit/evaluate.js";
import { made as madeOf } from "./made.js";

const page = `# Shelves

## 1.1 Shelf 0: Oil

| Token | Name |
|---|---|
| 0x05 | Wick |
| 0x06 | Flask |

## 1.2 Shelf 7: Gas

| Token | Name |
|---|---|
| 0x05 | Tap |
| 0x06 | Flask |

## 2 Colours

| Token | Name |
|---|---|
| 0x07 | Red |
`;

/** `Shelf 7: Gas` */
const shelf = pattern(/Shelf (?<page>\d+): (?<pageName>\w+)/, { page: integer(), pageName: identifier() });

const columns = {
  token: { header: "Token", kind: hex() },
  name: { header: "Name", kind: identifier() },
} as const;
const shelves: TableSpec = {
  kind: "map",
  section: /^Shelf \d/,
  several: true,
  sectionTitle: { field: "shelf", kind: shelf },
  key: ["page", "token"],
  columns,
};

const made = (table: TableSpec, text = page, rest: Partial<Spec> = {}) => madeOf(table, text, rest);

describe("a table of several", () => {
  it("has the rows of all that a pattern of sections finds, with what the section says", async () => {
    const { table, said } = await made(shelves);
    expect(table?.entries).toEqual([
      { token: 5, name: "Wick", page: 0, pageName: "Oil" },
      { token: 6, name: "Flask", page: 0, pageName: "Oil" },
      { token: 5, name: "Tap", page: 7, pageName: "Gas" },
      { token: 6, name: "Flask", page: 7, pageName: "Gas" },
    ]);
    expect(table?.section).toBeUndefined();
    expect(said).toEqual(["tables-joined 5: Code is made of 2 tables."]);
  });

  it("may be named by a list of sections, of which every one must be there", async () => {
    const listed = (...section: string[]) => made({ kind: "records", section, columns });
    expect((await listed("1.1", "2")).table?.entries.map(({ name }) => name)).toEqual([
      "Wick",
      "Flask",
      "Red",
    ]);
    expect((await listed("1.1", "3", "4")).said).toEqual([
      "table-not-found 5: No table for Code: wanted is one in section 3 and 4 with the header Token | Name.",
    ]);
  });

  it("may be all tables of a header, and the number of the section a field", async () => {
    const { table } = await made({ kind: "records", several: true, sectionNumber: "where", columns });
    expect(table?.entries.map(({ where }) => where)).toEqual(["1.1", "1.1", "1.2", "1.2", "2"]);
  });

  it("may be told by a pattern of captions", async () => {
    const table = (caption: string, row: string) =>
      `<table><caption>${caption}</caption><tr><th>Token</th><th>Name</th></tr><tr><td>${row}</td></tr></table>\n\n`;
    const text =
      table("Table 1: Oil", "0x01</td><td>Wick") +
      table("Table 2: Gas", "0x02</td><td>Tap") +
      table("Table 1, the rest", "0x03</td><td>Flask");
    const value = { value: columns.token, name: columns.name };
    const { table: one } = await made(
      { kind: "enum", caption: /^Table 1\b/, several: true, columns: value },
      text,
    );
    expect(one?.entries.map(({ name }) => name)).toEqual(["Wick", "Flask"]);
  });

  it("is an error without a word in the spec.ts, which says how", async () => {
    const { diagnostics } = await made({ kind: "records", section: /^Shelf/, columns });
    expect(diagnostics).toMatchObject([
      { code: "table-ambiguous", help: expect.stringContaining("several: true") },
    ]);
  });

  it("may be one alone, whose section is then the table's", async () => {
    const { table, said } = await made({ kind: "records", section: /Gas$/, several: true, columns });
    expect([table?.section, said]).toEqual(["1.2", []]);
  });

  it("is an error where two parts say different things of one key", async () => {
    const value = { value: columns.token, name: columns.name };
    const { diagnostics, model } = await made({
      kind: "enum",
      section: /^Shelf/,
      several: true,
      columns: value,
    });
    expect(model).toBeUndefined();
    expect(diagnostics.filter(({ code }) => code === "parts-disagree")).toMatchObject(
      [
        {
          message: "Code 5: two tables say different things.",
          place: { line: 12 },
          details: ['name "Wick" (line 7)', 'name "Tap" (line 14)'],
        },
      ].map((one) => ({ ...one, place: { line: 14 } })),
    );
  });

  it("has once what two parts say alike, whatever their sections are called", async () => {
    const alike = page.replace("0x05 | Tap", "0x09 | Tap");
    const value = { value: columns.token, name: columns.name };
    const { table, said } = await made(
      { kind: "enum", section: /^Shelf/, several: true, sectionTitle: "shelf", columns: value },
      alike,
    );
    expect(table?.entries.map(({ name }) => name)).toEqual(["Wick", "Flask", "Tap"]);
    expect(said.at(-1)).toMatch(/^rows-merged 15: /);
  });

  it("is an error where a section's title is not what its kind reads", async () => {
    const { said } = await made({ ...shelves, section: /./ });
    expect(said.at(-1)).toBe(
      'cell-invalid 21: Code: the section "Colours" is not page and pageName in the form /Shelf (?<page>\\d+): (?<pageName>\\w+)/.',
    );
  });
});

describe("a section without what a field is to say", () => {
  it("is an error, said once", async () => {
    const text = "# Shelf\n\n| Token | Name |\n|---|---|\n| 0x05 | Wick |\n| 0x06 | Tap |\n";
    const { said } = await made({ kind: "records", sectionNumber: "where", columns }, text);
    expect(said).toEqual(["cell-invalid 5: Code: the table's section has no number."]);
  });
});

describe("a key of two fields", () => {
  it("must be one that no two rows have", async () => {
    const { said } = await made({ ...shelves, section: "1.1" }, page.replace("0x06 | Flask", "0x05 | Flask"));
    expect(said[0]).toMatch(/^value-duplicate 8: Code has the key 0, 5 twice/);
  });

  it("finds entries by both, in maps that refuse to be changed", async () => {
    const { model, spec } = await made(shelves);
    if (model === undefined) throw new Error("no model");
    const files = emit(model, { spec, out: "generated/test" });
    expect(verifyTypeScript(files, tsMorph)).toEqual([]);
    const { codeByKey } = evaluate(files, "generated/test/index.ts") as {
      codeByKey: Map<number, Map<number, { name: string }>>;
    };
    expect([...codeByKey.keys()]).toEqual([0, 7]);
    expect(codeByKey.get(7)?.get(5)?.name).toBe("Tap");
    expect(codeByKey.get(7)?.get(9)).toBeUndefined();
    expect(() => codeByKey.clear()).toThrow("read-only");
    expect(() => codeByKey.get(7)?.clear()).toThrow("read-only");
  });

  it("tells entries apart for errata, anchors and diff", async () => {
    const erratum = { table: "Code", row: "7, 5", column: "name", found: "Tap", value: "Valve" };
    const before = await made(shelves);
    const after = await made(shelves, page, {
      errata: [{ ...erratum, why: "A misprint.", source: "a reader" }],
    });
    expect(after.table?.entries.map(({ name }) => name)).toEqual(["Wick", "Flask", "Valve", "Flask"]);
    expect(after.table?.errata).toMatchObject([{ entry: "7, 5" }]);
    const [old, now] = [before.model, after.model];
    if (old === undefined || now === undefined) throw new Error("no model");
    const { changes } = diff(old, now);
    expect(changes.map(({ rule, after: name }) => [rule, name])).toEqual([
      ["value-renamed", "Valve"],
      ["erratum-added", expect.anything()],
    ]);
    const [markdown] = emit(now, { spec: after.spec, out: "o" }).filter(({ path }) => path.endsWith(".md"));
    expect(markdown?.text).toContain('<a id="code-7-5"></a>');
  });

  it("is for maps, and of fields that there are", () => {
    const errors = (rest: Partial<TableSpec>) => () => specOf({ ...shelves, ...rest });
    expect(errors({ kind: "records" })).toThrow('key of two fields is for kind "map"');
    expect(errors({ key: ["page", "tokens"] })).toThrow("key names the field tokens, which no column gives");
  });
});
