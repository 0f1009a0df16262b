import { describe, expect, it } from "vitest";
import { bitOf, identifier, integer } from "../../generator/kinds/index.js";
import type { TableSpec } from "../../generator/spec/table-schema.js";
import { build, specOf, table } from "../build.js";

const bits = (column: string, at: number) => ({ header: column, kind: bitOf(at) });
const header = ["B2", "B1", "B0", "Name"];
const columns = {
  b2: bits("B2", 2),
  b1: bits("B1", 1),
  b0: bits("B0", 0),
  name: { header: "Name", kind: identifier() },
};
const lamps = (rest: Partial<TableSpec> = {}) => specOf({ kind: "enum", columns, ...rest });

describe("bits that are spread over several columns", () => {
  const rows = table(header, ["0", "0", "0", "OFF"], ["1", "0", "1", "BLINK"], ["1", "1", "0", "GLOW"]);

  it("are one value together", () => {
    expect(build(rows, lamps()).entries).toEqual([
      { value: 0, name: "OFF" },
      { value: 5, name: "BLINK" },
      { value: 6, name: "GLOW" },
    ]);
    expect(bitOf(31).cell.parse("1")).toEqual({ value: 2 ** 31 });
    expect(bitOf(3, "mask").fields.mask?.literal?.(8)).toBe("0b1000");
  });

  it("are the row's key together", () => {
    expect(build(rows, lamps({ gaps: [[1, 4]] })).errors).toEqual([]);
    expect(build(rows, lamps({ gaps: [] })).errors).toMatchObject([
      { code: "gap-unexpected", message: "Code: 1-4 are missing between 0 and 5." },
    ]);
    const erratum = {
      table: "Code",
      row: 5,
      column: "name",
      found: "BLINK",
      value: "WINK",
      why: "So.",
      source: "me",
    };
    const byText = { ...erratum, row: "110", found: "GLOW", value: "SHINE" };
    const spec = specOf({ kind: "enum", columns }, { errata: [erratum, byText] });
    expect(build(rows, spec).entries?.map(({ name }) => name)).toEqual(["OFF", "WINK", "SHINE"]);
  });

  it("are a range of one where a placeholder stands for a name", () => {
    const { entries, model } = build(
      table(header, ["0", "0", "1", "ON"], ["1", "1", "1", "Reserved"]),
      lamps(),
    );
    expect(entries).toEqual([{ value: 1, name: "ON" }]);
    expect(model?.tables.Code?.ranges).toEqual([{ first: 7, last: 7, text: "Reserved", status: "reserved" }]);
  });

  it("are an error at the cell that is no bit, and where two rows have the same", () => {
    expect(build(table(header, ["0", "2", "0", "OFF"]), lamps()).errors).toMatchObject([
      { code: "cell-invalid", message: 'Code 020, "B1": expected 0 or 1.', place: { line: 7 } },
    ]);
    const twice = table(header, ["0", "1", "0", "OFF"], ["0", "1", "0", "ON"]);
    expect(build(twice, lamps({ aliases: false })).errors).toMatchObject([{ code: "value-duplicate" }]);
  });

  it("are not mixed with a column that gives the value by itself", () => {
    const value = { header: "Value", kind: integer() };
    expect(() => specOf({ kind: "enum", columns: { ...columns, value } })).toThrow(
      "two columns give the field value",
    );
    for (const at of [-1, 32, 0.5]) expect(() => bitOf(at)).toThrow(TypeError);
  });
});
