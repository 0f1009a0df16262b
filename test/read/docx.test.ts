import { describe, expect, it } from "vitest";
import { readDocx } from "../../generator/read/docx/index.js";
import { tablesOf } from "../../generator/table/table.js";
import { header, p, tbl, tc, tr, word } from "./word.js";

const read = (body: string, parts: Record<string, string> = {}) =>
  tablesOf(readDocx("doc.docx", word(body, parts)));
const texts = (body: string) =>
  read(body).map(({ header, rows }) => [header, ...rows.map(({ cells }) => cells.map(({ text }) => text))]);

describe("Word tables (ECMA-376 part 1, section 17.4)", () => {
  it("have their header rows, vertical and horizontal merges, and columns before the first", () => {
    const body = tbl(
      tr(tc("A") + tc("B") + tc("C"), header),
      tr(tc("1", '<w:vMerge w:val="restart"/>') + tc("x") + tc("y")),
      tr(tc("", "<w:vMerge/>") + tc("z", '<w:gridSpan w:val="2"/>')),
      tr(tc("w") + tc("v"), '<w:gridBefore w:val="1"/>'),
    );
    expect(texts(body)).toEqual([
      [
        ["A", "B", "C"],
        ["1", "x", "y"],
        ["1", "z", "z"],
        ["", "w", "v"],
      ],
    ]);
  });

  it("repeat their header after a page break without a row of it", () => {
    const head = tr(tc("A") + tc("B"), header);
    expect(texts(tbl(head, tr(tc("1") + tc("2")), head, tr(tc("3") + tc("4"))))).toEqual([
      [
        ["A", "B"],
        ["1", "2"],
        ["3", "4"],
      ],
    ]);
  });

  it("show no deleted text, no field code, and breaks as lines", () => {
    const run =
      "<w:tc><w:p><w:r><w:t>a</w:t><w:br/><w:t>b</w:t></w:r><w:del><w:r><w:delText>no</w:delText></w:r></w:del><w:r><w:instrText>REF x</w:instrText></w:r></w:p><w:p><w:hyperlink><w:r><w:t>c</w:t></w:r></w:hyperlink></w:p></w:tc>";
    expect(texts(tbl(tr(tc("A"), header), tr(run)))).toEqual([[["A"], ["a\nb\nc"]]]);
  });

  it("within cells are tables of their own, and rows may stand in content controls", () => {
    const inner = `<w:tc>${p("out")}${tbl(tr(tc("in")))}</w:tc>`;
    const body = tbl(tr(tc("A"), header), `<w:sdt><w:sdtContent>${tr(inner)}</w:sdtContent></w:sdt>`);
    expect(texts(body)).toEqual([
      [["A"], ["out"]],
      [[], ["in"]],
    ]);
  });

  it("are placed by table and row", () => {
    const [, second] = read(tbl(tr(tc("x"))) + tbl(tr(tc("A"), header), tr(tc("1"))));
    expect(second?.rows[0]?.cells[0]?.place).toEqual({ file: "doc.docx", table: 2, row: 2 });
  });
});

describe("headings", () => {
  const styles = `<w:styles><w:style w:styleId="H1"><w:name w:val="heading 1"/><w:pPr><w:numPr><w:numId w:val="7"/></w:numPr></w:pPr></w:style>
    <w:style w:styleId="H2"><w:name w:val="heading 2"/><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="7"/></w:numPr></w:pPr></w:style>
    <w:style w:styleId="H3"><w:basedOn w:val="H2"/><w:name w:val="Special"/></w:style></w:styles>`;
  const numbering = `<w:numbering><w:abstractNum w:abstractNumId="3"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:lvlText w:val="%1"/></w:lvl>
    <w:lvl w:ilvl="1"><w:start w:val="1"/><w:lvlText w:val="%1.%2"/></w:lvl></w:abstractNum>
    <w:num w:numId="7"><w:abstractNumId w:val="3"/></w:num></w:numbering>`;
  const heading = (text: string, style: string) => p(text, `<w:pStyle w:val="${style}"/>`);

  it.each([
    ["", ["1 One", "1.1 One one", "1.2 One two", "2 Two", "2.1 Two one"]],
    [
      '<w:lvlOverride w:ilvl="1"><w:lvl w:ilvl="1"><w:numFmt w:val="upperLetter"/><w:lvlText w:val="%1.%2"/></w:lvl></w:lvlOverride>',
      ["1 One", "1.A One one", "1.B One two", "2 Two", "2.A Two one"],
    ],
  ])("are numbered as Word numbers them, with the list's own levels %j", (own, numbered) => {
    const body = [
      heading("One", "H1"),
      heading("One one", "H2"),
      heading("One two", "H3"),
      heading("Two", "H1"),
      heading("Two one", "H2"),
      tbl(tr(tc("x"))),
    ].join("");
    const document = readDocx(
      "doc.docx",
      word(body, {
        "word/styles.xml": styles,
        "word/numbering.xml": numbering.replace("</w:num>", `${own}</w:num>`),
      }),
    );
    const headings = document.blocks.flatMap((block) =>
      block.kind === "heading" ? [`${block.number} ${block.title}`] : [],
    );
    expect(headings).toEqual(numbered);
  });
});
