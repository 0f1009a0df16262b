import { describe, expect, it } from "vitest";
import { InputError } from "../../../generator/index.js";
import { readCsv } from "../../../generator/read/csv/index.js";
import { separatorOf } from "../../../generator/read/csv/parse.js";
import { parseDocument } from "../../../generator/read/index.js";
import { sources } from "../../sources.js";

const tableOf = (text: string) => {
  const [table] = readCsv("x", text).blocks;
  if (table?.kind !== "table") throw new Error("no table");
  return table;
};
const rowsOf = (text: string) => tableOf(text).rows.map(({ cells }) => cells.map((cell) => cell.text));

describe("CSV", () => {
  it("has cells in quotes with separators, line breaks and quotes in them, each with its place", () => {
    const { rows } = tableOf('Code,Name,Use\n1,OIL,"Oil, or\n""fat"""\n2,"GAS",\n');
    expect(rows.map(({ header, cells }) => [header, ...cells.map(({ text }) => text)])).toEqual([
      [true, "Code", "Name", "Use"],
      [false, "1", "OIL", 'Oil, or\n"fat"'],
      [false, "2", "GAS", ""],
    ]);
    expect(rows.map(({ cells }) => cells.map(({ place }) => [place.line, place.column]))).toEqual([
      [
        [1, 1],
        [1, 6],
        [1, 11],
      ],
      [
        [2, 1],
        [2, 3],
        [2, 8],
      ],
      [
        [4, 1],
        [4, 4],
        [4, 9],
      ],
    ]);
  });

  it.each([
    ["commas", "A,B\n1,x;y\n2,z;w\n", ","],
    ["tabs", "A\tB\n1\tx, y\n2\tz, w\n", "\t"],
    ["semicolons", "A;B\n1;x,y\n2;z\n3;w\n", ";"],
    ["bars", "A|B\n1|x, y\n2|z, w\n", "|"],
    ["bars around", "|A|B|\n|1|x|\n", undefined],
    ["bars in some lines", "A|B\n1|x\n2\n", undefined],
    ["no line end at the end", "a,1\nb,2", ","],
    ["one row that lost a cell", "A,B,C\n1,2,3\n4,5\n6,7,8\n9,0,1\n2,2,2\n", ","],
    ["prose", "Lamps, as they are,\nburn.\nOil, gas, and wax.\n", undefined],
    ["a list of pairs in prose", "Smith, John\nMiller, Jane\nBaker, Tom\n", undefined],
    ["one line", "a,b,c\n", undefined],
    ["comments before", "# Lamps, all, of them\n# by hand\n\nA,B\n1,x\n2,y\n", ","],
    ["a header that is marked", "#A,B\n1,x\n2,y\n", ","],
    ["comments alone", "# A,B\n# 1,x\n", ","],
    ["prose under a heading", "# Lamps\n\nLamps, as they are,\nburn.\n", undefined],
    ["lines without any", "a\nb\nc\n", undefined],
  ])("has its separator told: %s", (_, text, separator) => {
    expect(separatorOf(text)).toBe(separator);
  });

  it("has its comments before it as paragraphs, and its header after them", async () => {
    const text = "# Lamps of all kinds\n# by hand\n\nCode,Name\n1,OIL\n2,GAS\n";
    const { document } = await parseDocument(Buffer.from(text), "x");
    const [first, second, table] = document.blocks;
    expect([document.format, first, second]).toEqual([
      "csv",
      { kind: "paragraph", text: "# Lamps of all kinds", place: { file: "x", line: 1, column: 1 } },
      { kind: "paragraph", text: "# by hand", place: { file: "x", line: 2, column: 1 } },
    ]);
    expect(table).toMatchObject({ place: { line: 4 }, rows: [{ header: true }, {}, {}] });
    expect(rowsOf("#Code,Name\n1,OIL\n2,GAS\n")[0]).toEqual(["#Code", "Name"]);
  });

  it("has no header where the first row has a number or nothing in a column", () => {
    expect(tableOf("OIL,0x01\nGAS,0x02\n").rows[0]?.header).toBe(false);
    expect(tableOf("OIL,\nGAS,2\n").rows[0]?.header).toBe(false);
    expect(tableOf("OIL,yes\nGAS,no\n").rows[0]?.header).toBe(true);
  });

  it("has several tables where an empty line parts a header over numbers from numbers above, and only there", () => {
    const tables = (text: string) =>
      readCsv("x", text).blocks.map((block) => block.kind === "table" && block.rows.length);
    expect(tables("Code,Name\n1,OIL\n\nCode,Wick\n2,flat\n")).toEqual([2, 2]);
    expect(tables("Code,Name\n1,OIL\n\n2,GAS\n")).toEqual([3]);
    expect(tables("Code,Name\n1,OIL\n\nold,GAS\n\nnew,WAX\n3,LED\n")).toEqual([5]);
    expect(tables("Code,Name\n1,OIL\nCode,Wick\n2,flat\n")).toEqual([4]);
  });

  it("has the separator that its first line tells Excel, and no row of that", () => {
    const { rows } = tableOf("sep=;\nCode;Name\n1;a,b\n2;c,d\n");
    expect(rows.map(({ header, place }) => [header, place.line])).toEqual([
      [true, 2],
      [false, 3],
      [false, 4],
    ]);
    expect(rows[1]?.cells.map(({ text, place }) => [text, place.column])).toEqual([
      ["1", 1],
      ["a,b", 3],
    ]);
    expect(rowsOf("sep,x\n1,2\n")[0]).toEqual(["sep", "x"]);
  });

  it("tells of every row with more or fewer cells than the first", () => {
    const { problems } = tableOf("A,B\n1,2\n3\n4,5,6\n7,8\n9,0\n1,1\n2,2\n3,3\n4,4\n");
    expect(problems.map(({ place, message }) => [place?.line, /has (\d) cells/.exec(message)?.[1]])).toEqual([
      [3, "1"],
      [4, "3"],
    ]);
  });

  it("tells of a cell that goes on behind the quote that closes it", () => {
    const { problems } = tableOf('A,B\n1,"x"y\n2,"z" \n3,"a ""b"" c"\n4,d "e"\n');
    expect(problems.map(({ severity, place }) => [severity, place?.line, place?.column])).toEqual([
      ["error", 2, 4],
    ]);
  });

  it("doubts a row behind an empty line, but not within quotes", () => {
    const { rows } = tableOf('A,B\n\na,b\nc,d\n\nKind,Text\ne,"f\n\n"\ng,h\n');
    expect(rows.map(({ doubt }) => doubt)).toEqual([
      undefined,
      "stands behind an empty line",
      undefined,
      "stands behind an empty line",
      undefined,
      undefined,
    ]);
  });

  it("whose quote is never closed is damaged, with the place", async () => {
    const error = await parseDocument(Buffer.from('A,B\n1,x\n2,y\n3,"z\n4,w\n'), "x").catch(
      (one: unknown) => one,
    );
    expect(error).toBeInstanceOf(InputError);
    const [diagnostic] = (error as InputError).diagnostics;
    expect([diagnostic?.code, diagnostic?.place]).toEqual([
      "document-damaged",
      { file: "x", line: 4, column: 4 },
    ]);
  });

  it("is told with a byte order mark and CRLF", async () => {
    const { document } = await parseDocument(Buffer.from("\ufeffA,B\r\n1,x\r\n2,y\r\n"), "x");
    expect(document.format).toBe("csv");
    expect(rowsOf("A,B\n1,x\n2,y\n")).toEqual([
      ["A", "B"],
      ["1", "x"],
      ["2", "y"],
    ]);
  });
});

// Counted by python's csv module.
it.each(
  sources.flatMap((source) => [
    { source, file: "csv/opcua-StatusCode.csv", rows: source.pick(6, 271), columns: 3 },
    { source, file: "csv/opcua-AttributeIds.csv", rows: source.pick(4, 27), columns: 2 },
  ]),
)("$file has $rows rows of $columns ($source.from)", async ({ source, file, rows, columns }) => {
  const { document } = await source.read(file);
  const [table] = document.blocks;
  expect(table?.kind === "table" && [...new Set(table.rows.map(({ cells }) => cells.length))]).toEqual([
    columns,
  ]);
  expect(table?.kind === "table" && table.rows.length).toBe(rows);
});
