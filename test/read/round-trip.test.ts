import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Document } from "../../generator/read/document.js";
import { readHtml } from "../../generator/read/html/index.js";
import { readMarkdown } from "../../generator/read/markdown/index.js";
import { readText } from "../../generator/read/text.js";
import { tablesOf } from "../../generator/table/table.js";

/** A cell's text as every form can hold it: printable, white space folded. */
const cellText = fc
  .string({ unit: fc.constantFrom(..."abcXYZ019 .,:;-_*`[]()<>&#|\\/é\u4e2d"), maxLength: 10 })
  .map((text) => text.replace(/\s+/g, " ").trim());
const word = cellText.filter((text) => text !== "" && !/^[\s:|-]*$/.test(text));

/** A header and rows, none of them the header again. */
const rectangle = fc.integer({ min: 2, max: 5 }).chain((width) =>
  fc
    .record({
      header: fc.array(word, { minLength: width, maxLength: width }),
      rows: fc.array(fc.array(cellText, { minLength: width, maxLength: width }), {
        minLength: 1,
        maxLength: 5,
      }),
    })
    .filter(({ header, rows }) => rows.every((row) => row.some((text, index) => text !== header[index]))),
);

function readBack(document: Document) {
  const tables = tablesOf(document);
  expect(tables).toHaveLength(1);
  return {
    header: tables[0]?.header,
    rows: tables[0]?.rows.map(({ cells }) => cells.map(({ text }) => text)),
  };
}

const html = (text: string) => text.replace(/[&<>]/g, (character) => `&#${character.charCodeAt(0)};`);
const markdown = (text: string) => text.replace(/[\\`*_[\]<>&#|~]/g, "\\$&");

describe("a rectangle that is printed reads back the same", () => {
  it("as HTML", () => {
    fc.assert(
      fc.property(rectangle, ({ header, rows }) => {
        const line = (cells: string[], tag: string) =>
          `<tr>${cells.map((text) => `<${tag}> ${html(text)}\n</${tag}>`).join("")}</tr>`;
        const text = `<table>${line(header, "th")}${rows.map((row) => line(row, "td")).join("\n")}</table>`;
        expect(readBack(readHtml("x", text))).toEqual({ header, rows });
      }),
      { numRuns: 300 },
    );
  });

  it("as Markdown", async () => {
    await fc.assert(
      fc.asyncProperty(rectangle, async ({ header, rows }) => {
        const line = (cells: string[]) => `| ${cells.map(markdown).join(" | ")} |`;
        const text = [
          "text",
          "",
          line(header),
          `|${" --- |".repeat(header.length)}`,
          ...rows.map(line),
          "",
          "text",
        ].join("\n");
        expect(readBack(await readMarkdown("x", text))).toEqual({ header, rows });
      }),
      { numRuns: 300 },
    );
  });

  it("as text", () => {
    fc.assert(
      fc.property(rectangle, ({ header, rows }) => {
        const cell = (text: string) => (text === "" ? "|" : `${text} |`);
        const text = [
          "Words before.",
          ...header.map(cell),
          "---|".repeat(header.length),
          ...rows.flat().map(cell),
          "Words after.",
        ];
        expect(readBack(readText("x", text.join("\n")))).toEqual({ header, rows });
      }),
      { numRuns: 300 },
    );
  });
});
