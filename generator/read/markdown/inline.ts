import { load } from "cheerio";
import type { AnyNode } from "domhandler";
import type { Token } from "markdown-it";
import { folded, shownText } from "../html/text.js";

/** Renders inline tokens as HTML. */
export type RenderInline = (tokens: Token[]) => string;

/** What an inline token shows: its text, and where its links lead. */
export function inlineText(
  token: Token,
  render: RenderInline,
): { readonly text: string; readonly links?: readonly string[] } {
  const children = token.children ?? [];
  // HTML within a cell is read as HTML, with what stands between its tags.
  if (children.some(({ type }) => type === "html_inline")) {
    const html = render(children);
    const root = load(html, null, false).root()[0] as unknown as AnyNode;
    const { text, links } = shownText([root]);
    return { text, ...(links.length > 0 ? { links } : {}) };
  }
  const links: string[] = [];
  let text = "";
  for (const child of children) {
    const { type, content } = child;
    if (type === "text" || type === "code_inline" || type === "text_special" || type === "image")
      text += content;
    else if (type === "softbreak") text += " ";
    else if (type === "hardbreak") text += "\n";
    else if (type === "link_open") links.push(String(child.attrGet("href") ?? ""));
  }
  return { text: folded(text), ...(links.length > 0 ? { links } : {}) };
}
