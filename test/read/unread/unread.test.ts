import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { InputError } from "../../../generator/index.js";
import { parseDocument } from "../../../generator/read/index.js";

const zip = (...names: string[]) => zipSync(Object.fromEntries(names.map((name) => [name, strToU8("x")])));
const typed = (type: string) =>
  zipSync({ mimetype: [strToU8(type), { level: 0 }], "content.xml": strToU8("x") });
const compound = (stream: string) =>
  Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.alloc(600), Buffer.from(stream, "utf16le")]);

describe("a form that no reader knows is named, with a way out", () => {
  it.each<[RegExp, Uint8Array | string]>([
    [/PostScript/, "%!PS-Adobe-3.0\n"],
    [/PostScript/, "%!PS-Adobe-3.0\n"],
    [/Rich Text/, "{\\rtf1\\ansi x}"],
    [/Word file of the old form/, compound("WordDocument")],
    [/Excel spreadsheet of the old form/, compound("Workbook")],
    [/a password locks/, compound("EncryptedPackage")],
    [/old form/, compound("")],
    [/Excel spreadsheet in binary form \(\.xlsb\)/, zip("[Content_Types].xml", "xl/workbook.bin")],
    [/slides \(\.pptx\)/, zip("ppt/presentation.xml")],
    [/OpenDocument spreadsheet/, typed("application/vnd.oasis.opendocument.spreadsheet")],
    [/OpenDocument text/, typed("application/vnd.oasis.opendocument.text")],
    [/EPUB/, typed("application/epub+zip")],
    [/a zip archive, but no Word file or workbook/, zip("lamps.txt")],
    [/gzip/, Buffer.from("1f8b0800", "hex")],
    [/picture \(PNG\)/, Buffer.from("89504e470d0a1a0a", "hex")],
    [
      /MHTML/,
      "From: <Saved>\nMIME-Version: 1.0\nContent-Type: multipart/related\n\n<table><tr><td>=\n</table>",
    ],
    [/JSON/, '{ "lamps": [\n{ "a": "| b |\\n|---|" }] }'],
    [/JSON/, '[\n  {"code": 1}\n]'],
    [/JSON/, "[1, -2.5,\n3e7]\n"],
    [/XML/, '<?xml version="1.0"?>\n<!-- x -->\n<lamps><lamp/></lamps>'],
    [/XML/, '<lamps xmlns="urn:lamps"><lamp/>'],
    [/XML/, "<lamps><lamp/></lamps>\n"],
    [/XML/, "<!DOCTYPE lamps SYSTEM 'x'>\n<lamps>"],
    [/reStructuredText/, "Lamps\n=====\n\n+---+---+\n| A | B |\n+===+===+\n| 1 | 2 |\n+---+---+\n"],
    [/reStructuredText/, "Lamps\n\n====  ====\nA     B\n====  ====\n1     2\n====  ====\n"],
    [/reStructuredText/, "Lamps\n\n.. list-table:: Lamps\n\n   * - A\n"],
    [/AsciiDoc/, "= Lamps\n\nSome words.\n"],
    [/AsciiDoc/, "Lamps\n\n|===\n|A |B\n|===\n"],
    [/wiki text/, '{| class="wikitable"\n! A\n|-\n| 1\n|}\n'],
    [/wiki text/, "h1. Lamps\n\n||A||B||\n|1|2|\n"],
    [/wiki text/, "Words.\n\n== Lamps ==\n\nWords.\n"],
    [/wiki text/, "Lamps\n\n^ Code ^ Name ^\n| 1 | OIL |\n"],
    [/wiki text/, "|_. Code |_. Name |\n| 1 | OIL |\n"],
    [/Org/, "* Lamps\n\n| A | B |\n|---+---|\n| 1 | 2 |\n"],
    [/LaTeX/, "\\documentclass{article}\n\\begin{document}\n"],
    [/manual page/, '.\\" a comment\n.TH LAMP 7\n.SH NAME\n'],
    [/YAML/, "# Lamps\nlamps:\n  - name: OIL\n    code: 1\nwicks: 2\n"],
    [/YAML/, "lamps:\n  - name: OIL\n    code: 1\n"],
    [/configuration/, "; lamps\n[lamps]\nOIL = 1\nGAS=2\n"],
    [/source code/, "-- lamps\nINSERT INTO lamps VALUES (1, 'OIL');\nINSERT INTO lamps VALUES (2, 'GAS');\n"],
    [/source code/, "/* lamps */\n#define OIL 1\n#define GAS 2\n"],
    [/source code/, 'syntax = "proto3";\nenum Lamp {\n  OIL = 0;\n}\n'],
    [/drawn of characters/, "Code   Name\n-----  ------\n1      OIL\n"],
    [/drawn of characters/, "Lamps\n| Code | Name |\n| 1 | OIL |\n"],
    [/drawn of characters/, "Lamps\n\n   +---+------+\n   | 1 | OIL  |\n   +---+------+\n"],
    [/drawn of characters/, "┌───┬─────┐\n│ 1 │ OIL │\n└───┴─────┘\n"],
    [/drawn of characters/, " code | name\n------+------\n    1 | OIL\n"],
  ])("%s", async (name, content) => {
    const bytes = typeof content === "string" ? Buffer.from(content) : content;
    const error = await parseDocument(bytes, "x").catch((one: unknown) => one);
    expect(error).toBeInstanceOf(InputError);
    const [diagnostic] = (error as InputError).diagnostics;
    expect(diagnostic?.code).toBe("document-unread");
    expect(diagnostic?.message).toMatch(name);
    expect(diagnostic?.help).toMatch(/\w/);
    expect(diagnostic?.help).not.toContain("UTF-8");
  });

  it("and --from takes a text for what it is said to be", async () => {
    const { document } = await parseDocument(Buffer.from("= Lamps\n"), "x", { from: "text" });
    expect(document.format).toBe("text");
  });
});

const markdownTable = "\n\n| A | B |\n| --- | --- |\n| 1 | 2 |\n";

describe("what only speaks of such a form is what it is", () => {
  it.each([
    ["markdown", `---\ntitle: Lamps\nauthor: x\n---\n${markdownTable}`],
    ["markdown", `# JSON\n\n\`\`\`json\n{ "a": 1 }\n\`\`\`${markdownTable}`],
    ["markdown", `# Tables of rst\n\n\`\`\`\n+===+===+\n|===\n{|\n|}\n\`\`\`${markdownTable}`],
    ["markdown", `<Note>Words</Note>\n\n# Lamps${markdownTable}<Note>More</Note>`],
    ["markdown", `[a](b) and [c]: {d}${markdownTable}`],
    ["markdown", `Lamps: a list\n===== =====${markdownTable}`],
    ["markdown", "# Lamps\n\n%PDF-1.4 begins a PDF.\n"],
    ["html", '<?xml version="1.0"?>\n<html xmlns="http://www.w3.org/1999/xhtml"></html>'],
    ["html", "<!DOCTYPE html>\n<lamps></lamps>"],
    ["html", "<pre>\n+---+---+\n| 1 | 2 |\n+---+---+\n</pre>"],
    ["html", '<!-- a --><!-- b -->\n<div xmlns="urn:x"></div>'],
    ["html", "<details><summary>Lamps</summary><table></table></details>"],
    ["html", "<b>Lamps</b>"],
    ["markdown", "# Lamps\n\n```\n#define OIL 1\n```\n"],
    ["markdown", "[lamps]\n# all of them\n"],
    ["text", "Note: lamps burn.\n  They do: see below\n  in any case.\n"],
    ["text", "Words.\n\n-- --\n"],
    ["text", "| one bar, or | two\nin a line |\n"],
    ["text", "Note: one line that ends with a colon:\nand a sentence after it.\nSee also: nothing.\n"],
    ["text", "Code |\nName |\n---|---|\n+---+---+ |\n| OIL | |\n"],
    ["text", "Lamps\n\nA sum: 1 + 1 = 2.\n\n- one\n- two\n"],
    ["text", "[1] RFC 2119\n[2] RFC 8174\n"],
  ])("%s: %j", async (format, text) => {
    const { document } = await parseDocument(Buffer.from(text), "x");
    expect(document.format).toBe(format);
  });

  it("hostile texts are told in no time", async () => {
    const texts = [
      "<!-- -->",
      "\n",
      " \n",
      "= ",
      "+-",
      "+=",
      "| ",
      "{|\n",
      "-+",
      "a: b\n",
      '{"',
      "<?a?>",
      '.\\"\n',
      "/**/",
      "/*",
      "--\n",
      "[a]\n",
      "^ ",
      "-- ",
    ];
    for (const text of texts) {
      const start = performance.now();
      await parseDocument(Buffer.from(`x${text.repeat(100_000)}!`), "x").catch(() => undefined);
      await parseDocument(Buffer.from(`${text.repeat(100_000)}!`), "x").catch(() => undefined);
      expect(performance.now() - start).toBeLessThan(5_000);
    }
  });
});
