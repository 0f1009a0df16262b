import { describe, expect, it } from "vitest";
import { readHtml } from "../../generator/read/html/index.js";
import { tablesOf } from "../../generator/table/table.js";

const read = (html: string) => tablesOf(readHtml("doc.html", html));
const texts = (html: string) =>
  read(html).map(({ header, rows }) => [header, ...rows.map(({ cells }) => cells.map(({ text }) => text))]);

describe("header rows", () => {
  const rows = "<tr><td>1</td><td>2</td></tr>";

  it("are those of thead", () => {
    expect(
      texts(`<table><thead><tr><td>A</td><td>B</td></tr></thead><tbody>${rows}</tbody></table>`),
    ).toEqual([
      [
        ["A", "B"],
        ["1", "2"],
      ],
    ]);
  });

  it("are rows of th at the top, also within tbody", () => {
    expect(texts(`<table><tr><th>A</th><th>B</th></tr>${rows}</table>`)).toEqual([
      [
        ["A", "B"],
        ["1", "2"],
      ],
    ]);
  });

  it("are rows of bold cells at the top", () => {
    expect(
      texts(`<table><tr><td><b>A</b></td><td><p><strong>B</strong></p></td></tr>${rows}</table>`),
    ).toEqual([
      [
        ["A", "B"],
        ["1", "2"],
      ],
    ]);
  });

  it("are none where nothing says so, and th at the left makes none", () => {
    expect(texts(`<table>${rows}</table>`)).toEqual([[[], ["1", "2"]]]);
    expect(texts("<table><tr><th>a</th><td>1</td></tr></table>")).toEqual([[[], ["a", "1"]]]);
  });

  it("are joined where there are several, a repeated text once", () => {
    const html = `<table><tr><th rowspan=2>Code</th><th colspan=2>Name</th></tr><tr><th>short</th><th>long</th></tr>
      <tr><td>1</td><td>2</td><td>3</td></tr></table>`;
    expect(texts(html)).toEqual([
      [
        ["Code", "Name short", "Name long"],
        ["1", "2", "3"],
      ],
    ]);
  });

  it("are no rows where they are repeated after a page break", () => {
    const head = "<tr><th>A</th><th>B</th></tr>";
    expect(texts(`<table>${head}${rows}${head}${rows}</table>`)).toEqual([
      [
        ["A", "B"],
        ["1", "2"],
        ["1", "2"],
      ],
    ]);
  });
});

describe("groups", () => {
  const html = `<table><tr><th>A</th><th>B</th></tr>
    <tr><td colspan=2>First</td></tr><tr><td>1</td><td>2</td></tr><tr><td>3</td><td>4</td></tr>
    <tr><td colspan=2>Second</td></tr><tr><td>5</td><td>6</td></tr>
    <tfoot><tr><td colspan=2>A note.</td></tr></tfoot></table>`;

  it("are full-width rows, titles of those after them; at the end they are notes", () => {
    const [table] = read(html);
    expect(table?.groups).toEqual([
      { title: "First", row: 1 },
      { title: "Second", row: 3 },
    ]);
    expect(table?.rows.map(({ group }) => group)).toEqual(["First", "First", "Second"]);
    expect(table?.notes).toEqual(["A note."]);
  });
});

describe("a bold full-width row right under the header", () => {
  it("is the title of a group, not a second header row", () => {
    const html = `<table><tr><th>A</th><th>B</th></tr><tr><td colspan=2><b>First</b></td></tr><tr><td>1</td><td>2</td></tr></table>`;
    const [table] = read(html);
    expect([table?.header, table?.groups, table?.rows.length]).toEqual([
      ["A", "B"],
      [{ title: "First", row: 1 }],
      1,
    ]);
  });
});

describe("texts", () => {
  const cell = (html: string) =>
    read(`<table><tr><th>H</th></tr><tr><td>${html}</td></tr></table>`)[0]?.rows[0]?.cells[0];

  it.each([
    ["  a \n  b&nbsp;c ", "a b c"],
    ["a<br>b<br/>c", "a\nb\nc"],
    ["<p>a</p><p>b</p>", "a\nb"],
    ["<dl><dt>NAME</dt><dt>10013</dt></dl>", "NAME\n10013"],
    ["x<ul><li>a</li><li>b <b>c</b></li></ul>", "x\na\nb c"],
    ["a&amp;b &lt;c&gt; &#x41;", "a&b <c> A"],
    ["<code>a_b</code>*", "a_b*"],
    ['heading<a class="headerlink" href="#x">¶</a>', "heading"],
    [
      "a<script>evil()</script><style>x</style><span hidden>h</span><span style='display: none'>n</span>",
      "a",
    ],
    ["<pre>a\n  b</pre>", "a\nb"],
    ["soft&shy;hy&#8203;phen", "softhyphen"],
    ["", ""],
  ])("%j reads as %j", (html, text) => {
    expect(cell(html)?.text).toBe(text);
  });

  it("keep where their links lead", () => {
    expect(cell('<a href="#a">x</a> and <a href="http://b">y</a>')?.links).toEqual(["#a", "http://b"]);
  });
});

describe("tables", () => {
  it("within cells are tables of their own", () => {
    expect(
      texts("<table><tr><th>H</th></tr><tr><td>out<table><tr><td>in</td></tr></table></td></tr></table>"),
    ).toEqual([
      [["H"], ["out"]],
      [[], ["in"]],
    ]);
  });

  it("for layout or navigation are marked, not lost", () => {
    const layouts = (html: string) => read(html).map(({ layout }) => layout);
    expect(layouts('<table role="presentation"><tr><td>x</td></tr></table>')).toEqual([true]);
    expect(layouts('<table summary="Navigation header"><tr><td>x</td></tr></table>')).toEqual([true]);
    expect(
      layouts("<table><tr><td><table><tr><th>A</th></tr><tr><td>1</td></tr></table></td></tr></table>"),
    ).toEqual([true, false]);
    expect(layouts("<table><tr><td>x</td></tr></table>")).toEqual([false]);
  });

  it("have captions and the section that they stand in", () => {
    const edit = '<span class="mw-editsection">[<a href="?action=edit">edit</a>]</span>';
    const html = `<h2><a class="section">2.1.</a> Codes<a href="#s" class="pilcrow">¶</a>${edit}</h2>
      <table><caption><a>Table 1</a>: All <i>codes</i></caption><tr><td>x</td></tr></table>
      <h3>Appendix B. More</h3><div class="table"><p class="title"><b>Table B.1. Rest</b></p><div class="table-contents"><table><tr><td>y</td></tr></table></div></div>`;
    expect(read(html).map(({ caption, section }) => [caption, section])).toEqual([
      ["Table 1: All codes", { number: "2.1", title: "Codes" }],
      ["Table B.1. Rest", { number: "B", title: "More" }],
    ]);
  });

  it("are repaired as browsers repair them", () => {
    expect(texts("<table><tr><th>A<th>B<tr><td>1<td>2</table>")).toEqual([
      [
        ["A", "B"],
        ["1", "2"],
      ],
    ]);
    expect(texts("<table>stray<tr><td>1</td></tr>")).toEqual([[[], ["1"]]]);
  });
});

describe("places", () => {
  it("are those of the first thing that is shown in a cell", () => {
    const html =
      "<table>\n<tr><th>A</th>\n<th>\n   B</th></tr><tr><td><p> <b>x</b></p></td><td></td></tr></table>";
    const lines = html.split("\n");
    const [table] = read(html);
    const at = (line = 0, column = 0) => lines[line - 1]?.slice(column - 1, column + 3);
    const document = readHtml("doc.html", html);
    const [raw] = document.blocks.filter((block) => block.kind === "table");
    const starts = raw?.rows.flatMap(({ cells }) => cells.map(({ place }) => at(place.line, place.column)));
    expect(starts).toEqual(["A</t", "B</t", "x</b", "<td>"]);
    expect(table?.place).toEqual({ file: "doc.html", line: 1, column: 1 });
  });
});
