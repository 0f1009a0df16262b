import { describe, expect, it } from "vitest";
import { readPdf } from "../../../generator/read/pdf/index.js";
import { tablesOf } from "../../../generator/table/table.js";
import { cell, el, head, type PdfElement, type PdfLine, pageBreak, pdf, row } from "../pdf.js";

const read = (...pages: PdfElement[][]) => readPdf("doc.pdf", pdf(pages));
const tables = async (...pages: PdfElement[][]) => tablesOf(await read(...pages));
const texts = async (...pages: PdfElement[][]) =>
  (await tables(...pages)).map(({ header, rows }) => [
    header,
    ...rows.map(({ cells }) => cells.map(({ text }) => text)),
  ]);
const lamps = (...rows: PdfElement[]) => el("Table", head("Value", "Name"), ...rows);

describe("a tagged PDF file", () => {
  it("has headings, paragraphs and tables as its tags say, and not what is no part of it", async () => {
    const elements = [
      el("H1", ["4 Lamps"]),
      el("P", ["They burn."]),
      el("Sect", el("Sect", el("H", ["Deep"])), lamps(row("1", "OIL"))),
      el("TOC", el("TOCI", ["4 Lamps"])),
      el("P", ["After."]),
    ];
    const { blocks } = await readPdf("doc.pdf", pdf([elements], { artifact: "Page 1 of 1" }));
    expect(blocks).toMatchObject([
      { kind: "heading", number: "4", title: "Lamps", level: 1 },
      { kind: "paragraph", text: "They burn." },
      { kind: "heading", title: "Deep", level: 2 },
      { kind: "table" },
      { kind: "paragraph", text: "After." },
    ]);
  });

  it("has row groups, captions and other names of roles", async () => {
    const table = el(
      "Tabelle",
      el("Caption", ["Table 1: Lamps"]),
      el("THead", row("Value", "Name")),
      el("TBody", row("1", "OIL")),
    );
    const document = await readPdf("doc.pdf", pdf([[table]], { roleMap: { Tabelle: "Table" } }));
    expect(tablesOf(document)).toMatchObject([
      { caption: "Table 1: Lamps", header: ["Value", "Name"], rows: [{}] },
    ]);
  });

  it("has each row's place by page, table and row, through all pages", async () => {
    const [first, second] = await tables(
      [lamps(row("1", "OIL"))],
      [lamps(row("2", "GAS")), el("P", ["Text."]), lamps(row("3", "WAX"))],
    );
    expect(first?.rows.map(({ cells }) => cells[0]?.place)).toEqual([
      { file: "doc.pdf", page: 1, table: 1, row: 2 },
      { file: "doc.pdf", page: 2, table: 1, row: 3 },
    ]);
    expect(second?.place).toEqual({ file: "doc.pdf", page: 2, table: 2, row: 1 });
  });
});

describe("a table goes on over pages", () => {
  const header = ["Value", "Name"];

  it("where the header is repeated at the top of the next, or there is none", async () => {
    const rest = el("Table", row("3", "WAX"));
    expect(await texts([lamps(row("1", "OIL"))], [lamps(row("2", "GAS"))], [rest])).toEqual([
      [header, ["1", "OIL"], ["2", "GAS"], ["3", "WAX"]],
    ]);
  });

  it("not after other text, under another header, or in another width", async () => {
    const first = lamps(row("1", "OIL"));
    for (const page of [
      [el("P", ["And:"]), lamps(row("2", "GAS"))],
      [el("Table", head("Value", "Colour"), row("2", "red"))],
      [el("Table", row("2", "GAS", "Lights."))],
    ])
      expect(await tables([first], page), JSON.stringify(page)).toHaveLength(2);
    expect(await tables([first, el("P", ["So."])], [lamps(row("2", "GAS"))])).toHaveLength(2);
  });
});

describe("a row goes on over a page", () => {
  const opaque = el("TD", el("P", ["Burns at "]), pageBreak, el("P", ["night only."]));

  it("where the tree has it as one, with the place of its beginning", async () => {
    const table = lamps(row("1", "OIL"), el("TR", cell("2"), opaque), row("3", "WAX"));
    for (const after of [[], [lamps(row("9", "LAST"))]] as PdfElement[][]) {
      const [first] = await tables([el("P", ["Lamps"]), table], after);
      expect(first?.rows.slice(0, 3).map(({ cells }) => cells.map(({ text }) => text))).toEqual([
        ["1", "OIL"],
        ["2", "Burns at night only."],
        ["3", "WAX"],
      ]);
      expect(first?.rows.map(({ place }) => [place.page, place.row]).slice(0, 3)).toEqual([
        [1, 2],
        [1, 3],
        [2, 4],
      ]);
      expect(first?.problems).toEqual([]);
    }
  });

  it("over two pages, below a text that the next page begins with, its marks kept", async () => {
    const long = el("TD", ["at most 2", { up: "32" }], pageBreak, ["and 2", { up: "8" }], pageBreak, ["s"]);
    const [first, ...others] = await tables([lamps(el("TR", cell("1"), long), row("2", "GAS"))]);
    expect(others).toEqual([]);
    expect(first?.rows[0]?.cells[1]?.text).toBe("at most 2^32 and 2^8 s");
    expect(first?.rows[0]?.cells[1]?.runs).toContainEqual({ text: "8", mark: "superscript" });
    expect(first?.rows).toHaveLength(2);
  });

  it("is not told of tables of one shape, whose rows have texts of their own", async () => {
    expect(await tables([lamps(row("1", "OIL"))], [el("P", ["And:"]), lamps(row("1", "GAS"))])).toHaveLength(
      2,
    );
  });

  it("may do so where each page has a table of its own: it is said, and the rows are kept", async () => {
    const begun = lamps(row("1", "This lamp is lit by"));
    const [first] = await tables([begun], [lamps(row("2", "hand only."))]);
    expect(first?.rows).toHaveLength(2);
    expect(first?.problems).toMatchObject([
      { code: "row-torn", severity: "note", place: { page: 2, table: 1, row: 3 } },
    ]);
    for (const other of ["Gas.", "", "7 hours"])
      expect((await tables([begun], [lamps(row("2", other))]))[0]?.problems).toEqual([]);
    const ended = lamps(row("1", "This lamp is lit."));
    expect((await tables([ended], [lamps(row("2", "gas"))]))[0]?.problems).toEqual([]);
  });
});

describe("the text of a cell", () => {
  const textOf = async (...line: PdfLine) =>
    (await tables([el("Table", el("TR", cell(...line), cell("x")))]))[0]?.rows[0]?.cells[0];

  it.each([
    ["lines", "Burns at\nnight.", "Burns at night."],
    ["a hyphen at the end of a line", "non-\nempty", "non-empty"],
    ["a dash at the end of a line", "oil -\ngas", "oil - gas"],
    ["spaces", "a  b ", "a b"],
    ["brackets and other characters", "f(x) \u2264 \\5", "f(x) ≤ \\5"],
  ])("has %s", async (_, written, text) => {
    expect((await textOf(written))?.text).toBe(text);
  });

  it("has what is raised or lowered as such", async () => {
    const power = await textOf("at most 2", { up: "32" }, "-1 s");
    expect(power?.text).toBe("at most 2^32-1 s");
    expect(power?.runs?.[1]).toEqual({ text: "32", mark: "superscript" });
    expect((await textOf("CO", { down: "2" }))?.text).toBe("CO_2");
  });

  it("has its paragraphs and items as lines, without bullets, and words of pictures", async () => {
    const item = (label: string, text: string) => el("LI", el("Lbl", [label]), el("LBody", [text]));
    const list = el("TD", el("P", ["Either:"]), el("L", item("-", "oil"), item("2.", " gas")));
    const picture = el("TD", { ...el("Figure", [" "]), alt: "lit" });
    const [table] = await tables([el("Table", el("TR", list, picture, el("TD", el("Figure", [" "]))))]);
    expect(table?.rows[0]?.cells.map(({ text }) => text)).toEqual(["Either:\noil\n2. gas", "lit", "\ufffd"]);
    expect(table?.rows[0]?.cells[2]?.runs?.[0]?.unreadable).toBe("a picture without words");
  });

  it("has tables within as tables of their own", async () => {
    const outer = el("Table", el("TR", el("TD", ["a"], el("Table", row("1", "OIL"))), cell("b")));
    expect(await texts([outer])).toEqual([
      [[], ["a", "b"]],
      [[], ["1", "OIL"]],
    ]);
  });
});

describe("what the tags do not say", () => {
  it("is an error at the row that has other cells than most, and at a table whose header has", async () => {
    const [table] = await tables([lamps(row("1", "OIL"), row("Gas"), row("2", "GAS"))]);
    expect(table?.rows.map(({ problem }) => problem?.code)).toEqual([undefined, "row-cells", undefined]);
    expect(table?.rows[1]?.problem?.message).toBe(
      "The row 3 of table 1, on page 1, has 1 cell; most rows have 2.",
    );
    const [merged] = await tables([el("Table", head("All"), row("1", "OIL"), row("2", "GAS"))]);
    expect(merged?.problems.map(({ code }) => code)).toEqual(["row-cells"]);
  });
});
