import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { html } from "../../../generator/emit/html/index.js";
import { cssString, htmlLink, htmlText } from "../../../generator/emit/html/text.js";
import type { ModelTable } from "../../../generator/model/model.js";
import { escapeInvisible } from "../../../generator/print/escape.js";
import { cases } from "../any-text.js";
import { hostileText } from "../hostile.js";
import { pageOf } from "./shown.js";

describe("a page of hostile texts", () => {
  it("has no element, attribute or script but its own, and shows the texts", () => {
    fc.assert(
      fc.property(cases, ({ spec, model }) => {
        const [file] = [...html.run(model, { spec, out: "generated/test" })];
        const page = pageOf(file?.text ?? "");
        expect(page("h1").text()).toBe(escapeInvisible(model.spec.title));
        const { entries } = model.tables.Code as ModelTable;
        const rows = page("main table").first().find("tbody tr").toArray();
        expect(rows).toHaveLength(entries.length);
        rows.forEach((row, index) => {
          const cells = page(row).children().toArray();
          expect(page(cells[1]).text()).toContain(escapeInvisible(String(entries[index]?.name)));
        });
      }),
      { numRuns: 150 },
    );
  });
});

describe("htmlText", () => {
  it("is the text in an element and in an attribute", () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const safe = htmlText(text);
        expect(safe).not.toMatch(/[<>"']/);
        const page = pageOf(`<style></style><script></script><p title="${safe}">${safe}</p>`);
        expect(page("p").text()).toBe(escapeInvisible(text));
        expect(page("p").attr("title")).toBe(escapeInvisible(text));
      }),
      { numRuns: 500 },
    );
  });
});

describe("htmlLink", () => {
  it("links to the web only", () => {
    expect(htmlLink("a", "https://example.org/?a&b")).toBe(
      '<a href="https://example.org/?a&amp;b" rel="noreferrer">a</a>',
    );
    for (const url of [
      "javascript:alert(1)",
      " https://x",
      "data:text/html,x",
      "//x",
      "https:///x",
      "",
      undefined,
    ])
      expect(htmlLink("a", url)).toBe("a");
  });
});

describe("cssString", () => {
  it("has nothing that could end it or the style sheet", () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        expect(cssString(text)).toMatch(/^"(?:[a-zA-Z0-9 ]|\\[0-9a-f]+ )*"$/);
      }),
    );
    expect(cssString('a"</style>')).toBe('"a\\22 \\3c \\2f style\\3e "');
  });
});
