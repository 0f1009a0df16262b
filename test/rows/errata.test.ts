import { describe, expect, it } from "vitest";
import { type ColumnKind, fused, hex, identifier, integer, prose } from "../../generator/index.js";
import type { Erratum } from "../../generator/spec/spec.js";
import type { TableSpec } from "../../generator/spec/table-schema.js";
import { build, specOf, table } from "../build.js";

const columns = {
  value: { header: "Code", kind: integer() },
  name: { header: "Name", kind: identifier() },
  meaning: { header: "Meaning", kind: prose(), optional: true },
} as const;
const header = ["Code", "Name", "Meaning"];
const codes = (errata: readonly Erratum[], rest: Partial<TableSpec> = {}) =>
  specOf({ kind: "enum", columns, ...rest }, { errata });
const says = { table: "Code", why: "A reason.", source: "somebody" };
const row = (found: readonly string[], value: readonly string[]): Erratum => ({
  ...says,
  row: 1,
  found,
  value,
});
const name = (of: string | number, found: string, value: string): Erratum => ({
  ...says,
  row: of,
  column: "name",
  found,
  value,
});
const codesOf = ({ errors }: ReturnType<typeof build>) => errors.map(({ code }) => code);

describe("an erratum for a row", () => {
  const lines = table(header, ["1", "Won", "a b"]);

  it.each([
    ["fewer cells", ["1", "Won"]],
    ["more cells", ["1", "Won", "a b", "c d"]],
    ["another first cell", ["2", "Won", "a b"]],
    ["another last cell", ["1", "Won", "a c"]],
    ["the cells in another order", ["Won", "1", "a b"]],
  ])("is stale where it has %s", (_, found) => {
    const { errors } = build(lines, codes([row(found, ["1", "One", "a b"])]));
    expect(errors).toMatchObject([
      {
        code: "erratum-stale",
        details: [`found: ${found.map((text) => `"${text}"`).join(", ")}`, "why: A reason."],
      },
    ]);
  });

  it("is read at the places of the cells that it replaces", () => {
    const { errors } = build(lines, codes([row(["1", "Won", "a b"], ["1", "not one", "a b"])]));
    expect(errors).toMatchObject([{ code: "cell-invalid", place: { line: 6, column: 1 } }]);
  });

  it("marks what it gave, and not what it left empty or moved", () => {
    const moved = row(["1", "a_b"], ["1", "One", "a_b"]);
    expect(build(table(header, ["1", "a_b", ""]), codes([moved])).entries).toEqual([
      { value: 1, name: "One", meaning: "a_b", errata: ["name"] },
    ]);
    const emptied = row(["1", "Won", "a b"], ["1", "One", ""]);
    expect(build(lines, codes([emptied])).entries).toEqual([{ value: 1, name: "One", errata: ["name"] }]);
    const { entries, model } = build(lines, codes([row(["1", "Won", "a b"], ["1", "One", "c d"])]));
    expect(entries).toMatchObject([{ errata: ["name", "meaning"] }]);
    expect(model?.tables.Code?.errata).toMatchObject([{ entry: 1, found: "1 | Won | a b" }]);
  });
});

describe("an erratum for a cell", () => {
  it("is stale with what it would do, where it stands, and the place of the cell", () => {
    const { errors } = build(table(header, ["1", "One", "a b"]), codes([name(1, "Won", "One")]));
    expect(errors).toMatchObject([
      {
        code: "erratum-stale",
        place: { file: "spec/test/doc.txt", line: 6 },
        details: [
          "the erratum would make it: One",
          "why: A reason.",
          "it stands among the errata of spec/test/spec.ts",
        ],
      },
    ]);
    const nowhere = build(table(header, ["1", "One", "a b"]), codes([name(9, "Won", "One")]));
    expect(nowhere.errors[0]?.place).toEqual({ file: "spec/test/spec.ts" });
  });

  it("names its row by the key's value or by its text", () => {
    const hexadecimal = { ...columns, value: { header: "Code", kind: hex() } } as const;
    const lines = table(header, ["0x0A", "Won", "a b"]);
    for (const key of [10, "0x0A"])
      expect(build(lines, codes([name(key, "Won", "One")], { columns: hexadecimal })).entries).toMatchObject([
        { value: 10, name: "One" },
      ]);
    expect(codesOf(build(lines, codes([name("10", "Won", "One")], { columns: hexadecimal })))).toEqual([
      "erratum-stale",
    ]);
  });

  it("names a row by a number whose key is a text", () => {
    const texts = { value: { header: "Code", kind: prose() }, name: columns.name } as const;
    const lines = table(["Code", "Name"], ["7", "Won"]);
    const spec = codes([name(7, "Won", "One")], { kind: "string-enum", columns: texts });
    expect(build(lines, spec).entries).toMatchObject([{ value: "7", name: "One" }]);
  });

  it("corrects the first of several rows with one key", () => {
    const lines = table(header, ["1", "Won", "a b"], ["1", "Uno", "a b"]);
    expect(build(lines, codes([name(1, "Won", "One")])).entries).toMatchObject([
      { value: 1, name: "One", aliases: [{ name: "Uno" }] },
    ]);
  });

  it("names its row by the value, where the key's column has a name of its own", () => {
    const own = {
      code: { header: "Code", kind: fused({ name: identifier(), value: integer() }) },
      meaning: { header: "Meaning", kind: prose() },
    } as const;
    const lines = table(["Code", "Meaning"], ["ONE 1", "a b"]);
    const wrong: Erratum = { ...says, row: 1, column: "meaning", found: "a b", value: "c d" };
    expect(build(lines, codes([wrong], { columns: own })).entries).toMatchObject([
      { value: 1, meaning: "c d" },
    ]);
  });

  it("finds its row where the key is one of several fields of a column", () => {
    const both = (kind: ColumnKind) =>
      ({ name: { header: "Name", kind }, meaning: { header: "Meaning", kind: prose() } }) as const;
    const wrong = (of: string | number): Erratum => ({
      ...says,
      row: of,
      column: "meaning",
      found: "a b",
      value: "c d",
    });
    const lines = table(["Name", "Meaning"], ["ONE 1", "a b"]);
    const kind = fused({ name: identifier(), value: integer() });
    const spec = (of: string | number) =>
      specOf({ kind: "enum", key: "name", columns: both(kind) }, { errata: [wrong(of)] });
    for (const of of ["ONE", "ONE 1"])
      expect(build(lines, spec(of)).entries).toEqual([
        { name: "ONE", value: 1, meaning: "c d", errata: ["meaning"] },
      ]);
    expect(codesOf(build(lines, spec("TWO")))).toEqual(["erratum-stale"]);
    // A key cell that cannot be read is an error, and no crash.
    expect(codesOf(build(table(["Name", "Meaning"], ["ONE", "a b"]), spec("ONE")))).toEqual(["cell-invalid"]);
  });
});
