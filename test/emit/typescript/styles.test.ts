import * as tsMorph from "ts-morph";
import { describe, expect, it } from "vitest";
import type { InputError } from "../../../generator/diagnostics/diagnostic.js";
import { emit } from "../../../generator/emit/index.js";
import {
  bit,
  type ColumnKind,
  hex,
  hex64,
  identifier,
  integer,
  number,
  phrase,
  prose,
  ranges,
  versionSet,
} from "../../../generator/kinds/index.js";
import type { TableSpec } from "../../../generator/spec/table-schema.js";
import { verifyTypeScript } from "../../../generator/write/verify-typescript.js";
import { build, specOf, table } from "../../build.js";
import { evaluate } from "../evaluate.js";

const header = ["Code", "Name", "Meaning"];
const columnsOf = (value: ColumnKind) => ({
  value: { header: "Code", kind: value },
  name: { header: "Name", kind: phrase() },
  meaning: { header: "Meaning", kind: prose(), optional: true } as const,
});

async function made(kind: ColumnKind, rest: Partial<TableSpec>, ...rows: string[][]) {
  const spec = specOf({ kind: "enum", columns: columnsOf(kind), ...rest });
  const { model, errors } = build(table(header, ...rows), spec);
  if (model === undefined) throw new Error(JSON.stringify(errors));
  const files = emit(model, { spec, out: "generated/test" });
  expect(verifyTypeScript(files, tsMorph)).toEqual([]);
  const text = (path: string) => files.find((file) => file.path === `generated/test/${path}`)?.text;
  return { text, module: evaluate(files, "generated/test/index.ts") as Record<string, unknown>, files };
}

const aliased = [
  ["0x00", "First", "a."],
  ["0x00", "Second", "b."],
  ["0x80000000", "Third", "c."],
];

describe("an enum", () => {
  it("keeps hexadecimal literals, unsigned", async () => {
    const { text, module } = await made(hex(8), {}, ...aliased);
    expect(text("code.ts")).toContain("Third = 0x80000000,");
    expect(text("values/code.ts")).toContain("export const Third = 0x80000000;");
    expect(text("code.entries.ts")).toContain("value: 0x80000000,");
    expect((module.Code as Record<string, unknown>).Third).toBe(2147483648);
    expect(text("test.json")).toContain('"value": 2147483648');
  });

  it("gives a value's first name back, whatever aliases it has", async () => {
    const { module } = await made(hex(8), {}, ...aliased);
    const { Code, codeName, codeFromName, isCode } = module as unknown as {
      Code: Record<string | number, unknown>;
      codeName(value: number): string | undefined;
      codeFromName(name: string): number | undefined;
      isCode(x: unknown): boolean;
    };
    expect([Code[0], Code.First, Code.Second]).toEqual(["First", 0, 0]);
    expect([codeName(0), codeName(2147483648), codeName(1)]).toEqual(["First", "Third", undefined]);
    expect([codeFromName("Second"), codeFromName("toString")]).toEqual([0, undefined]);
    expect([isCode(0), isCode(1), isCode("First")]).toEqual([true, false, false]);
  });

  it("of texts gives the first name too", async () => {
    const rows = [
      ["a", "First", "x."],
      ["a", "Second", "y."],
    ];
    const { module } = await made(identifier(), { kind: "string-enum" }, ...rows);
    expect((module.codeName as (value: string) => unknown)("a")).toBe("First");
  });

  it("says of an alias that it is one", async () => {
    const { text } = await made(hex(8), {}, ...aliased);
    expect(text("code.ts")).toContain("   * Another name of First.\n   *\n   * b.\n");
  });
});

describe("the const style", () => {
  it("is an object with a type, and the lookups of an enum", async () => {
    const { text, module } = await made(hex(8), { style: "const" }, ...aliased);
    expect(text("code.ts")).toContain("export type Code = (typeof Code)[keyof typeof Code];");
    expect(text("code.ts")).not.toContain("enum ");
    const { codeName, codeFromName, isCode } = module as unknown as {
      codeName(value: number): string | undefined;
      codeFromName(name: string): number | undefined;
      isCode(x: unknown): boolean;
    };
    expect(Object.keys(module.Code as object)).toEqual(["First", "Second", "Third"]);
    expect([codeName(0), codeName(7)]).toEqual(["First", undefined]);
    expect([codeFromName("Second"), codeFromName("toString")]).toEqual([0, undefined]);
    expect([isCode(0), isCode(1), isCode("0")]).toEqual([true, false, false]);
  });

  it("keeps unknown values representable where it is open", async () => {
    const { text, module } = await made(integer(), { style: "const", open: true }, ["-1", "Bad", "x."]);
    expect(text("code.ts")).toContain("export type Code = KnownCode | (number & {});");
    expect((module.isKnownCode as (x: unknown) => boolean)(-1)).toBe(true);
    expect(module.isCode).toBeUndefined();
  });

  it("holds 64 bits as a bigint, and JSON their digits", async () => {
    const { text, module } = await made(hex64(), { style: "const" }, ["0xFFFFFFFFFFFFFFFF", "All", "x."]);
    expect(text("code.ts")).toContain("All: 0xFFFFFFFFFFFFFFFFn,");
    expect(text("test.json")).toContain('"value": "18446744073709551615"');
    expect((module.codeName as (x: bigint) => unknown)((1n << 64n) - 1n)).toBe("All");
    expect((module.codeByValue as ReadonlyMap<bigint, { name: string }>).get((1n << 64n) - 1n)?.name).toBe(
      "All",
    );
  });
});

describe("numbers beyond 2^53", () => {
  const rows = [
    ["1", "Small", "x."],
    ["9007199254740993", "Large", "x."],
  ];

  it("are exact, and bigints in the whole column", async () => {
    const { text, module } = await made(number({}, { bits: 64 }), { style: "const" }, ...rows);
    expect(text("code.ts")).toContain("Small: 1n,");
    expect(text("code.ts")).toContain("Large: 9007199254740993n,");
    expect(text("test.json")).toContain('"value": "9007199254740993"');
    expect((module.codeName as (x: bigint) => unknown)(9007199254740993n)).toBe("Large");
  });

  it("are an error that names the cell where the column's kind has no room for them", () => {
    const { errors } = build(table(header, ...rows), specOf({ kind: "enum", columns: columnsOf(number()) }));
    expect(errors).toMatchObject([
      {
        message: 'Code 9007199254740993, "Code": expected a whole number below 2^53 (else say bits: 64).',
        place: { line: 8 },
      },
    ]);
  });

  it("are bigints as the ends of ranges too", async () => {
    const columns = { range: { header: "Code", kind: ranges(hex64(2)) }, ...columnsOf(integer()) };
    const { value: _, ...rest } = columns;
    const row = ["0x1-0xFFFFFFFFFFFFFFFF", "All", "x."];
    const { text, module } = await made(integer(), { kind: "map", columns: rest }, row);
    expect(text("code.entries.ts")).toContain(
      "readonly range: readonly { readonly first: bigint; readonly last: bigint }[];",
    );
    expect((module.codeByKey as ReadonlyMap<string, unknown>).get("All")).toMatchObject({
      range: [{ first: 1n, last: (1n << 64n) - 1n }],
    });
    expect(text("test.json")).toContain('{ "first": "1", "last": "18446744073709551615" }');
  });
});

describe("flags", () => {
  const rows = [
    ["0", "Read", "x."],
    ["31", "Top", "x."],
  ];
  it("are combined, asked for and taken apart, unsigned", async () => {
    const { module } = await made(bit(), { kind: "flags" }, ...rows);
    const { codeUnion, codeHas, codeSplit, codeRest } = module as unknown as Record<
      string,
      (...n: number[]) => unknown
    >;
    expect(codeUnion?.(1, 0x80000000)).toBe(0x80000001);
    expect(codeUnion?.()).toBe(0);
    expect([codeHas?.(0x80000001, 0x80000000), codeHas?.(1, 0x80000000)]).toEqual([true, false]);
    expect([codeHas?.(0, 0), codeHas?.(1, 0)]).toEqual([true, false]);
    expect(codeSplit?.(0x80000003)).toEqual([1, 0x80000000]);
    expect(codeRest?.(0x80000007)).toBe(6);
  });
});

describe("a map and a list of records", () => {
  const rows = [
    ["7", "Seven", "x."],
    ["8", "Eight", ""],
  ];

  it("a map has its entries by key, and no members", async () => {
    const { module, files } = await made(integer(), { kind: "map" }, ...rows);
    expect(Object.keys(module)).toEqual(["codeByKey"]);
    expect((module.codeByKey as ReadonlyMap<number, unknown>).get(8)).toEqual({ value: 8, name: "Eight" });
    expect(files.some(({ path }) => path.includes("/values/"))).toBe(false);
  });

  it("records are a frozen list", async () => {
    const { module } = await made(integer(), { kind: "records" }, ...rows);
    expect(module.code).toEqual([
      { value: 7, name: "Seven", meaning: "x." },
      { value: 8, name: "Eight" },
    ]);
    expect(Object.isFrozen((module.code as readonly object[])[0])).toBe(true);
  });
});

describe("what cannot be", () => {
  const faulty = (rest: Partial<TableSpec>, kind: ColumnKind = integer()) => {
    try {
      specOf({ kind: "enum", columns: columnsOf(kind), ...rest });
    } catch (error) {
      return (error as InputError).diagnostics.map(({ message }) => message);
    }
    return undefined;
  };

  it.each([
    [{ open: true }, integer(), 'open needs style "const"'],
    [{}, hex64(), 'values of 64 bits need kind "enum" with style "const"'],
    [{ duplicates: "group" }, integer(), "needs group"],
    [{ kind: "map", naming: "PascalCase" }, integer(), "naming is for tables with members"],
    [{ style: "const-enum" }, integer(), "style"],
    [{ kind: "flags", style: "const", open: true }, integer(), "open is not for flags"],
    [
      { kind: "map" },
      versionSet(["1.0"]),
      'value (version-set) is for tables with members, not for kind "map"',
    ],
    [{ links: ["nothing"] }, integer(), "links names nothing, which is no column"],
  ] as [Partial<TableSpec>, ColumnKind, string][])("%j", (rest, kind, message) => {
    expect(faulty(rest, kind)?.join("\n")).toContain(message);
  });
});
