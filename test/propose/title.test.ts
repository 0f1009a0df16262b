import { describe, expect, it } from "vitest";
import { titleOf } from "../../generator/propose/names.js";
import { parseDocument } from "../../generator/read/index.js";
import { p, word } from "../read/word.js";
import { row, sheet, workbook } from "../read/workbook.js";

const of = async (content: string | Uint8Array, file: string) => {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  return titleOf((await parseDocument(bytes, file)).document);
};
const page = (head: string, ...headings: readonly string[]) =>
  `<!doctype html><html><head>${head}</head><body>${headings.map((one) => `<h1>${one}</h1>`).join("")}<table></table>`;

describe("the title of a document", () => {
  it.each([
    ["what a page says in its head", page("<title>Lamps &amp;\n Wicks</title>", "Status"), "Lamps & Wicks"],
    [
      "not what stands in a comment",
      page("<!-- <title>Old</title> --><title>New lamps</title>"),
      "New lamps",
    ],
    [
      "the heading, where the page has the name that editors give",
      page("<title>Untitled</title>", "Lamps"),
      "Lamps",
    ],
    [
      "the first heading of substance",
      page("", "Table of Contents", "1 Introduction", "2 Lamp codes"),
      "Lamp codes",
    ],
    ["the first heading, where none has any", page("<title> </title>", "Overview", "Values"), "Overview"],
    ["unknown, where there is none", page("<svg><title></title></svg>"), undefined],
  ])("is %s", async (_, html, title) => {
    expect(await of(html, "lamps.html")).toBe(title);
  });

  it.each([
    ["Lamp codes", "Lamp codes"],
    ["Microsoft Word - lamps.doc", "Lamps"],
    ["", "Lamps"],
  ])("of a Word file whose properties say %j is %j", async (own, title) => {
    const core = `<cp:coreProperties><dc:title>${own}</dc:title></cp:coreProperties>`;
    const body = p("Lamps", '<w:pStyle w:val="Heading1"/>');
    const styles = '<w:styles><w:style w:styleId="Heading1"><w:name w:val="heading 1"/></w:style></w:styles>';
    const bytes = word(body, { "docProps/core.xml": core, "word/styles.xml": styles });
    expect(await of(bytes, "lamps.docx")).toBe(title);
  });

  it("is unknown of a Word file that begins with a chapter, and of a workbook with several sheets", async () => {
    const chapter = '<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:r><w:t>4 Lamps</w:t></w:r></w:p>';
    const styles = '<w:styles><w:style w:styleId="Heading1"><w:name w:val="heading 1"/></w:style></w:styles>';
    expect(await of(word(chapter, { "word/styles.xml": styles }), "lamps.docx")).toBeUndefined();
    const lamps = ["Lamps", sheet(row(1, ["Code", "Name"]) + row(2, [1, "OIL"]))] as const;
    expect(await of(workbook([lamps]), "lamps.xlsx")).toBe("Lamps");
    expect(await of(workbook([lamps, ["Wicks", lamps[1]]]), "lamps.xlsx")).toBeUndefined();
  });
});
