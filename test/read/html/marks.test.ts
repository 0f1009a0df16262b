import { describe, expect, it } from "vitest";
import { readHtml } from "../../../generator/read/html/index.js";
import { tablesOf } from "../../../generator/table/table.js";

const cell = (html: string, style = "") =>
  tablesOf(
    readHtml(
      "x.html",
      `${style}<table><tr><th>H</th></tr><tr><td>${html}</td></tr><tr><td>end</td></tr></table>`,
    ),
  )[0]?.rows[0]?.cells[0];

describe("what changes the meaning of a text", () => {
  it.each([
    ["2<sup>32</sup>-1", "2^32-1"],
    ["2<sup>n+1</sup>", "2^(n+1)"],
    ["x<sup>2</sup>y", "x^(2)y"],
    ["H<sub>2</sub>O", "H_(2)O"],
    ["the 2<sup>nd</sup>", "the 2nd"],
    ["word<sup>[1]</sup>, word<sup>*</sup>", "word[1], word*"],
    ['word<a role="doc-noteref" href="#n">3</a>', "word^3"],
    ["<del>5</del><ins>10</ins> <s>a</s><strike>b</strike>", "10"],
    ["a<span style='text-decoration: line-through'>b</span><i style='vertical-align:super'>2</i>", "a^2"],
    ["A<button>Copy</button><textarea>t</textarea><select><option>o</select>", "A"],
    [
      "A<span aria-hidden=true>x</span><b style='visibility : hidden'>y</b><i style='DISPLAY:none'>z</i>",
      "A",
    ],
    ["A<span class='sr-only'>New</span>", "A"],
    ["LAMP<span class='badge badge-warning'>old</span>", "LAMP old"],
    ["LAMP<span class='label label-info'>old</span>X", "LAMP old X"],
    ["LA<span class='token tag label'>MP</span>", "LAMP"],
    ["A<dialog>x</dialog><dialog open>B</dialog><i popover>y</i>", "A\nB"],
    ["<ruby>A<rp>(<rt>x<rp>)</ruby>B", "AB"],
    ["2<i style='opacity:0'>9</i><i style='opacity:0.5'>8</i>", "28"],
    ["2<i style='font-size:0px'>9</i><i style='font-size:0.8em'>8</i>", "28"],
    ["2<i style='position:absolute;left:-9999px'>9</i><i style='left:-9px;top:-99px'>8</i>", "28"],
    ["<input type=checkbox checked> yes <input type=checkbox> no<input type=text value=t>", "☒ yes ☐ no"],
    [
      "<img src=a.png alt=Lit> <img src=b.png alt=''><i title=Warm></i> <span role=img aria-label=Hot>x</span>",
      "Lit Warm Hot",
    ],
    ["<svg><title>Up</title><path/></svg> <math alttext='x+1'><mi>x</mi></math>", "Up x+1"],
    ["<i class='fa fa-check'></i><span class='sr-only'>Yes</span>", "Yes"],
  ])("%s", (html, text) => {
    expect(cell(html)?.text).toBe(text);
    expect(cell(html)?.runs?.some(({ unreadable }) => unreadable) ?? false).toBe(false);
  });

  it.each([
    ["<img src='pics/tick.png'>", "a picture without words (tick.png)"],
    ["<svg><path/></svg>", "a drawing without a title"],
    ["<math><mfrac><mn>1</mn><mn>2</mn></mfrac></math>", "a formula without words"],
    ["<i class='fa fa-check'></i>", "a symbol without words (class fa fa-check)"],
  ])("says of %s what it cannot read", (html, unreadable) => {
    expect(cell(html)).toMatchObject({ text: "\ufffd", runs: [{ unreadable }] });
  });

  it("rows whose text is all struck are none, and empty ones stay", () => {
    const [table] = tablesOf(
      readHtml(
        "x.html",
        "<table><tr><th>A<th>B<tr><td><s>1</s><td><del>a</del><tr><td>2<td><s>b</s><tr><td><td></table>",
      ),
    );
    expect(table?.rows.map(({ cells }) => cells.map(({ text }) => text))).toEqual([
      ["2", ""],
      ["", ""],
    ]);
  });
});

describe("a strike by style on what is above a text", () => {
  const through = 'style="text-decoration: line-through"';
  const read = (body: string, sheet = "") =>
    tablesOf(
      readHtml("x.html", `<style>${sheet}</style><table><thead><tr><th>A<th>B</thead>${body}</table>`),
    )[0];
  const textsOf = (body: string, sheet = "") =>
    read(body, sheet)?.rows.map(({ cells }) => cells.map((one) => one?.text));

  it.each([
    ["the row", `<tr ${through}><td>1<td>a`],
    ["the row group", `<tbody ${through}><tr><td>1<td>a<tr><td>3<td>c</tbody><tbody>`],
    ["each cell", `<tr><td ${through}>1<td style="text-decoration-line:line-through">a`],
    ["the row, and no cell", `<tr ${through}><td style="text-decoration:none">1<td><b>a</b>`],
    ["the row, beside an empty cell", `<tr ${through}><td>1<td>`],
    ["a cell, beside a struck text", `<tr><td ${through}>1<td><s>a</s>`],
  ])("leaves no entry where it is on %s", (_, struck) => {
    expect(textsOf(`${struck}<tr><td>2<td>b`)).toEqual([["2", "b"]]);
  });

  it.each(["tr.x", ".x", ".x td", ".x > td", "tbody .x", "td"])("by the rule %s", (selector) => {
    const sheet = `${selector}{text-decoration:line-through red} .live{text-decoration:none}`;
    expect(textsOf("<tr class=x><td>1<td>a<tr><td class=live>2<td class=live>b", sheet)).toEqual([
      ["2", "b"],
    ]);
  });

  it("takes the text of one cell, and its links, and leaves the others", () => {
    const table = read(
      "<tr><td>1<td class=x><a href='#n'>a</a><br>H<sup>2</sup><tr><td>2<td>b",
      "td.x{text-decoration:line-through}",
    );
    expect(table?.rows.map(({ cells }) => cells.map((one) => one?.text))).toEqual([
      ["1", ""],
      ["2", "b"],
    ]);
    expect(table?.rows[0]?.cells[1]).toMatchObject({ struck: true });
    expect(table?.rows[0]?.cells[1]).not.toHaveProperty("links");
  });

  it("leaves empty rows, and what is underlined", () => {
    expect(textsOf("<tr style='text-decoration:underline'><td>1<td>a<tr><td><td>")).toEqual([
      ["1", "a"],
      ["", ""],
    ]);
  });

  it("on the table leaves none of its entries", () => {
    const [table] = tablesOf(readHtml("x.html", `<table ${through}><tr><th>A<th>B<tr><td>1<td>a</table>`));
    expect(table?.rows ?? []).toEqual([]);
  });
});

describe("the page's own style", () => {
  it.each([
    [".x{display:none}", ""],
    ["p, .x , h1 { color: red; visibility:hidden }", ""],
    ["#one{display:none}", ""],
    ["span.x{display:none}", ""],
    ["span{display:none}", ""],
    ["/* .x{} */ .x{display:none!important} #one{display:inline}", ""],
    ["@media screen{.x{display:none}}", ""],
    ['.a:before{content:"}"} .x{clip: rect(0, 0, 0, 0)}', ""],
    // These leave it to be seen, or nobody can tell.
    [".x{display:none} .x{display:inline}", "t"],
    [".x{display:none} #one{display:inline}", "t"],
    ["@media print{.x{display:none}}", "t"],
    ["@supports (a:b){.x{display:none}} @import url(x.css);", "t"],
    ["/* .x{display:none} */", "t"],
    ["td .x, .none{display:none}", ""],
    ["tr>td > .w{display:none} td .w{display:none}", ""],
    ["table td .x{display:none} .x{display:inline}", ""],
    ["div .x{display:none}", "t"],
    ["table > .x{display:none}", "t"],
    ["td + .x, td .x:hover, td [class]{display:none}", "t"],
    ["td > .x{display:none} table td .x{display:inline}", "t"],
    [".x:hover{display:none}", "t"],
    ["b.x, .y{display:none}", "t"],
    [".x{display:none", ""],
    [".x{}", "t"],
  ])("%s shows %j", (sheet, text) => {
    expect(cell('<span id="one" class="w x">t</span>', `<style>${sheet}</style>`)?.text).toBe(text);
  });

  it.each([
    ["", ""],
    ["screen", ""],
    ["ALL", ""],
    ["print", "t"],
    ["screen and (max-width: 40em)", "t"],
  ])("for the media %j shows %j", (media, text) => {
    expect(cell("<i class=x>t</i>", `<style media="${media}">.x{display:none}</style>`)?.text).toBe(text);
  });

  it("yields to a style attribute, and strikes and raises too", () => {
    const sheet = "<style>.x{display:none} .s{text-decoration:line-through} .r{vertical-align:super}</style>";
    expect(cell('<i class=x style="display:inline">a</i><i class=s>b</i><i class=r>c</i>', sheet)?.text).toBe(
      "a^c",
    );
  });

  it("is read in a time that does not grow with the square of its length", () => {
    const sheet = `<style>${"/*".repeat(50_000)}${"x ".repeat(50_000)}</style>`;
    expect(cell("a", sheet)?.text).toBe("a");
    expect(cell("a", `<style>${".x{a:b}".repeat(20_000)}${"y".repeat(200_000)}</style>`)?.text).toBe("a");
  });
});

describe("a header", () => {
  const head = "<thead><tr><th rowspan=2>Value<th rowspan=2>Name<th colspan=2>Use</thead>";
  const rows = "<tr><td>1<td>a<td>x<td>y<tr><td>2<td>b<td>z<td>w";
  const read = (html: string) => tablesOf(readHtml("x.html", `<table>${html}</table>`))[0];

  it("goes on in the body where its cells reach down to the row", () => {
    for (const second of ["<tr><th>In<th>Out", "<tr><td>In<td>Out"]) {
      const table = read(`${head}<tbody>${second}${rows}`);
      expect([table?.header, table?.rows.length]).toEqual([["Value", "Name", "Use In", "Use Out"], 2]);
    }
  });

  it("does not where the row has other cells, or the header has a row of its own for them", () => {
    expect(read(`${head}<tbody>${rows}`)?.rows).toHaveLength(2);
    expect(
      read(`<thead><tr><th rowspan=2>Value<th>Name</thead><tbody><tr><td>a<tr><td>2<td>b`)?.rows,
    ).toHaveLength(2);
  });

  it("has a caption in a full-width row above it, and groups in those below", () => {
    const titled = (tag: string) =>
      read(`<tr><${tag} colspan=2>Codes</${tag}><tr><th>A<th>B<tr><td colspan=2>First<tr><td>1<td>2`);
    for (const tag of ["th", "td"]) {
      expect(titled(tag)).toMatchObject({
        caption: "Codes",
        header: ["A", "B"],
        groups: [{ title: "First", row: 1 }],
      });
    }
    const captioned = read("<caption>Own</caption><tr><th colspan=2>Codes<tr><th>A<th>B<tr><td>1<td>2");
    expect(captioned).toMatchObject({ caption: "Own", groups: [{ title: "Codes", row: 1 }] });
  });
});

it("headings have a level and an id", () => {
  const { blocks } = readHtml(
    "x.html",
    '<h1>T</h1><h3 id="a">A</h3><h2><a name="b"></a>B<sup>1</sup></h2><p>x<img src=y></p>',
  );
  expect(
    blocks.map((block) => (block.kind === "heading" ? [block.title, block.level, block.id] : block)),
  ).toMatchObject([["T", 1, undefined], ["A", 3, "a"], ["B^1", 2, "b"], { text: "x" }]);
});
