import fc from "fast-check";
import { describe, it } from "vitest";
import type { Document } from "../../generator/read/document.js";
import { readDocx } from "../../generator/read/docx/index.js";
import { readHtml } from "../../generator/read/html/index.js";
import { readMarkdown } from "../../generator/read/markdown/index.js";
import { tablesOf } from "../../generator/table/table.js";
import { header, tbl, tc, tr, word } from "./word.js";

/** A piece of a cell, and how it is set apart. */
interface Piece {
  readonly text: string;
  readonly as: "plain" | "sup" | "sub" | "del" | "ins" | "hidden" | "code";
}

const pieces = fc.array(
  fc.record({
    text: fc.stringMatching(/^[0-9A-Fa-f]{1,4}$/),
    as: fc.constantFrom<Piece["as"]>("plain", "sup", "sub", "del", "ins", "hidden", "code"),
  }),
  { minLength: 1, maxLength: 6 },
);

/** What a reader sees of a cell besides marks: letters and digits of the pieces that stand there and are not raised. */
const plainOf = (cell: readonly Piece[]) =>
  cell.map(({ text, as }) => (/^(?:plain|ins|code)$/.test(as) ? text : "")).join("");
/** What is raised or lowered. */
const marksOf = (cell: readonly Piece[]) =>
  cell.map(({ text, as }) => (as === "sup" || as === "sub" ? text : "")).join("");

const htmlOf: Record<Piece["as"], (text: string) => string> = {
  plain: (text) => text,
  sup: (text) => `<sup>${text}</sup>`,
  sub: (text) => `<sub>${text}</sub>`,
  del: (text) => `<del>${text}</del>`,
  ins: (text) => `<ins>${text}</ins>`,
  hidden: (text) => `<span hidden>${text}</span>`,
  code: (text) => `<code>${text}</code>`,
};
const markdownOf: typeof htmlOf = {
  ...htmlOf,
  del: (text) => `~~${text}~~`,
};
const wordRun = (text: string, properties = "") =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t>${text}</w:t></w:r>`;
const wordOf: typeof htmlOf = {
  plain: (text) => wordRun(text),
  sup: (text) => wordRun(text, '<w:vertAlign w:val="superscript"/>'),
  sub: (text) => wordRun(text, '<w:vertAlign w:val="subscript"/>'),
  del: (text) => `<w:del>${wordRun(text).replaceAll("w:t>", "w:delText>")}</w:del>`,
  ins: (text) => `<w:ins>${wordRun(text)}</w:ins>`,
  hidden: (text) => wordRun(text, "<w:vanish/>"),
  code: (text) => wordRun(text, '<w:rFonts w:ascii="Courier New"/>'),
};

const forms: Record<string, (cell: readonly Piece[]) => Document | Promise<Document>> = {
  HTML: (cell) =>
    readHtml(
      "x.html",
      `<table><tr><th>K<th>H<tr><td>k<td>${cell.map(({ text, as }) => htmlOf[as](text)).join("")}</table>`,
    ),
  Markdown: (cell) =>
    readMarkdown(
      "x.md",
      `| K | H |\n|---|---|\n| k | ${cell.map(({ text, as }) => markdownOf[as](text)).join("")} |\n`,
    ),
  Word: (cell) =>
    readDocx(
      "x.docx",
      word(
        tbl(
          tr(tc("K") + tc("H"), header),
          tr(`${tc("k")}<w:tc><w:p>${cell.map(({ text, as }) => wordOf[as](text)).join("")}</w:p></w:tc>`),
        ),
      ),
    ),
};

describe.each(Object.entries(forms))("whatever a cell of %s is put together of", (_, read) => {
  it("no mark becomes a digit or letter of its text, and nothing deleted or hidden is there", async () => {
    await fc.assert(
      fc.asyncProperty(pieces, async (cell) => {
        const [table] = tablesOf(await read(cell));
        const { text = "", runs = [{ text }] } = table?.rows[0]?.cells[1] ?? {};
        const of = (isMark: boolean) =>
          runs
            .filter(({ mark }) => (mark !== undefined) === isMark)
            .map(({ text }) => text)
            .join("");
        return of(false).trim() === plainOf(cell) && of(true) === marksOf(cell);
      }),
      { numRuns: 150 },
    );
  });
});
