import fc from "fast-check";
import MarkdownIt from "markdown-it";
import { expect, it } from "vitest";
import { foreignText } from "../../../generator/report/markdown/change.js";
import { hostileText } from "../../emit/hostile.js";

it("text of a document calls nobody and no issue in a comment, and shows as it is", () => {
  expect(foreignText("ask @all, a@b and #1 or x/y#23, 5 < 6 # 7")).toBe(
    "ask @&#8203;all, a@&#8203;b and #&#8203;1 or x/y#&#8203;23, 5 &#60; 6 # 7",
  );
  fc.assert(
    fc.property(hostileText, (text) => {
      const [token] = new MarkdownIt({ html: true }).parseInline(foreignText(text), {});
      const types = (token?.children ?? []).map(({ type, content }) => (content === "<br>" ? "br" : type));
      expect(types.filter((type) => !/^(text|text_special|br|softbreak)$/.test(type))).toEqual([]);
    }),
    { numRuns: 1000 },
  );
});
