import { describe, expect, it } from "vitest";
import type { Document, RawTable } from "../../generator/read/document.js";
import { readText } from "../../generator/read/text.js";

const read = (...lines: string[]): Document => readText("doc.txt", lines.join("\n"));
const tables = (document: Document): RawTable[] => document.blocks.filter((block) => block.kind === "table");
const texts = (table: RawTable | undefined): string[][] =>
  (table?.rows ?? []).map((row) => row.cells.map((cell) => cell.text));

describe("prose", () => {
  it("tells headings from sentences that begin with a number", () => {
    const { blocks } = read(
      "2.2.2 Common Codes",
      "3 of them are reserved.",
      "14.1 introduced most:",
      "plain",
    );
    expect(blocks.map(({ kind }) => kind)).toEqual(["heading", "paragraph", "paragraph", "paragraph"]);
    expect(blocks[0]).toMatchObject({
      number: "2.2.2",
      title: "Common Codes",
      place: { line: 1, column: 1 },
    });
  });

  it("gives paragraphs their place and drops empty lines", () => {
    expect(read("", "  indented").blocks).toEqual([
      { kind: "paragraph", text: "indented", place: { file: "doc.txt", line: 2, column: 3 } },
    ]);
  });
});

describe("tables with a rule line", () => {
  it("reads header and rows, an empty cell as a line with a lone |", () => {
    const [table] = tables(read("Code |", "Name |", "---|---|", "1 |", "One |", "2 |", "|", "after"));
    expect(texts(table)).toEqual([
      ["Code", "Name"],
      ["1", "One"],
      ["2", ""],
    ]);
    expect(table?.rows.map((row) => row.header)).toEqual([true, false, false]);
    expect(table?.problems).toEqual([]);
  });

  it("gives every cell its line and column", () => {
    const [table] = tables(read("x", "Code |", "---|", "  7 |"));
    expect(table?.rows[1]?.cells[0]?.place).toEqual({ file: "doc.txt", line: 4, column: 3 });
  });

  it("parts two tables that stand right after each other", () => {
    const found = tables(read("A |", "B |", "---|---|", "1 |", "2 |", "C |", "---|", "3 |", "4 |"));
    expect(found.map(texts)).toEqual([
      [
        ["A", "B"],
        ["1", "2"],
      ],
      [["C"], ["3"], ["4"]],
    ]);
  });

  it("reports a header cell that is missing, and one too many", () => {
    const [missing] = tables(read("A |", "---|---|", "1 |", "2 |"));
    const [surplus] = tables(read("A |", "B |", "C |", "---|---|", "1 |", "2 |"));
    expect(missing?.problems).toMatchObject([{ code: "table-header-cells", place: { line: 1 } }]);
    expect(surplus?.problems).toMatchObject([{ code: "table-header-cells", place: { line: 1 } }]);
  });

  it("reports a table that breaks off within a row, with what comes after it", () => {
    const [table] = tables(read("A |", "B |", "---|---|", "1 |", "2 |", "3 |", "cut of"));
    expect(table?.problems).toMatchObject([
      { code: "table-cut-off", place: { line: 6, column: 1 }, excerpt: { line: "3 |", start: 0, length: 1 } },
    ]);
    expect(table?.problems[0]?.details).toEqual(["cell 1 of 2: 3", "and then, outside the table: cut of"]);
  });
});

describe("cells after a line that is none", () => {
  it("are a problem of the table before them, as far as it is in the same section", () => {
    const rows = ["A |", "---|", "1 |"];
    const [cut] = tables(read(...rows, "Page 12", "2 |", "3 |"));
    expect(cut?.problems).toMatchObject([
      { code: "table-cut-off", place: { line: 5 }, details: ["between them: Page 12"] },
    ]);
    expect(tables(read("odd |", "words", ...rows))[0]?.problems).toEqual([]);
    expect(tables(read(...rows, "2.1 Next", "odd |"))[0]?.problems).toEqual([]);
  });

  it.each([["12 / 20"], ["12 of 20"], ["2.1 Codes"]])(
    "are one where a page's head or foot stands between: %s",
    (line) => {
      const [cut] = tables(read("2.1 Codes", "A |", "---|", "1 |", line, "2 |"));
      expect(cut?.problems).toMatchObject([{ code: "table-cut-off", place: { line: 6 } }]);
    },
  );
});

it("cells whose rule line was lost are a table that cannot be read", () => {
  const [, lost, ...others] = tables(
    read("A |", "---|", "1 |", "2.1 Next", "B |", "C |", "---|---", "3 |", "4 |"),
  );
  expect(lost?.problems).toMatchObject([
    {
      code: "table-header-cells",
      message: "2 cells stand here without a rule line, which says how many columns they have.",
      place: { line: 5 },
    },
    { code: "table-cut-off", place: { line: 8 } },
  ]);
  expect(others).toEqual([]);
});

describe("tables whose rows are opened by a lone |", () => {
  it("are cut off where more cells stand behind a line that is none", () => {
    const [table] = tables(read("|", "A |", "B |", "|", "1 |", "2 |", "Page 12", "3 |", "4 |"));
    expect(table?.problems).toMatchObject([{ code: "table-cut-off", place: { line: 8 } }]);
  });

  it("reads them, the first row as the header", () => {
    const [table] = tables(read("|", "Code |", "Name |", "|", "1 |", "One |", "after"));
    expect(texts(table)).toEqual([
      ["Code", "Name"],
      ["1", "One"],
    ]);
    expect(table?.problems).toEqual([]);
  });

  it("reports every row of another length", () => {
    const [table] = tables(read("|", "Code |", "Name |", "|", "1 |", "|", "2 |", "Two |", "more |"));
    expect(table?.problems.map(({ code, place }) => [code, place?.line])).toEqual([
      ["table-cut-off", 5],
      ["table-cut-off", 9],
    ]);
  });
});
