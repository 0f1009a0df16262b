import { describe, expect, it } from "vitest";
import { readHtml } from "../../generator/read/html/index.js";
import { tablesOf } from "../../generator/table/table.js";

const coded = (html: string) =>
  tablesOf(readHtml("doc.html", html)).filter(({ origin }) => origin === "headings");
const rows = (html: string) =>
  coded(html).map((one) => one.rows.map(({ cells }) => cells.map(({ text }) => text)));
const h = (level: number, ...titles: string[]) =>
  titles.map((title) => `<h${level}>${title}</h${level}>`).join("");

describe("codes in headings", () => {
  it("are a table of number, name and the first paragraph below", () => {
    const html =
      "<h1>Lamps</h1><h2>(3) OIL</h2><p>Burns.</p><p>Smokes.</p><h2>(7) GAS</h2><table></table><h2>(20) WAX</h2><p>Melts.";
    expect(rows(html)).toEqual([
      [
        ["3", "OIL", "Burns."],
        ["7", "GAS", ""],
        ["20", "WAX", "Melts."],
      ],
    ]);
    const [table] = coded(html);
    expect(table?.headings).toEqual({ level: 2, shape: "({value}) {name}" });
    expect(table?.section).toEqual({ number: null, title: "Lamps" });
    expect(table?.header).toEqual(["Number", "Name", "Text"]);
    expect(table?.rows[1]?.place.column).toBe(html.indexOf("<h2>(7)") + 1);
  });

  it.each([
    ["4.1. 404 Lost", "4.2. 410 Gone", "4.3. 500 Broken", "{value} {name}"],
    ["404 Lost", "410 Gone", "500 Broken", "{value} {name}"],
    ["Lost (0x0A)", "Gone (0x1F)", "Broken (0x20)", "{name} ({value})"],
    ["10: Lost", "12: Gone", "20: Broken", "{value}: {name}"],
    ["LOST = 10", "GONE = 12", "BROKEN = 20", "{name} = {value}"],
  ])("come as %s", (one, two, three, shape) => {
    expect(coded(h(3, one, two, three)).map(({ headings }) => headings?.shape)).toEqual([shape]);
  });

  it("of neighbouring sections are one table with these as groups, unless a number occurs in both", () => {
    const html = (number: string) =>
      `<h1>5 Codes</h1><h2>5.1 Low</h2>${h(3, "(10) OIL", "(12) GAS", "(15) WAX")}<h2>5.2 High</h2>${h(3, `(${number}) LED`, "(31) ARC", "(35) SUN")}`;
    const [joined, ...none] = coded(html("29"));
    expect(none).toEqual([]);
    expect(joined?.rows).toHaveLength(6);
    expect(joined?.groups).toEqual([
      { title: "5.1 Low", row: 1 },
      { title: "5.2 High", row: 4 },
    ]);
    expect(joined?.section).toEqual({ number: "5", title: "Codes" });
    expect(coded(html("12")).map((one) => [one.section?.number, one.rows.length])).toEqual([
      ["5.1", 3],
      ["5.2", 3],
    ]);
  });

  it("are not joined across chapters", () => {
    const chapter = (n: number, ...titles: string[]) => `<h1>${n} C</h1><h2>${n}.1 S</h2>${h(3, ...titles)}`;
    const html =
      chapter(1, "(10) OIL", "(12) GAS", "(15) WAX") + chapter(2, "(20) LED", "(22) ARC", "(25) SUN");
    expect(coded(html).map(({ section }) => section?.number)).toEqual(["1.1", "2.1"]);
  });

  it("keep a heading of another shape among them as a row without a number", () => {
    const titles = Array.from({ length: 12 }, (_, at) => `(${at * 3}) LAMP${at}`);
    const html = h(2, ...titles.slice(0, 6), "17) LAMP", ...titles.slice(6), "Notes");
    const [table] = rows(html);
    expect(table).toHaveLength(13);
    expect(table?.[6]).toEqual(["", "17) LAMP", ""]);
  });

  it.each([
    ["counted sections", h(2, "1 Introduction", "2 Scope", "3 Terms", "4 Lamps")],
    ["counted sections with one left out", h(2, "1 Introduction", "2 Scope", "4 Terms", "5 Lamps")],
    ["counted items", h(2, "(1) Introduction", "(2) Scope", "(3) Terms")],
    ["years backwards", h(2, "2023 Spring", "2022 Autumn", "2021 Winter")],
    ["names that repeat", h(2, "10 Request", "20 Reply", "30 Request")],
    ["two headings", h(2, "(10) OIL", "(20) GAS")],
    ["mostly other headings", h(2, "(10) OIL", "Notes", "(20) GAS", "More", "(30) WAX")],
    ["versions", h(2, "1.0 Spring", "1.2 Autumn", "2.0 Winter")],
  ])("are none: %s", (_, html) => {
    expect(coded(html)).toEqual([]);
  });

  it("are some where programs have the names, though they are counted", () => {
    expect(rows(h(2, "(1) LAMP_OIL", "(2) LAMP_GAS", "(3) LAMP_WAX"))[0]).toHaveLength(3);
  });
});
