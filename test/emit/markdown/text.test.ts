import fc from "fast-check";
import MarkdownIt from "markdown-it";
import { describe, expect, it } from "vitest";
import { htmlComment, markdownCode, markdownText } from "../../../generator/emit/markdown/text.js";
import { escapeInvisible } from "../../../generator/print/escape.js";
import { hostileText } from "../hostile.js";
import { shownText } from "./shown.js";

const parser = new MarkdownIt({ html: true });
/** White space at the ends of a cell, and runs of it, are not kept by Markdown. */
const folded = (text: string) => text.replace(/[ \t]+/g, " ").trim();

/** A table of one row, read back as the texts of its cells. */
function readRow(cells: readonly string[]): string[] {
  const source = `| ${cells.map(() => "h").join(" | ")} |\n| ${cells.map(() => "---").join(" | ")} |\n| ${cells.join(" | ")} |\n`;
  const tokens = parser.parse(source, {});
  const body = tokens.slice(tokens.findIndex(({ type }) => type === "tbody_open"));
  expect(tokens.at(-1)?.type).toBe("table_close");
  return body.filter(({ type }) => type === "inline").map(shownText);
}

describe("markdownText", () => {
  it("shows the text and nothing else in a table's cell, whatever it is", () => {
    fc.assert(
      fc.property(hostileText, hostileText, (left, right) => {
        const cells = readRow([markdownText(left), markdownText(right)]);
        expect(cells.map(folded)).toEqual([left, right].map((text) => folded(escapeInvisible(text))));
      }),
      { numRuns: 1000 },
    );
  });

  it("makes no code of white space at the beginning", () => {
    expect(markdownText("    a")).toBe("a");
    expect(markdownText(" \t # a")).toBe("\\# a");
    expect(markdownText("\n    a")).toBe("<br>    a");
  });

  it("shows the text and nothing else as a paragraph", () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        fc.pre(folded(escapeInvisible(text)) !== "");
        const tokens = parser.parse(`${markdownText(text)}\n`, {});
        expect(tokens.map(({ type }) => type)).toEqual(["paragraph_open", "inline", "paragraph_close"]);
        expect(folded(shownText(tokens[1]))).toBe(folded(escapeInvisible(text)));
      }),
      { numRuns: 1000 },
    );
  });

  it("leaves ordinary text as it is", () => {
    expect(markdownText("14.0, 14.1 (section 2.2.1.13); it's 4xx - or 5xx.")).toBe(
      "14.0, 14.1 (section 2.2.1.13); it's 4xx - or 5xx.",
    );
  });
});

describe("markdownCode", () => {
  it("uses a code span for names only", () => {
    expect(markdownCode("IRM_FeatureDisabled")).toBe("`IRM_FeatureDisabled`");
    expect(markdownCode("a`|b")).toBe("a\\`\\|b");
  });
});

describe("htmlComment", () => {
  it("is one comment, whatever the lines are", () => {
    fc.assert(
      fc.property(fc.array(hostileText, { maxLength: 3 }), (lines) => {
        const text = htmlComment(lines);
        expect(text.indexOf("-->")).toBe(text.length - 3);
        expect(text.slice(4, -3)).not.toMatch(/--|^>|^->|<!--|--!>/);
      }),
      { numRuns: 1000 },
    );
  });
});
