import { describe, expect, it } from "vitest";
import { diff } from "../../generator/compare/diff/diff.js";
import { defineSpec, identifier, integer, type Model, prose } from "../../generator/index.js";
import { buildModel } from "../../generator/pipeline/build.js";
import { readMarkdown } from "../../generator/read/markdown/index.js";

const headers = ["Code", "Name", "Meaning", "Remedy"];
const rows = [
  ["1", "WICK_LOW", "The wick is too short.", "Turn it up."],
  ["2", "OIL_OUT", "There is no oil left.", "Fill in oil."],
];
/** A section with a table: of the rows above the columns that are named, in that order. */
const section = (number: string, header: readonly string[], from = header.map((_, index) => index)) =>
  [`## ${number} Lamps`, header, header.map(() => "-"), ...rows.map((row) => from.map((at) => row[at]))]
    .map((line) => (typeof line === "string" ? `${line}\n` : `| ${line.join(" | ")} |`))
    .join("\n");
const table = (number: string, titles = headers) => ({
  kind: "enum" as const,
  section: number,
  columns: {
    value: { header: titles[0] as string, kind: integer() },
    name: { header: titles[1] as string, kind: identifier() },
    meaning: { header: titles[2] as string, kind: prose() },
    ...(titles[3] ? { remedy: { header: titles[3], kind: prose() } } : {}),
  },
});
const spec = defineSpec({
  id: "lamps",
  title: "Lamps",
  document: { name: "LAMPS", file: "lamps.md" },
  tables: { Lamp: table("1") },
});

async function build(text: string, own = spec) {
  const document = await readMarkdown("lamps.md", `# Lamps\n\n${text}\n`);
  const source = { file: "lamps.md", sha256: "0".repeat(64) };
  return buildModel({ spec: own, specFile: "spec.ts", document, ...source, tolerant: true });
}
const modelOf = async (text: string, own = spec) => {
  const { model, diagnostics } = await build(text, own);
  if (model === undefined) throw new Error(JSON.stringify(diagnostics, null, 2));
  return model;
};
const changes = (before: Model, after: Model) =>
  diff(before, after, spec).changes.map(({ rule, message }) => `${rule}: ${message}`);

const now = await modelOf(section("1", headers));

it("names that were given up since are no error in a revision that has them", async () => {
  const [first] = now.tables.Lamp?.entries ?? [];
  const renamed = { [String(first?.name)]: "Other" };
  const own = { ...spec, tables: { Lamp: { ...table("1"), renamed } } };
  const { model, diagnostics } = await build(section("1", headers), own);
  expect(diagnostics.map(({ code, severity }) => [code, severity])).toEqual([["rename-invalid", "note"]]);
  expect(model?.tables.Lamp?.entries).toHaveLength(now.tables.Lamp?.entries.length ?? 0);
});

describe("a table of another revision", () => {
  it.each([
    ["the key's header", ["Number", "Name", "Meaning", "Remedy"], 0, "Code"],
    ["a header in the middle", ["Code", "Name", "What it says", "Remedy"], 2, "Meaning"],
    ["the last header", ["Code", "Name", "Meaning", "Cure"], 3, "Remedy"],
  ])("is known where %s has another text", async (_, header, at, text) => {
    const { model, diagnostics } = await build(section("1", header));
    expect(diagnostics.map(({ code, severity }) => [code, severity])).toEqual([["header-differs", "note"]]);
    expect(changes(model as Model, now)).toEqual([
      `column-renamed: the column "${header[at]}" is now called "${text}"`,
    ]);
  });

  it("is known with its columns in another order", async () => {
    const model = await modelOf(section("1", ["Name", "Code", "Meaning", "Remedy"], [1, 0, 2, 3]));
    expect(model.tables.Lamp?.entries).toEqual(now.tables.Lamp?.entries);
  });

  it("tells a column that was not there, or that the spec.ts does not read", async () => {
    const before = await modelOf(section("1", headers.slice(0, 3)));
    expect(changes(before, now)).toEqual(['column-added: the column "Remedy" is new (remedy)']);
    const after = await modelOf(section("1", [...headers, "Seen"], [0, 1, 2, 3, 3]));
    expect(changes(now, after)).toEqual([
      'column-added: the column "Seen" is new (the spec.ts does not read it)',
    ]);
    expect(changes(after, after)).toEqual([]);
  });

  it("gives no column to another header whose cells are not such", async () => {
    const model = await modelOf(section("1", ["Code", "Name", "Meaning", "Weight"], [0, 1, 2, 0]), {
      ...spec,
      tables: {
        Lamp: {
          ...table("1", headers.slice(0, 3)),
          columns: { ...table("1").columns, remedy: { header: "Remedy", kind: identifier() } },
        },
      },
    });
    expect(model.tables.Lamp?.columns.map(({ header, kind }) => `${header} ${kind}`)).toEqual([
      "Code integer",
      "Name identifier",
      "Meaning prose",
      "Weight unread",
    ]);
  });

  it.each([
    ["with the same header", section("3", headers), []],
    ["with a column less", section("3", headers.slice(0, 3)), ["header-differs"]],
    [
      "beside another table of its old section",
      `${section("1", ["Code", "Colour"], [0, 1])}\n\n${section("3", headers)}`,
      [],
    ],
  ])("is known where only its section has another number, %s", async (_, text, more) => {
    const { model, diagnostics } = await build(text);
    expect(diagnostics.map(({ code, severity }) => [code, severity])).toEqual(
      ["table-moved", ...more].map((code) => [code, "note"]),
    );
    expect(diagnostics[0]).toMatchObject({
      message: expect.stringContaining("in section 3; the spec.ts wants it in 1"),
      place: { file: "lamps.md", line: expect.any(Number) },
    });
    expect(model?.tables.Lamp).toMatchObject({ section: "3", entries: [{ value: 1 }, { value: 2 }] });
  });

  it("is known where all tables moved", async () => {
    const faults = ["Code", "Fault", "Meaning", "Cure"];
    const both = { ...spec, tables: { Lamp: table("1"), Fault: table("2", faults) } };
    const model = await modelOf(`${section("3", headers)}\n\n${section("4", faults)}`, both);
    expect(Object.values(model.tables).map((one) => one.section)).toEqual(["3", "4"]);
  });

  it.each([
    ["two have its header", `${section("3", headers)}\n\n${section("4", headers)}`],
    [
      "one in its section is near",
      `${section("1", ["Code", "Name", "Meaning", "Cure"])}\n\n${section("3", headers)}`,
    ],
    ["its cells are not such", section("3", headers, [1, 0, 2, 3])],
    ["its section has a title, and another is there", section("3", headers), "Lanterns"],
    ["another table of the spec has the same header", section("3", headers), "1", { Other: table("2") }],
  ])("is not taken from another section where %s", async (_, text, own = "1", more: object = {}) => {
    const tables = { Lamp: table(own), ...more } as typeof spec.tables;
    const { model, diagnostics } = await build(text, { ...spec, tables });
    expect(model).toBeUndefined();
    expect(new Set(diagnostics.map(({ code }) => code))).toEqual(new Set(["table-not-found"]));
  });

  it.each([
    ["most headers are others", section("1", ["Code", "Label", "Text", "Remedy"])],
    ["it stands in another section", section("2", ["Code", "Name", "Text", "Remedy"])],
    ["the key is not there", section("1", ["Name", "Meaning", "Remedy"], [1, 2, 3])],
    [
      "two are as near",
      `${section("1", ["Code", "Name", "Text", "Remedy"])}\n\n${section("1", ["Code", "Name", "Meaning", "Cure"])}`,
    ],
  ])("is not guessed where %s", async (_, text) => {
    const { model, diagnostics } = await build(text);
    expect([model, diagnostics.map(({ code }) => code)]).toEqual([undefined, ["table-not-found"]]);
  });

  it("is no other table of the spec", async () => {
    const faults = ["Code", "Name", "Meaning", "Cure"];
    const both = { ...spec, tables: { Lamp: table("1"), Fault: table("1", faults) } };
    const { tables } = await modelOf(section("1", headers), both);
    expect(Object.keys(tables)).toEqual(["Lamp"]);
    // As near to the one as to the other: neither.
    const { model } = await build(section("1", ["Code", "Name", "Meaning", "Help"]), both);
    expect(model).toBeUndefined();
  });
});
