import { describe, expect, it } from "vitest";
import { parseDocument } from "../../../generator/read/index.js";
import { readXlsx } from "../../../generator/read/xlsx/index.js";
import { tablesOf } from "../../../generator/table/table.js";
import { row, sheet, workbook } from "../workbook.js";

const tablesIn = (rows: string, after = "", parts = {}) =>
  tablesOf(readXlsx("x", workbook([["Lamps", sheet(rows, after)]], parts)));
const seen = (rows: string, after = "", parts = {}) =>
  tablesIn(rows, after, parts).map((table) => [
    table.header,
    ...table.rows.map(({ cells }) => cells.map(({ text }) => text)),
  ]);

describe("the cells of a workbook", () => {
  const strings = `<sst><si><t>x</t></si><si><r><t>2</t></r><r><rPr><vertAlign val="superscript"/></rPr><t>32</t></r></si>
<si><r><rPr><strike/></rPr><t>old </t></r><r><rPr/><t xml:space="preserve">new_x000A_line</t></r><rPh><t>y</t></rPh></si></sst>`;
  const styles = `<styleSheet><numFmts><numFmt numFmtId="170" formatCode="0.0"/><numFmt numFmtId="171" formatCode="yyyy\\-mm\\-dd"/></numFmts>
<fonts><font/><font><strike/></font></fonts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>
<cellXfs><xf numFmtId="0"/><xf numFmtId="170"/><xf numFmtId="171"/><xf fontId="1"/></cellXfs></styleSheet>`;
  it.each([
    ['t="s"><v>1</v>', "2^32"],
    ['t="s"><v>2</v>', "new\nline"],
    ['t="s"><v>9</v>', "\ufffd"],
    ['t="str"><f>A1</f><v>0x0A</v>', "0x0A"],
    ['t="b"><v>1</v>', "TRUE"],
    ['t="e"><v>#REF!</v>', "\ufffd"],
    ['t="d"><v>2020-01-02</v>', "2020-01-02"],
    ["><f>A1</f>", "\ufffd"],
    ["><v>1.1000000000000001</v>", "1.1"],
    ['s="1"><v>12</v>', "12.0"],
    ['s="2"><v>43543</v>', "2019-03-19"],
    ['s="3"><v>7</v>', ""],
    ['t="inlineStr"><is><r><t>a</t></r><r><t>b</t></r></is>', "ab"],
  ])("%s shows %j", (cell, text) => {
    const [table] = tablesIn(`<row><c ${cell}</c><c t="s"><v>0</v></c></row>`, "", {
      "xl/sharedStrings.xml": strings,
      "xl/styles.xml": styles,
    });
    const texts = table?.rows[0]?.cells.map((one) => one.text);
    expect(texts).toEqual(text === "" ? ["", "x"] : [text, "x"]);
  });

  it("stand at a sheet and cell", () => {
    const [table] = tablesIn(row(3, ["Name", "Code"]) + row(4, ["OIL", 1]));
    expect(table?.place).toEqual({ file: "x", sheet: "Lamps", cell: "A3" });
    expect(table?.rows[0]?.cells[1]?.place.cell).toBe("B4");
    expect(table?.section?.title).toBe("Lamps");
  });
});

describe("the tables of a sheet", () => {
  const title = row(1, ["Lamps of the house"]);
  const lamps = row(3, ["Code", "Name"]) + row(4, [1, "OIL"]) + row(5, [2, "GAS"]);
  it("have a header that is not the first row", () => {
    expect(seen(title + lamps)).toEqual([
      [
        ["Code", "Name"],
        ["1", "OIL"],
        ["2", "GAS"],
      ],
    ]);
    const words = row(1, ["Lamps"]) + row(2, ["Name", "Use", "Room"]) + row(3, ["OIL", "", "hall"]);
    expect(seen(words)).toEqual([
      [
        ["Name", "Use", "Room"],
        ["OIL", "", "hall"],
      ],
    ]);
  });

  it("have none where nobody can tell", () => {
    expect(seen(row(1, [1, "OIL"]) + row(2, [2, "GAS"]))).toEqual([[[], ["1", "OIL"], ["2", "GAS"]]]);
    const words = row(1, ["Name", "Use"]) + row(2, ["OIL", "lit", "hall"]) + row(3, ["GAS", "lit"]);
    expect(seen(words)[0]?.[0]).toEqual([]);
  });

  it("go on after an empty row, unless a header follows", () => {
    expect(seen(lamps + row(7, [3, "WAX"]))[0]).toHaveLength(4);
    const second = row(7, ["Wick", "Size"]) + row(8, ["flat", 9]);
    expect(seen(lamps + second).map(([header]) => header)).toEqual([
      ["Code", "Name"],
      ["Wick", "Size"],
    ]);
  });

  it("are where the workbook declares them, without totals; what stands around is not lost", () => {
    const parts = {
      "xl/worksheets/_rels/sheet1.xml.rels":
        '<Relationships><Relationship Id="a" Type="x/table" Target="../tables/table1.xml"/></Relationships>',
      "xl/tables/table1.xml": '<table ref="A2:B5" totalsRowCount="1"/>',
    };
    const rows = row(1, ["a", "b"]) + row(2, ["Name", "Use"]) + row(3, ["OIL", "x"]) + row(5, ["Sum", "1"]);
    expect(seen(rows + row(6, ["WAX", "y"]), "", parts)).toEqual([
      [[], ["a", "b"]],
      [
        ["Name", "Use"],
        ["OIL", "x"],
      ],
      [[], ["Sum", "1"], ["WAX", "y"]],
    ]);
    expect(seen(rows, '<autoFilter ref="A2:B3"/>')[1]?.[0]).toEqual(["Name", "Use"]);
  });

  it("stand side by side where an empty column parts two headers, and nowhere else", () => {
    const merged = '<mergeCells><mergeCell ref="A1:E1"/></mergeCells>';
    const rows = (...right: (string | number)[][]) =>
      row(1, ["Lamps"]) +
      [
        ["Code", "Name"],
        [1, "OIL"],
        [2, "GAS"],
        [3, "WAX"],
      ]
        .map((left, at) => row(at + 2, [...left, "", ...(right[at] ?? [])]))
        .join("");
    const left = [
      ["Code", "Name"],
      ["1", "OIL"],
      ["2", "GAS"],
      ["3", "WAX"],
    ];
    expect(seen(rows(["Wick", "Size"], ["flat", 9], ["round", 7]), merged)).toEqual([
      left,
      [
        ["Wick", "Size"],
        ["flat", "9"],
        ["round", "7"],
      ],
    ]);
    // Under the same header they are told to be one.
    expect(tablesIn(rows(["Code", "Name"], [4, "LED"]), merged).map(({ continues }) => continues)).toEqual([
      undefined,
      1,
    ]);
    // No header of its own: a remark to each row, say.
    expect(seen(rows(["Remark"], ["old"], ["new"]), merged)[0]?.[1]).toEqual(["1", "OIL", "old"]);
    expect(seen(rows(["Room", "Use"], ["hall", "lit"]), merged)).toHaveLength(1);
  });

  it("have merged cells at every slot, in a header of two rows too", () => {
    const rows =
      row(1, ["Code", "Use", ""]) +
      row(2, ["", "In", "Out"]) +
      row(3, [1, "lit", ""]) +
      row(4, [2, "dim", "off"]);
    const merged = ["A1:A2", "B1:C1", "B3:C3"].map((ref) => `<mergeCell ref="${ref}"/>`).join("");
    expect(seen(rows, `<mergeCells>${merged}</mergeCells>`)).toEqual([
      [
        ["Code", "Use In", "Use Out"],
        ["1", "lit", "lit"],
        ["2", "dim", "off"],
      ],
    ]);
  });

  it("leave out what is hidden, and say so", () => {
    const hidden = title + lamps.replace('r="4"', 'r="4" hidden="1"');
    expect(seen(hidden)).toEqual([
      [
        ["Code", "Name"],
        ["2", "GAS"],
      ],
    ]);
    expect(tablesIn(hidden)[0]?.problems.map(({ message }) => message)).toEqual([
      'Hidden in the sheet "Lamps", and left out: row 4.',
    ]);
    const xml = `<worksheet><cols><col min="2" max="9" hidden="1"/></cols>${sheet(lamps)}</worksheet>`;
    const file = workbook([
      ["Lamps", xml],
      ["Secret", sheet(lamps), 'state="veryHidden"'],
    ]);
    const [shown, secret] = tablesOf(readXlsx("x", file));
    expect([shown?.rows[1]?.cells.map(({ text }) => text), shown?.problems[0]?.message]).toEqual([
      ["1"],
      expect.stringContaining("the column B"),
    ]);
    expect([secret?.rows.length, secret?.problems[0]?.message]).toEqual([
      0,
      'The sheet "Secret" is hidden, and left out.',
    ]);
  });

  it("cost nothing where they are empty, down to the last row and across", () => {
    const empty = Array.from({ length: 100_000 }, (_, at) => `<row r="${at + 9}"><c s="0"/></row>`).join("");
    const end = '<row r="1048576"><c r="XFD1048576" t="str"><v>end</v></c></row>';
    expect(seen(lamps + empty + end)[0]).toEqual([
      ["Code", "Name", ""],
      ["1", "OIL", ""],
      ["2", "GAS", ""],
      ["", "", "end"],
    ]);
  });
});

describe("what is no workbook is one error", () => {
  const good = workbook([["Lamps", sheet(row(1, ["a", "b"]))]]);
  it.each<[string, () => Uint8Array, RegExp, "xlsx" | undefined]>([
    ["cut off", () => good.subarray(0, good.length - 60), /no workbook: it is no zip archive/, undefined],
    ["without a sheet", () => workbook([]), /workbook\.xml names no sheet/, undefined],
    ["a text", () => Buffer.from("lamps"), /no workbook/, "xlsx"],
    [
      "a sheet cut off",
      () => workbook([["L", "<worksheet><sheetData><row>"]]),
      /<row> is never closed/,
      undefined,
    ],
    [
      "entities",
      () => workbook([["L", '<!DOCTYPE a [<!ENTITY b "c">]><worksheet/>']]),
      /document type declaration/,
      undefined,
    ],
    ["a bomb", () => workbook([["L", " ".repeat(2_000_000)]]), /unpackedBytes/, undefined],
  ])("%s", async (_, bytes, why, from) => {
    const read = parseDocument(bytes(), "x", {
      limits: { unpackedBytes: 1_000_000 },
      ...(from ? { from } : {}),
    });
    await expect(read).rejects.toThrow(why);
  });
});
