import { describe, expect, it } from "vitest";
import { readHtml } from "../../../generator/read/html/index.js";
import { tablesOf } from "../../../generator/table/table.js";

const read = (html: string) =>
  tablesOf(readHtml("doc.html", html)).map(({ header, rows }) => [
    header,
    ...rows.map(({ cells }) => cells.map(({ text }) => text)),
  ]);
const header = ["Term", "Description"];

describe("definition lists", () => {
  it("have terms and descriptions, in groups of their own too, several descriptions as lines", () => {
    const html = "<dl><dt>OIL<dd>Burns.<dd>Smokes.<div><dt>GAS</dt><dd>Lights.</dd></div></dl>";
    expect(read(html)).toEqual([[header, ["OIL", "Burns.\nSmokes."], ["GAS", "Lights."]]]);
  });

  it("give a row to every term of one description, DocBook's in one dt as well", () => {
    const several = "<dl><dt>OIL<dt>KEROSENE<dd>Burns.<dt>GAS<dd>Lights.</dl>";
    expect(read(several)).toEqual([[header, ["OIL", "Burns."], ["KEROSENE", "Burns."], ["GAS", "Lights."]]]);
    const docBook =
      '<dl><dt><span class="term">OIL, </span><span class="term">WAX</span></dt><dd>Burns.</dd></dl>';
    expect(read(docBook)).toEqual([[header, ["OIL", "Burns."], ["WAX", "Burns."]]]);
  });

  it("have a column for each part where every term has as many", () => {
    const html = "<dl><dt>OIL<dt>10<dd>Burns.<dt>GAS<dt>11<dd>Lights.</dl>";
    expect(read(html)).toEqual([
      [
        ["Term 1", "Term 2", "Description"],
        ["OIL", "10", "Burns."],
        ["GAS", "11", "Lights."],
      ],
    ]);
  });

  it("go on where only a paragraph without a term parts them, and not after text", () => {
    const list = (rows: string) => `<dl class=Bl-tag>${rows}</dl>\n`;
    const html = `${list("<dt>OIL<dd>Burns.")}${list("<dt></dt><dd>Not in rain.")}${list("<dt>GAS<dd>Lights.")}`;
    expect(read(html)).toEqual([[header, ["OIL", "Burns.\nNot in rain."], ["GAS", "Lights."]]]);
    expect(read(html.replace("</dl>\n", "</dl>And:"))).toHaveLength(2);
  });

  it("are none without a term, and keep an entry that lacks a term or a description", () => {
    expect(read("<dl><dd>Indented.</dl><dl></dl>")).toEqual([]);
    expect(read("<dl><dt>OIL<dd>Burns.<dt>GAS</dl>")).toEqual([[header, ["OIL", "Burns."], ["GAS", ""]]]);
    expect(read("<dl><dd>Lost.<dt>GAS<dd>Lights.</dl>")).toEqual([
      [header, ["", "Lost."], ["GAS", "Lights."]],
    ]);
  });

  it("are counted after the tables, are no part of one, and take no caption", () => {
    const table = "<table><tr><th>A<th>B<tr><td>1<td>2</table>";
    const html = `<h2>1 Lamps</h2>${table}<dl><dt>OIL<dd>Burns.</dl>${table}<h2>2 More</h2><dl><dt>x<dd>y</dl>`;
    const tables = tablesOf(readHtml("doc.html", html));
    expect(tables.map(({ index, origin, section }) => [index, origin, section?.number])).toEqual([
      [1, "table", "1"],
      [2, "table", "1"],
      [3, "definitions", "1"],
      [4, "definitions", "2"],
    ]);
    expect(tables.every(({ continues }) => continues === undefined)).toBe(true);
    const [list] = tablesOf(readHtml("doc.html", "<p>Table 1: Codes</p><dl><dt>OIL<dd>Burns.</dl>"));
    expect(list?.caption).toBeNull();
  });

  it("say where term and description stand, and where links lead", () => {
    const html = "<dl>\n<dt>OIL\n<dd>See <a href=#x>x</a>.</dl>";
    const [row] = tablesOf(readHtml("doc.html", html))[0]?.rows ?? [];
    expect(row?.cells.map(({ place, links }) => [place.line, place.column, links])).toEqual([
      [2, 5, undefined],
      [3, 5, ["#x"]],
    ]);
  });
});
