import { describe, expect, it } from "vitest";
import { readPdf } from "../../../generator/read/pdf/index.js";
import { tablesOf } from "../../../generator/table/table.js";
import { cell, el, head, type PdfElement, type PdfLine, pdf, row } from "../pdf.js";

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
