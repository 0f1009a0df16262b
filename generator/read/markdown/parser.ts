import MarkdownIt, { type MarkdownIt as Parser } from "markdown-it";
import type { Budget } from "../limits.js";

type Nesting = Parameters<InstanceType<Parser["block"]["State"]>["push"]>[2];

/** Text in which no rule for inline content finds anything: most cells. An underline within a word marks nothing. */
const plain = /^(?:[^\n\\`~*_[\]<&]|(?<=[A-Za-z0-9])_+(?=[A-Za-z0-9]))*$/;

/** A footnote's mark, as GitHub and Pandoc write it. */
const footnote = /^\[\^([^\]\s]+)\]/;
const longestMark = 100;

/** A parser of CommonMark with the tables and footnote marks of GFM that spends the budget on every token that it makes. */
export function markdownParser(budget: Budget): Parser {
  const parser = new MarkdownIt({ html: true });
  const { State: BlockState } = parser.block;
  const { State: InlineState } = parser.inline;
  parser.block.State = class extends BlockState {
    override push(type: string, tag: string, nesting: Nesting) {
      budget.spend("nodes", 1);
      return super.push(type, tag, nesting);
    }
  };
  parser.inline.State = class extends InlineState {
    override push(type: string, tag: string, nesting: Nesting) {
      budget.spend("nodes", 1);
      return super.push(type, tag, nesting);
    }
  };
  parser.inline.ruler.before("link", "footnote", (state, silent) => {
    const [mark, label] =
      state.src[state.pos + 1] === "^"
        ? (footnote.exec(state.src.slice(state.pos, state.pos + longestMark)) ?? [])
        : [];
    if (mark === undefined || label === undefined) return false;
    if (!silent) state.push("footnote", "sup", 0).content = label;
    state.pos += mark.length;
    return true;
  });
  parser.renderer.rules.footnote = (tokens, index) =>
    `<sup>${parser.utils.escapeHtml(tokens[index]?.content ?? "")}</sup>`;
  // The parser's own rule of this name, but for plain text, of which all its rules would make one token: it stays content.
  parser.core.ruler.at("inline", ({ tokens, md, env }) => {
    for (const token of tokens) {
      if (token.type !== "inline") continue;
      token.children ??= [];
      if (plain.test(token.content)) budget.spend("nodes", 1);
      else md.inline.parse(token.content, md, env, token.children);
    }
  });
  return parser;
}
