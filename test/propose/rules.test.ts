import { describe, expect, it } from "vitest";
import { proposed } from "./proposed.js";

const table = (...rows: readonly string[]) => {
  const [header = "", ...others] = rows;
  return [header, header.replace(/[^|]+/g, "---"), ...others].map((row) => `| ${row} |`).join("\n");
};
const of = async (...parts: readonly string[]) => {
  const made = await proposed(`# P\n\n## 1 Lamps\n\n${parts.join("\n\n")}\n`, "lamps.md");
  expect(made.diagnostics?.filter(({ severity }) => severity === "error") ?? []).toEqual([]);
  return { ...made, tables: Object.values(made.spec?.tables ?? {}), remarks: made.kept[0]?.remarks ?? [] };
};
const kindsOf = ({ kept }: Awaited<ReturnType<typeof of>>) =>
  Object.fromEntries(kept[0]?.proposed.columns.map(({ field, kind }) => [field, kind.code]) ?? []);
const twelve = (row: (n: number) => string) => Array.from({ length: 12 }, (_, n) => row(n));

describe("one odd cell", () => {
  it("among numbers is left out and named, with the erratum that would correct it", async () => {
    const made = await of(
      table("Value | Name | Meaning", ...twelve((n) => `${n} | L_${n} | It is.`), "1l | L_12 | So."),
    );
    expect(kindsOf(made)).toEqual({ value: "integer()", name: "identifier()", meaning: "prose()" });
    expect(made.tables[0]).toMatchObject({ skip: [{ column: "value", cell: "1l", count: 1 }], minRows: 12 });
    expect(made.remarks).toEqual([expect.stringContaining('"Value": "1l" is no number (line 19)')]);
    expect(made.text).toContain('// line 19: { table: "Lamp", row: "1l", column: "value", found: "1l"');
    expect(made.model?.tables.Lamp?.entries).toHaveLength(12);
  });

  it("that is empty is named with the rows around it", async () => {
    const made = await of(table("Code | Name", "1 | OIL", " | GAS", "3 | WAX"));
    expect(made.remarks).toEqual([
      expect.stringContaining('"Code" is empty (line 8), between 1 (line 7) and 3 (line 9)'),
    ]);
  });

  it("of two makes no column of numbers", async () => {
    const made = await of(table("Code | Name", "1 | OIL", "x | GAS"));
    expect(kindsOf(made).name).toBe("identifier()");
    expect(made.tables[0]?.kind).toBe("string-enum");
  });

  it("beside the values makes a column of text, and says so", async () => {
    const made = await of(table("Code | Name | Until", "1 | OIL | 4", "2 | GAS | draft", "3 | WAX | 5"));
    expect(made.remarks).toEqual(['"Until" is text, though most of its cells are numbers: not "draft".']);
    expect(made.model?.tables.Lamp?.entries).toHaveLength(3);
  });

  it("of which there are many is another kind of column", async () => {
    const made = await of(table("Code | Name", ...twelve((n) => `${n % 2 ? n : `x${n}`} | L_${n}`)));
    expect(made.tables[0]?.kind).toBe("string-enum");
  });
});

describe("values that are equal", () => {
  it("with phrases and a meaning each are no values; the phrases tell the rows apart", async () => {
    const made = await of(
      table(
        "Error | Status | Meaning",
        "no oil | 400 | None is left.",
        "no wick | 400 | It burnt.",
        "off | 404 | Out.",
      ),
    );
    expect(made.tables[0]).toMatchObject({ kind: "map" });
    expect(kindsOf(made)).toMatchObject({ name: "phrase()", status: "integer()" });
  });

  it("with identifiers are aliases, and a look says so", async () => {
    const made = await of(table("Value | Name", "1 | OIL", "1 | PETROL", "2 | GAS", "3 | WAX"));
    expect(made.tables[0]?.kind).toBe("enum");
    expect(made.remarks).toEqual([expect.stringContaining("several names (OIL)")]);
  });
});

describe("names", () => {
  it("are in the first column rather than in another of identifiers", async () => {
    const made = await of(
      table(
        "Lamp Type | Value | Sender",
        "Oil Lamp | 0x00 | Both",
        "Wick | 0x01 | Server",
        "Gas | 0x02 | Client",
      ),
    );
    expect(
      made.model?.tables.Lamp?.entries.map(({ value, documentName, name }) => [value, documentName ?? name]),
    ).toEqual([
      [0, "Oil Lamp"],
      [1, "Wick"],
      [2, "Gas"],
    ]);
  });

  it.each([
    ["SCREAMING_SNAKE", ["LAMP_OIL", "LAMP_GAS", "LAMP_WAX LED"], ["LAMP_OIL", "LAMP_GAS", "LAMP_WAX_LED"]],
    ["PascalCase", ["LampOil", "LampGas", "Lamp wax"], ["LampOil", "LampGas", "LampWax"]],
    // No convention leaves both as they are.
    [undefined, ["LAMP_OIL", "lampGas", "Lamp wax"], ["LAMP_OIL", "lampGas", "Lamp wax"]],
  ])("keep their convention: %s", async (naming, names, members) => {
    const made = await of(table("Value | Name", ...names.map((name, n) => `${n} | ${name}`)));
    expect(made.tables[0]?.naming).toBe(naming);
    expect(made.model?.tables.Lamp?.entries.map(({ name }) => name)).toEqual(members);
  });

  it("may be lower-case, in another language, or no identifiers at all", async () => {
    for (const names of [
      ["öl", "gas", "wachs"],
      ["lamp.on", "lamp.off", "Etc/GMT+1"],
      ["A+", "A", "B"],
    ]) {
      const made = await of(table("Leuchte | Sinn", ...names.map((name) => `${name} | Das ist so.`)));
      const { entries = [] } = Object.values(made.model?.tables ?? {})[0] ?? {};
      expect(entries.map(({ documentName, name }) => documentName ?? name)).toEqual(names);
    }
  });

  it("of two plain words say nothing", async () => {
    const made = await of(table("Chapter | Pages", "Oil | some", "Gas | few"));
    expect(made.tables).toEqual([]);
  });
});

it.each([
  ["Offset | Length | Field", ["0 | 4 | kind", "4 | 8 | size", "12 | 2 | rest"]],
  [
    "Field | Size (bytes) | Description",
    ["kind | 4 | the kind", "size | 8 | the size", "rest | 2 | the rest"],
  ],
])("a layout of bytes is left out with a word: %s", async (header, rows) => {
  const made = await of(table(header, ...rows));
  expect(made.tables).toEqual([]);
  expect(made.leftOut).toEqual([
    expect.objectContaining({ reason: expect.stringContaining("it lays out bytes") }),
  ]);
});

describe("flags", () => {
  it.each([
    [true, ["A 0x01", "B 0x02", "C 0x04", "MASK 0xF0"]],
    [true, ["A 0x01", "B 0x02", "C 0x04", "ALL 0x07"]],
    [false, ["A 0x01", "B 0x02", "C 0x03", "D 0x05"]],
    [false, ["A 1", "B 2", "C 3", "D 4"]],
  ])("%s for %j", async (isFlags, rows) => {
    const made = await of(table("Flag | Meaning", ...rows.map((row) => `${row} | It is so.`)));
    expect(made.tables[0]?.kind).toBe(isFlags ? "flags" : "enum");
  });
});

describe("type names", () => {
  const lamps = table("Value | Name", "1 | OIL_A", "2 | OIL_B");
  const named = async (text: string) => Object.keys((await proposed(text, "doc.md")).spec?.tables ?? {});

  it.each([
    ["# Lamps\n\n## 8.1 Method Registry\n\n### 8.1.3 Registrations", "Method"],
    ["# P\n\n## Lamp state {#LAMP_STATE}", "LampState"],
    ["# P\n\n## 2 Info Packet (TS_INFO_PACKET)", "InfoPacket"],
    ["# P\n\n## 3 Overview of Lamp Codes", "LampCode"],
    ["# P\n\n## 4 List of Wicks", "Wick"],
  ])("%j: %s", async (headings, name) => {
    expect(await named(`${headings}\n\n${lamps}\n`)).toEqual([name]);
  });

  it("are those of the labels where several tables stand in a section", async () => {
    const other = table("Value | Name", "1 | GAS_A", "2 | GAS_B");
    const text = `# P\n\n## 2 Header\n\n**OilType (1 byte):** its type.\n\n${lamps}\n\n**GasFlags:** its flags.\n\n${other}\n`;
    expect(await named(text)).toEqual(["OilType", "GasFlags"]);
  });
});

it("quotation marks around every name are taken off, and that is said", async () => {
  const made = await of(table("Right | Value", '"FA" | 1', '"FX" | 2'));
  expect(made.model?.tables.Lamp?.entries.map(({ name }) => name)).toEqual(["FA", "FX"]);
  expect(made.remarks).toEqual(["The quotation marks around every cell are taken off."]);
});
