import { describe, expect, it } from "vitest";
import { emit } from "../../../generator/emit/index.js";
import { hex, identifier, integer, pattern, phrase, versionSet } from "../../../generator/kinds/index.js";
import { buildModel } from "../../../generator/pipeline/build.js";
import { readMarkdown } from "../../../generator/read/markdown/index.js";
import type { Spec } from "../../../generator/spec/spec.js";
import type { TableSpec } from "../../../generator/spec/table-schema.js";
import { validSpec } from "../../valid-spec.js";
import { evaluate } from "../evaluate.js";

const versions = ["1", "2", "3"] as const;

async function made(document: string, more: Partial<TableSpec> = {}) {
  const spec: Spec = {
    id: "lamps",
    title: "Lamps",
    document: { name: "LAMPS", file: "lamps.md" },
    tables: {
      LampCode: {
        kind: "map",
        section: /^Shelf/,
        several: true,
        sectionTitle: {
          field: "shelf",
          kind: pattern(/Shelf (?<shelf>\d+): (?<hall>.+)/, { shelf: integer(), hall: phrase() }),
        },
        key: ["shelf", "code"],
        pages: { name: "part", title: "hall" },
        columns: {
          code: { header: "Code", kind: hex(2) },
          part: { header: "Part", kind: identifier() },
          protocolVersions: { header: "In", kind: versionSet(versions) },
        },
        ...more,
      },
    },
  };
  validSpec(spec);
  const read = await readMarkdown("lamps.md", document);
  const source = { document: read, file: "lamps.md", sha256: "0".repeat(64) };
  const { model, diagnostics } = buildModel({ spec, specFile: "spec.ts", ...source });
  const files = model && emit(model, { spec, out: "generated/lamps" });
  return {
    errors: diagnostics.filter(({ severity }) => severity === "error"),
    paths: (files ?? []).map(({ path }) => path),
    run: (module: string) => evaluate(files ?? [], `generated/lamps/${module}.ts`),
  };
}

const shelf = (number: number, hall: string, ...rows: string[]) =>
  [`## Shelf ${number}: ${hall}`, "", "| Code | Part | In |", "| --- | --- | --- |", ...rows, ""].join("\n");
const oil = shelf(0, "OilHall", "| 0x05 | Wick | 1, 2 |", "| 0x06 | Glass | 1, 2 |", "| 0x08 | Can | 3 |");
const gas = shelf(7, "GasHall", "| 0x05 | Tap | All |", "| 0x3F | constructor | 2 |");

describe("a table of pages", async () => {
  const { run, paths, errors } = await made(oil + gas);

  it("makes an object per page, in a module of its own", () => {
    expect(errors).toEqual([]);
    expect(paths.filter((path) => path.includes("lamp-code/"))).toEqual([
      "generated/lamps/lamp-code/0-oil-hall.ts",
      "generated/lamps/lamp-code/7-gas-hall.ts",
    ]);
    expect(run("lamp-code/0-oil-hall").OilHall).toEqual({ Wick: 5, Glass: 6, Can: 8 });
  });

  it("finds codes and names, both ways, and gives undefined for what there is not", () => {
    const { codeOf, partOf } = run("lamp-code") as Record<string, (...values: unknown[]) => unknown>;
    const asked: [unknown, unknown][] = [
      [0, "Wick"],
      [7, "constructor"],
      [7, "Wick"],
      [1, "Wick"],
      [0, "toString"],
      ["constructor", "Wick"],
      [-1, "Wick"],
      [0.5, "Wick"],
    ];
    expect(asked.map((one) => codeOf?.(...one))).toEqual([5, 0x3f, ...Array(6).fill(undefined)]);
    const codes: [unknown, unknown][] = [
      [0, 8],
      [7, 0x3f],
      [0, 7],
      [3, 5],
      [0, -1],
      [0, "length"],
      ["length", 5],
      [0, Number.NaN],
    ];
    expect(codes.map((one) => partOf?.(...one))).toEqual(["Can", "constructor", ...Array(6).fill(undefined)]);
  });

  it("knows the versions of a code: those of its own, not of the gap beside it", () => {
    const { protocolVersionsOf, isSupported } = run("lamp-code.versions") as Record<
      string,
      (...values: unknown[]) => unknown
    >;
    const versionsAt = (page: unknown, code: unknown) => protocolVersionsOf?.(page, code);
    expect([versionsAt(0, 6), versionsAt(0, 8), versionsAt(7, 5)]).toEqual([
      ["1", "2"],
      ["3"],
      ["1", "2", "3"],
    ]);
    expect([versionsAt(0, 7), versionsAt(0, 5.5), versionsAt(9, 5), versionsAt("constructor", 5)]).toEqual(
      Array(4).fill(undefined),
    );
    expect([isSupported?.(0, 5, "2"), isSupported?.(0, 5, "3"), isSupported?.(1, 5, "2")]).toEqual([
      true,
      false,
      false,
    ]);
  });

  it("is exported by the index, but for the pages", () => {
    const exported = Object.keys(run("index"));
    expect(exported).toEqual(
      expect.arrayContaining(["codeOf", "partOf", "protocolVersionsOf", "lampCodeByKey"]),
    );
    expect(exported).not.toContain("OilHall");
  });

  it("gets other names for its lookups by `accessors`", async () => {
    const renamed = (await made(oil, { accessors: { codeOf: "lampCode" } })).run("lamp-code");
    expect(Object.keys(renamed).sort()).toEqual(["lampCode", "partOf"]);
  });
});

describe("a table of pages that says two things", () => {
  const wrong = async (document: string) =>
    (await made(document)).errors.map(({ code, message }) => [code, message]);

  it("of a name on one page", async () => {
    expect(await wrong(shelf(0, "OilHall", "| 0x05 | Wick | 1 |", "| 0x06 | Wick | 1 |"))).toEqual([
      ["name-duplicate", "LampCode has two of code for the shelf 0, part Wick."],
    ]);
  });

  it("of a page's title, or of a title's page", async () => {
    expect(await wrong(oil + shelf(0, "GasHall", "| 0x09 | Tap | 1 |"))).toEqual([
      ["value-duplicate", "LampCode has two of hall for the shelf 0."],
    ]);
    expect(await wrong(oil + shelf(1, "OilHall", "| 0x09 | Tap | 1 |"))).toEqual([
      ["name-duplicate", "LampCode has two of shelf for the hall OilHall."],
    ]);
  });

  it("and one whose title is no name of a constant", async () => {
    expect(await wrong(shelf(0, "Oil-hall", "| 0x05 | Wick | 1 |", "| 0x06 | Glass | 1 |"))).toEqual([
      ["name-unusable", 'LampCode has the hall "Oil-hall", which no constant can have for a name.'],
    ]);
  });
});

it("pages ask for two key fields that are numbers, and for fields that there are", async () => {
  await expect(made(oil, { pages: { name: "part", title: "room" } })).rejects.toThrow(
    /pages names the field room/,
  );
  await expect(made(oil, { key: ["shelf", "part"] })).rejects.toThrow(
    /pages is for a key of two fields that are numbers/,
  );
  await expect(made(oil, { key: "part" })).rejects.toThrow(
    /pages is for a key of two fields that are numbers/,
  );
});
