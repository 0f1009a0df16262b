import { describe, expect, it } from "vitest";
import { readDocx } from "../../../generator/read/docx/index.js";
import { tablesOf } from "../../../generator/table/table.js";
import { header, p, tbl, tc, tr, word } from "../word.js";

const run = (text: string, properties = "") =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
const cellOf = (runs: string, parts: Record<string, string> = {}) => {
  const body = tbl(tr(tc("A"), header), tr(`<w:tc><w:p>${runs}</w:p></w:tc>`), tr(tc("end")));
  return tablesOf(readDocx("x.docx", word(body, parts)))[0]?.rows[0]?.cells[0];
};
const rowsOf = (body: string) =>
  tablesOf(readDocx("x.docx", word(body)))[0]?.rows.map(({ cells }) => cells.map(({ text }) => text));

describe("what changes the meaning of a run", () => {
  it.each([
    [
      "superscripts, in pieces too",
      run("2") +
        run("3", '<w:vertAlign w:val="superscript"/>') +
        run("2", '<w:vertAlign w:val="superscript"/>') +
        run("-1"),
      "2^32-1",
    ],
    ["subscripts", run("CO") + run("2", '<w:vertAlign w:val="subscript"/>'), "CO_2"],
    ["what is moved off its line", run("2") + run("8", '<w:position w:val="6"/>'), "2^8"],
    ["what is moved below it", run("CO") + run("2", '<w:position w:val="-4"/>'), "CO_2"],
    ["what is moved by a hair", run("2") + run("8", '<w:position w:val="2"/>'), "28"],
    ["ordinals, raised for looks", run("the 1") + run("st", '<w:vertAlign w:val="superscript"/>'), "the 1st"],
    [
      "a plain run within a raised style",
      run("2") + run("3", '<w:rStyle w:val="Raised"/><w:vertAlign w:val="baseline"/>'),
      "23",
    ],
    [
      "struck text",
      run("old", "<w:strike/>") +
        run("older", '<w:dstrike w:val="true"/>') +
        run("new", '<w:strike w:val="0"/>'),
      "new",
    ],
    ["hidden text", run("a") + run("b", "<w:vanish/>") + run("c", '<w:vanish w:val="false"/>'), "ac"],
    [
      "tracked runs",
      `<w:del>${run("5")}</w:del><w:ins>${run("10")}</w:ins><w:moveFrom>${run("x")}</w:moveFrom><w:moveTo>${run("y")}</w:moveTo>`,
      "10y",
    ],
    [
      "a style's",
      run("2") + run("7", '<w:rStyle w:val="Raised"/>') + run("gone", '<w:rStyle w:val="Gone"/>'),
      "2^7",
    ],
    [
      "footnotes and endnotes",
      `${run("a")}<w:r><w:footnoteReference w:id="9"/></w:r>${run("b")}<w:r><w:endnoteReference w:id="2"/></w:r>`,
      "a^(1)b^i",
    ],
    [
      "formulas in a line",
      "<m:oMath><m:sSup><m:e><m:r><m:t>x</m:t></m:r></m:e><m:sup><m:r><m:t>n</m:t></m:r></m:sup></m:sSup></m:oMath>",
      "x^n",
    ],
    [
      "check boxes",
      '<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox><w:default w:val="0"/><w:checked/></w:checkBox></w:ffData></w:fldChar></w:r>',
      "☒",
    ],
    [
      "pictures with a description",
      '<w:r><w:drawing><wp:inline><wp:docPr id="1" name="Picture 1" descr="Burning"/></wp:inline></w:drawing></w:r>',
      "Burning",
    ],
  ])("%s", (_, runs, text) => {
    const styles = `<w:styles><w:style w:type="character" w:styleId="Base"><w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>
      <w:style w:type="character" w:styleId="Raised"><w:basedOn w:val="Base"/></w:style>
      <w:style w:type="character" w:styleId="Gone"><w:rPr><w:vanish/></w:rPr></w:style></w:styles>`;
    const cell = cellOf(runs, { "word/styles.xml": styles });
    expect(cell?.text).toBe(text);
    expect(cell?.runs?.some(({ unreadable }) => unreadable) ?? false).toBe(false);
  });

  it("symbols of fonts that are known, as elements and in the text", () => {
    expect(cellOf(`${run("5 ")}<w:r><w:sym w:font="Symbol" w:char="F0A3"/></w:r>${run(" 7")}`)?.text).toBe(
      "5 ≤ 7",
    );
    expect(cellOf('<w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>')?.text).toBe("✓");
    expect(cellOf(run("\uf0ae", '<w:rFonts w:ascii="Symbol"/>'))?.text).toBe("→");
  });

  it.each([
    ['<w:r><w:sym w:font="Marlett" w:char="F061"/></w:r>', "the symbol F061 of the font Marlett"],
    [run("\uf123"), "the symbol F123 of a font that is not named"],
    [
      '<w:r><w:drawing><wp:inline><wp:docPr id="1" name="Picture 4"/></wp:inline></w:drawing></w:r>',
      "a picture without a description (Picture 4)",
    ],
    ["<m:oMath><m:f><m:num/><m:den/></m:f></m:oMath>", "a formula"],
  ])("says of %s what it cannot read", (runs, unreadable) => {
    const cell = cellOf(run("a") + runs);
    expect(cell?.text).toBe("a\ufffd");
    expect(cell?.runs?.[1]?.unreadable).toBe(unreadable);
  });
});

describe("numbers that Word counts", () => {
  const level = (at: number, format: string, text: string) =>
    `<w:lvl w:ilvl="${at}"><w:start w:val="5"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;
  const override = (at: number, own: string) => `<w:lvlOverride w:ilvl="${at}">${own}</w:lvlOverride>`;
  const parts = {
    "word/numbering.xml": `<w:numbering><w:abstractNum w:abstractNumId="7">${level(0, "decimal", "%1")}${level(1, "bullet", "-")}${level(2, "none", "%1")}${level(3, "lowerLetter", "%4)")}${level(4, "decimal", "")}</w:abstractNum>
      <w:abstractNum w:abstractNumId="9"><w:numStyleLink w:val="Base"/></w:abstractNum>
      <w:num w:numId="3"><w:abstractNumId w:val="7"/></w:num>
      <w:num w:numId="4"><w:abstractNumId w:val="7"/>${override(0, level(0, "bullet", "-"))}${override(1, level(1, "decimal", "%2"))}</w:num>
      <w:num w:numId="5"><w:abstractNumId w:val="9"/></w:num></w:numbering>`,
    "word/styles.xml": `<w:styles><w:style w:type="paragraph" w:styleId="Base"><w:pPr><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr></w:style>
      <w:style w:type="paragraph" w:styleId="Code"><w:basedOn w:val="Base"/></w:style></w:styles>`,
  };
  const numbered = (id: number, at?: number) =>
    `<w:numPr>${at === undefined ? "" : `<w:ilvl w:val="${at}"/>`}<w:numId w:val="${id}"/></w:numPr>`;
  const code = (properties: string, runs = "") => `<w:pPr>${properties}</w:pPr>${runs}`;
  const byStyle = '<w:pStyle w:val="Code"/>';
  const number = { text: "\ufffd", unreadable: "a number that Word counts" };

  it.each([
    ["by itself", code(numbered(3))],
    ["at a level", code(numbered(3, 3))],
    ["by its style", code(byStyle)],
    ["at a level that the list has of its own", code(numbered(4, 1))],
    ["by a list whose levels a style has", code(numbered(5))],
    ["beside white space", code(numbered(3), `${run(" ")}<w:r><w:tab/><w:br/></w:r>`)],
    ["and not struck", code(`${numbered(3)}<w:rPr><w:strike w:val="0"/></w:rPr>`)],
  ])("cannot be read where a paragraph has no text: %s", (_, paragraph) => {
    const cell = cellOf(paragraph, parts);
    expect(cell?.text).toBe("\ufffd");
    expect(cell?.runs?.filter(({ unreadable }) => unreadable)).toEqual([number]);
  });

  it.each([
    ["a text", code(numbered(3), run("OFF")), "OFF"],
    ["a text and a break after it", code(numbered(3), `${run("OFF")}<w:r><w:br/></w:r>`), "OFF"],
    ["a text by style", code(byStyle, run("OFF")), "OFF"],
    ["no number", code(""), ""],
    ["a number that is taken away", code(byStyle + numbered(0)), ""],
    ["a list that is not there", code(numbered(9)), ""],
    ["a level that is not there", code(numbered(3, 8)), ""],
    ["a bullet", code(numbered(3, 1)), ""],
    ["a bullet that the list has of its own", code(numbered(4)), ""],
    ["a number of no format", code(numbered(3, 2)), ""],
    ["a number without a text", code(numbered(3, 4)), ""],
    ["a hidden number", code(`${numbered(3)}<w:rPr><w:vanish/></w:rPr>`), ""],
  ])("are none where a paragraph has %s", (_, paragraph, text) => {
    const cell = cellOf(paragraph, parts);
    expect([cell?.text, cell?.runs]).toEqual([text, undefined]);
  });

  it("are told paragraph by paragraph, and where two were joined of the last one", () => {
    const empty = `<w:p>${code(numbered(3))}</w:p>`;
    expect(cellOf(`${run("a")}</w:p>${empty}<w:p>${run("b")}`, parts)?.text).toBe("a\n\ufffd\nb");
    const joined = code(`${numbered(3)}<w:rPr><w:del w:id="1"/></w:rPr>`);
    expect(cellOf(`${joined}</w:p><w:p>${code(numbered(3), run("b"))}`, parts)?.text).toBe("b");
  });

  it("are struck with the end of their paragraph", () => {
    const struck = `<w:tc><w:p>${code(`${numbered(3)}<w:rPr><w:strike/></w:rPr>`)}</w:p></w:tc>`;
    const gone = `<w:tc><w:p>${run("x", "<w:strike/>")}</w:p></w:tc>`;
    const body = tbl(tr(tc("A") + tc("B"), header), tr(struck + gone), tr(tc("1") + tc("a")));
    const [table] = tablesOf(readDocx("x.docx", word(body, parts)));
    expect(table?.rows.map(({ cells }) => cells.map((one) => one?.text))).toEqual([["1", "a"]]);
  });
});

describe("rows and cells", () => {
  it("that were deleted, struck or hidden are none; those that were inserted are, and keep their places", () => {
    const struck = `<w:tc><w:p>${run("9", "<w:strike/>")}</w:p></w:tc><w:tc><w:p><w:del>${run("x")}</w:del></w:p></w:tc>`;
    const body = tbl(
      tr(tc("A") + tc("B"), header),
      tr(tc("1") + tc("a"), '<w:ins w:id="1"/>'),
      tr(tc("2") + tc("b"), '<w:del w:id="2"/>'),
      tr(struck),
      tr(tc("3") + tc("c"), "<w:hidden/>"),
      tr(tc("gone", "<w:cellDel/>") + tc("4") + tc("d")),
      tr(tc("") + tc("")),
    );
    expect(rowsOf(body)).toEqual([
      ["1", "a"],
      ["4", "d"],
      ["", ""],
    ]);
    const [table] = tablesOf(readDocx("x.docx", word(body)));
    expect(table?.rows[1]?.place.row).toBe(6);
  });

  it("whose paragraphs were joined by a deletion are one line", () => {
    const joined =
      '<w:tc><w:p><w:pPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr><w:r><w:t>LAMP_</w:t></w:r></w:p><w:p><w:r><w:t>OIL</w:t></w:r></w:p></w:tc>';
    expect(rowsOf(tbl(tr(tc("A"), header), tr(joined), tr(tc("x"))))).toEqual([["LAMP_OIL"], ["x"]]);
  });
});

describe("headers and captions", () => {
  const restart = '<w:vMerge w:val="restart"/>';
  const top = tr(tc("Value", restart) + tc("Name", restart) + tc("Use", '<w:gridSpan w:val="2"/>'), header);

  it("a header goes on with the row that its merged cells reach", () => {
    const second = tr(tc("", "<w:vMerge/>") + tc("", "<w:vMerge/>") + tc("In") + tc("Out"));
    const [table] = tablesOf(
      readDocx("x.docx", word(tbl(top, second, tr(tc("1") + tc("a") + tc("x") + tc("y"))))),
    );
    expect([table?.header, table?.rows.length]).toEqual([["Value", "Name", "Use In", "Use Out"], 1]);
  });

  it("but not with a row of data beside a header cell that runs on", () => {
    const body = tbl(
      tr(tc("Value", restart) + tc("Name"), header),
      tr(tc("", "<w:vMerge/>") + tc("a")),
      tr(tc("2") + tc("b")),
    );
    expect(rowsOf(body)).toEqual([
      ["Value", "a"],
      ["2", "b"],
    ]);
  });

  it("a caption is told by its style, whatever level it has in the outline", () => {
    const styles = `<w:styles><w:style w:styleId="Cap"><w:name w:val="caption"/><w:pPr><w:outlineLvl w:val="4"/></w:pPr></w:style></w:styles>`;
    const body = p("Codes of lamps", '<w:pStyle w:val="Cap"/>') + tbl(tr(tc("A"), header), tr(tc("1")));
    const [table] = tablesOf(readDocx("x.docx", word(body, { "word/styles.xml": styles })));
    expect([table?.caption, table?.section]).toEqual(["Codes of lamps", null]);
  });
});
