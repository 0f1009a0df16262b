import { describe, expect, it } from "vitest";
import { proposed } from "./proposed.js";

const row = (cells: readonly string[], tag = "td") =>
  `<tr>${cells.map((text) => `<${tag}>${text}</${tag}>`).join("")}</tr>`;
const table = (header: readonly string[], ...rows: readonly (readonly string[])[]) =>
  `<table>${header.length > 0 ? row(header, "th") : ""}${rows.map((cells) => row(cells)).join("")}</table>`;
const page = (...parts: readonly string[]) => `<!doctype html><body>${parts.join("\n")}</body>`;

const shapes = async (...parts: readonly string[]) => {
  const { spec, diagnostics, leftOut } = await proposed(page(...parts), "codes.html");
  expect(diagnostics?.filter(({ severity }) => severity === "error") ?? []).toEqual([]);
  return { tables: spec?.tables ?? {}, leftOut };
};

describe("a table", () => {
  it.each([
    ["numbers and names", table(["Code", "Name"], ["1", "A_B"], ["2", "B_C"]), "enum", ["value", "name"]],
    [
      "bits",
      table(["Value", "Name"], ["0x01", "A"], ["0x02", "B"], ["0x08", "C"]),
      "flags",
      ["value", "name"],
    ],
    ["two bits alone", table(["Value", "Name"], ["0x01", "A"], ["0x02", "B"]), "enum", ["value", "name"]],
    [
      "names alone",
      table(["Name", "Meaning"], ["A", "x y"], ["B", "y z"]),
      "string-enum",
      ["name", "meaning"],
    ],
    ["numbers alone", table(["Code", "Meaning"], ["1", "So."], ["2", "Thus."]), "map", ["value", "meaning"]],
    [
      "wide numbers",
      table(["Code", "Name"], ["0x0000000000000001", "A"], ["0xFFFFFFFFFFFFFFFF", "B"]),
      "enum",
      ["value", "name"],
    ],
    [
      "counted rows",
      table(["No.", "Method", "Meaning"], ["1", "GetA", "a b"], ["2", "GetB", "b c"]),
      "string-enum",
      ["no", "name", "meaning"],
    ],
    [
      "headers that are the same",
      table(["Name", "Name", "Name"], ["A", "x y", ""], ["B", "z w", "v"]),
      "string-enum",
      ["name", "nameText", "nameText2"],
    ],
    [
      "empty headers",
      table(["Code", "", ""], ["1", "OK", "fine it is"], ["2", "BAD", "not it is"]),
      "enum",
      ["value", "name", "column3"],
    ],
    [
      "no header",
      table([], ["-EBUSY", "busy it is"], ["-EIO", "no luck"]),
      "string-enum",
      ["name", "column2"],
    ],
    [
      "names of fields that entries or objects have",
      table(
        ["Name", "Links", "Constructor", "Value"],
        ["A", "x y", "a b", "b c"],
        ["B", "x z", "a c", "c d"],
      ),
      "string-enum",
      ["name", "linksText", "constructorText", "valueText"],
    ],
  ])("with %s", async (_, html, kind, fields) => {
    const { tables } = await shapes(html);
    expect(Object.values(tables).map((one) => [one.kind, Object.keys(one.columns)])).toEqual([
      [kind, fields],
    ]);
  });

  it("whose rows end in empty cells is read as it stands", async () => {
    const { tables } = await shapes(
      table(
        ["Code", "Name", "Meaning", "Notes"],
        ["1", "A", "first it is", "n o"],
        ["2", "B", "reserved", ""],
      ),
    );
    expect(Object.values(tables)[0]?.columns).toMatchObject({ notes: { optional: true } });
  });

  it("with one name at several values, and with a row that lost its name and footnotes", async () => {
    const { tables } = await shapes(
      table(
        ["Code", "Name"],
        ...Array.from({ length: 20 }, (_, code) => [`${code}`, `N_${Math.min(code, 18)}`]),
      ),
      table(["Name", "Meaning"], ["FIRST [1]", "a b"], ["", "c d"], ["SECOND", "e f [2]"]),
    );
    expect(Object.values(tables)).toMatchObject([
      { kind: "enum", duplicates: "value" },
      // What has no name may go on with the row before it, or have lost its name: a person must say.
      {
        kind: "string-enum",
        footnotes: "remove",
        skip: [{ column: "name", cell: "", count: 1 }],
        minRows: 2,
      },
    ]);
  });

  it("whose first cells are given once is no table of rows that go on", async () => {
    const { tables } = await shapes(
      table(["Class", "Code", "Name"], ["Oil", "1", "LOW_OIL"], ["", "2", "NO_OIL"], ["Wick", "3", "SHORT"]),
    );
    expect(Object.values(tables)).toMatchObject([{ kind: "enum", columns: { class: { optional: true } } }]);
    expect(Object.values(tables)[0]).not.toHaveProperty("continuation");
  });

  it("for layout, of dates, or of one row is left out", async () => {
    const { tables, leftOut } = await shapes(
      `<table role="presentation">${row(["1", "A"])}${row(["2", "B"])}</table>`,
      table(["Date", "Version", "Comments"], ["2020-01-01", "1.0", "New"], ["2021-01-01", "2.0", "Major"]),
      table(["Code", "Name"], ["1", "A"]),
      table(["Chapter", "Author"], ["Lamps", "A. Wick"], ["Oil", "A. Wick"]),
    );
    expect(tables).toEqual({});
    expect(leftOut.map(({ reason }) => reason)).toEqual([
      "it is there for layout or navigation",
      "no column has codes or names that tell its rows apart",
      "it has one row",
      'no column has codes or names that tell its rows apart: "Author" has "A. Wick" again (line 4)',
    ]);
  });
});

describe("tables that are alike", () => {
  const one = table(["Code", "Name"], ["1", "A"], ["2", "B"]);
  const other = table(["Code", "Name"], ["1", "A"], ["3", "C"]);

  it("are told apart by the section, by its title, by the caption, or by what they hold", async () => {
    const captioned = (html: string, caption: string) =>
      html.replace("<table>", `<table><caption>${caption}</caption>`);
    const { tables } = await shapes(
      "<h2>1.1 Lamps</h2>",
      one,
      "<h2>1.2 Lamps</h2>",
      one,
      "<h2>Glasses</h2>",
      one,
      "<h2>2 Wicks</h2>",
      captioned(one, "Long wicks"),
      captioned(one, "Short wicks"),
      "<h2>3 Oils</h2>",
      one,
      other,
    );
    expect(
      Object.entries(tables).map(([name, { section, caption, holds }]) => [name, section, caption, holds]),
    ).toEqual([
      ["Lamp", "1.1", undefined, undefined],
      ["Lamp2", "1.2", undefined, undefined],
      ["Glass", "Glasses", undefined, undefined],
      ["LongWick", "2", "Long wicks", undefined],
      ["ShortWick", "2", "Short wicks", undefined],
      ["Oil", "3", undefined, "2"],
      ["Oil2", "3", undefined, "3"],
    ]);
  });

  it("are left out where one holds all that the other does", async () => {
    const more = table(["Code", "Name"], ["1", "A"], ["2", "B"], ["3", "C"]);
    const { tables, leftOut } = await shapes("<h2>3 Oils</h2>", one, more);
    expect(Object.values(tables).map(({ holds, minRows }) => [holds, minRows])).toEqual([["3", 3]]);
    expect(leftOut).toMatchObject([
      {
        table: { index: 1 },
        isCodes: true,
        reason: expect.stringContaining("has the same header and all its cells"),
      },
    ]);
  });

  it("are named apart where they would declare the same", async () => {
    const { tables } = await shapes(
      ...["Code", "Code Entry", "Map", "Code!", "Ångström", "漢字", "404"].flatMap((title, index) => [
        `<h2>${index + 1}. ${title}</h2>`,
        one,
      ]),
    );
    expect(Object.keys(tables)).toEqual([
      "Code",
      "CodeEntry2",
      "MapCode",
      "Code2",
      "Angstrom",
      "Code3",
      "Codes404",
    ]);
  });
});

it("a row that may have lost a cell is told, and no text is taken for another column by the words of its rows", async () => {
  const cells = [
    ["Value", "Name", "Meaning", "Support"],
    ["1", "LAMP_OK", "The lamp burns.", "Since: first."],
    ["2", "LAMP_DIM", "Since: second.", ""],
    ["3", "LAMP_BUST", "The lamp is broken.", "Since: first."],
    ["4", "LAMP_LOST", "Nobody knows.", "Since: third."],
  ];
  const [header = [], ...rows] = cells.map((texts) => texts.map((text) => (text === "" ? "|" : `${text} |`)));
  const text = [...header, "---|---|---|---|", ...rows.flat(), ""].join("\n");
  const { model, kept } = await proposed(text, "lamps.txt");
  expect(kept[0]?.notes).toEqual([
    "2: its cells would fit other columns too, but leave a required one empty there (line 10)",
  ]);
  expect(Object.values(model?.tables ?? {})[0]?.entries[1]).toEqual({
    value: 2,
    name: "LAMP_DIM",
    meaning: "Since: second.",
  });
});
