import { describe, expect, it } from "vitest";
import { titleOf } from "../../../generator/propose/names.js";
import { readPdf } from "../../../generator/read/pdf/index.js";
import { el, head, type PdfElement, type PdfOptions, pdf, row } from "../pdf.js";

const large = (text: string) => el("P", [{ large: text }]);
const lamps = el("Table", head("Value", "Name"), row("1", "OIL"));
const titled = async (first: readonly PdfElement[], options: PdfOptions = {}) =>
  titleOf(await readPdf("doc.pdf", pdf([first, [el("H1", ["1 Glossary"]), lamps]], options)));
const words = el("P", ["About lamps that burn."]);

describe("the title of a PDF file", () => {
  it.each([
    ["that among its properties", { title: "Lamps of the hall" }, "Lamps of the hall"],
    ["what stands largest on its first page, where they have none", {}, "The hall: Its lamps"],
    [
      "that too where they have a file's name",
      { title: "Microsoft Word - lamps.doc" },
      "The hall: Its lamps",
    ],
    ["that too where they have a draft's name", { title: "lamps-v2.indd" }, "The hall: Its lamps"],
  ])("is %s", async (_, options, title) => {
    expect(await titled([large("The hall:"), large("Its lamps"), words], options)).toBe(title);
  });

  it.each([
    ["nothing stands out", [words, el("P", ["Burns."])]],
    ["nothing else stands there", [large("Lamps")]],
    ["a chapter does", [large("4 Lamps"), words]],
    ["two things do", [large("Lamps"), words, large("Wicks"), words]],
    ["a text does", [large("Lamps burn.\n".repeat(20)), words]],
  ])("is unknown where %s, whatever its headings are", async (_, page) => {
    expect(await titled(page)).toBeUndefined();
  });
});
