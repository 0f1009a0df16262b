import { Ajv2020 } from "ajv/dist/2020.js";
import * as tsMorph from "ts-morph";
import { describe, expect, it } from "vitest";
import { emit } from "../../generator/emit/index.js";
import { hex, hex64, identifier, type OneFieldKind } from "../../generator/kinds/index.js";
import type { TableSpec } from "../../generator/spec/table-schema.js";
import { verifyTypeScript } from "../../generator/write/verify-typescript.js";
import { build, specOf, table } from "../build.js";
import { evaluate } from "./evaluate.js";

const rows = [
  ["0x01", "Fuse"],
  ["0x02-0x0F", "Reserved"],
  ["0x10", "Wire"],
  ["0x11", "Unassigned"],
  ["0xF0-0xFF", 'Makers\' "own"'],
];

function made(value: OneFieldKind, rest: Partial<TableSpec> = {}) {
  const columns = {
    value: { header: "Value", kind: value },
    name: { header: "Name", kind: identifier() },
  };
  const spec = specOf({ kind: "enum", columns, ...rest });
  const { model, errors } = build(table(["Value", "Name"], ...rows), spec);
  if (model === undefined) throw new Error(JSON.stringify(errors));
  const files = emit(model, { spec, out: "generated/test" });
  expect(verifyTypeScript(files, tsMorph)).toEqual([]);
  const text = (path: string) => files.find((file) => file.path === `generated/test/${path}`)?.text ?? "";
  return { text, model, spec, all: evaluate(files, "generated/test/index.ts") };
}

describe("ranges in TypeScript", () => {
  const { all, text } = made(hex());
  const rangeOf = all.codeRangeOf as (value: unknown) => { text: string } | undefined;

  it("are a frozen list in a module of its own, in the notation of the values", () => {
    expect(all.codeRanges).toMatchObject([{ first: 2, last: 15 }, { first: 17, last: 17 }, { first: 240 }]);
    expect(Object.isFrozen(all.codeRanges) && Object.isFrozen((all.codeRanges as object[])[0])).toBe(true);
    expect(text("code.ranges.ts")).toContain(
      'range({ first: 0x02, last: 0x0F, text: "Reserved", status: "reserved" }),',
    );
    // What a bundler may drop: no call stands outside of what is marked as pure.
    expect(text("code.ranges.ts")).toMatch(/= \/\* @__PURE__ \*\/ \(\(\) => frozen\(\[\n[^;]*\]\)\)\(\);/);
    expect(text("code.ts") + text("code.entries.ts")).not.toContain("ranges");
  });

  it("are found by their values, and nothing else is", () => {
    expect([2, 9, 15].map((value) => rangeOf(value)?.text)).toEqual(Array(3).fill("Reserved"));
    expect(rangeOf(255)).toEqual({
      first: 240,
      last: 255,
      name: 'Makers\' "own"',
      text: 'Makers\' "own"',
      status: "other",
    });
    for (const value of [1, 16, 18, 2.5, Number.NaN, undefined, null, "x"])
      expect(rangeOf(value)).toBeUndefined();
  });

  it("are no members, and the guard knows none of them", () => {
    expect((all.isCode as (x: unknown) => boolean)(2)).toBe(false);
    expect(Object.keys(all.Code as object)).not.toContain("Reserved");
  });

  it("are bigints where the values are", () => {
    const big = made(hex64(2), { style: "const" });
    expect(big.text("code.ranges.ts")).toContain("first: 0x02n, last: 0x0Fn");
    expect((big.all.codeRangeOf as (value: bigint) => unknown)(3n)).toMatchObject({ first: 2n });
  });

  it("have a module for a table without members too", () => {
    expect(made(hex(), { kind: "map" }).all.codeRangeOf).toBeTypeOf("function");
  });
});

describe("ranges in the other outputs", () => {
  const { text, model } = made(hex());

  it("stand beside the entries in JSON, which its schema asks for", () => {
    const data = JSON.parse(text("test.json"));
    expect(data.tables.Code.ranges).toEqual(model.tables.Code?.ranges);
    const validate = new Ajv2020({ strict: false }).compile(JSON.parse(text("test.schema.json")));
    expect(validate(data)).toBe(true);
    data.tables.Code.ranges[0].status = "free";
    expect(validate(data)).toBe(false);
  });

  it("are an export of the package, and a row of its page", () => {
    const { spec } = made(hex());
    const block = { name: "codes", version: "1.0.0", description: "Codes", notice: "NOTICE.md" };
    const context = { spec: { ...spec, package: block }, out: "generated/test", texts: { notice: "Terms." } };
    const files = new Map(emit(model, context).map((file) => [file.path, file.text]));
    const { exports } = JSON.parse(files.get("generated/package.json") ?? "{}");
    expect(exports["./code/ranges"]).toEqual({
      require: {
        types: "./dist/cjs/test/code.ranges.d.ts",
        default: "./dist/cjs/test/code.ranges.js",
      },
      types: "./dist/test/code.ranges.d.ts",
      default: "./dist/test/code.ranges.js",
    });
    expect(files.get("generated/README.md")).toContain(
      "| `codes/code/ranges` | `CodeRange` (type), `codeRanges`, `codeRangeOf` |",
    );
  });

  it("are a section of the page", () => {
    const [, section] = text("test.md").split("### Code: values that are no members");
    expect(section?.trim().split("\n").slice(2)).toEqual([
      "| `0x02` to `0x0F` | reserved | Reserved |",
      "| `0x11` | unassigned | Unassigned |",
      expect.stringMatching(/^\| `0xF0` to `0xFF` \| other \| Makers/),
    ]);
  });
});
