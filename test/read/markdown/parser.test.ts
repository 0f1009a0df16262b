import fc from "fast-check";
import MarkdownIt, { type Token } from "markdown-it";
import { describe, expect, it } from "vitest";
import { Budget, defaultLimits } from "../../../generator/read/limits.js";
import { markdownParser } from "../../../generator/read/markdown/parser.js";
import { sources } from "../../sources.js";

const shown = (tokens: readonly Token[]): unknown =>
  tokens.map(({ type, tag, content, map, level, nesting, markup, info, attrs, children }) => ({
    type,
    tag,
    content,
    map,
    level,
    nesting,
    markup,
    info,
    attrs,
    children: children && shown(children),
  }));

/** Plain text stays content: it stands for the one token of text that markdown-it makes of it. */
function withText(tokens: Token[]): Token[] {
  for (const token of tokens) {
    if (token.type !== "inline" || token.content === "" || token.children?.length !== 0) continue;
    const text = new MarkdownIt().parseInline("x", {})[0]?.children?.[0] as Token;
    token.children.push(Object.assign(text, { content: token.content }));
  }
  return tokens;
}

function agree(text: string): void {
  const ours = withText(markdownParser(new Budget("x.md", defaultLimits)).parse(text, {}));
  expect(shown(ours)).toEqual(shown(new MarkdownIt({ html: true }).parse(text, {})));
}

describe("gives the tokens of markdown-it as it comes, but for the marks of footnotes", () => {
  const characters = fc.constantFrom(..."ab1 .,:;#$%&*+-/<=>?@[\\]^_`{|}~!\"'()\n\t\u00e9\u{1f600}\u00a0\0");
  const texts = fc
    .array(characters, { maxLength: 40 })
    .map((list) => list.join(""))
    .filter((text) => !text.includes("[^"));

  it("for any text, in a cell, a heading and a paragraph", () => {
    fc.assert(
      fc.property(texts, (text) => {
        const cell = text.replaceAll("\n", " ");
        agree(text);
        agree(`| a | b |\n| --- | --- |\n| ${cell} | ${cell}x |\n`);
        agree(`# ${cell}\n\n- ${text}\n`);
      }),
      { numRuns: 1_000 },
    );
  });

  it.each(["a_b", "A__B_1", "_a_", "a_ b_", "a_b_ c", "1_000", "\u00e9_\u00e9", "Wow!", "![x](y)"])(
    "for %s",
    (text) => {
      agree(text);
      agree(`| a |\n| --- |\n| ${text} |\n`);
    },
  );

  it.each(sources)("for a specification ($from)", (source) => {
    agree(source.text("markdown/MS-SMB2.md"));
  });
});
