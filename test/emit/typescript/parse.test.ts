import { describe, expect, it } from "vitest";
import { emit } from "../../../generator/emit/index.js";
import { type ColumnKind, hex64, identifier, integer } from "../../../generator/kinds/index.js";
import type { TableSpec } from "../../../generator/spec/table-schema.js";
import { build, specOf, table } from "../../build.js";
import { evaluate } from "../evaluate.js";

function made(kind: ColumnKind, rest: Partial<TableSpec>, ...values: string[]): Record<string, unknown> {
  const columns = { value: { header: "Code", kind }, name: { header: "Name", kind: identifier() } };
  const spec = specOf({ kind: "enum", columns, ...rest });
  const rows = values.map((value, index) => [value, `Name${index}`]);
  const { model, errors } = build(table(["Code", "Name"], ...rows), spec);
  if (model === undefined) throw new Error(JSON.stringify(errors));
  return evaluate(emit(model, { spec, out: "generated/test" }), "generated/test/index.ts") as Record<
    string,
    unknown
  >;
}

describe("parse", () => {
  it.each(["enum", "const"] as const)("reads signs and zero in the style %s", (style) => {
    const parse = made(integer(), { style }, "-1", "0", "7").parseCode as (text: string) => unknown;
    expect(["-1", " -01\n", "0", "-0", "+7", "007"].map(parse)).toEqual([-1, -1, 0, 0, 7, 7]);
    for (const text of ["", "1", "--1", "+-7", "7.", "0x7", "7e0", "Infinity", "\u20037"])
      expect(parse(text), text).toBeUndefined();
  });

  it("reads 64 bits exactly, and has the guard's name where the type is open", () => {
    const style = { style: "const", open: true } as const;
    const parse = made(hex64(), style, "0xFFFFFFFFFFFFFFFF", "0x00").parseKnownCode as (
      text: string,
    ) => unknown;
    expect(["18446744073709551615", " +0 ", "-0"].map(parse)).toEqual([(1n << 64n) - 1n, 0n, 0n]);
    expect(["18446744073709551616", "18446744073709551614", "1n", ""].map(parse)).toEqual(Array(4));
  });

  it("is not made for texts", () => {
    expect(made(identifier(), { kind: "string-enum" }, "a").parseCode).toBeUndefined();
  });
});
