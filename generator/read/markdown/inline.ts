import type { Token } from "markdown-it";
import { folded } from "../folded.js";
import type { Shown } from "../html/text.js";

/** Shows HTML, given as inline tokens; undefined as long as the parser for it is not loaded. */
export type ShowHtml = (tokens: Token[]) => Pick<Shown, "text" | "links">;

/** Tags that change nothing of what is read: `br` aside, their content stands where they stand. */
const plainTag =
  /^<\/?(?:a|b|strong|i|em|u|s|sup|sub|span|code|kbd|small|font)(?:\s[^>]*)?>$|^<br\s*\/?>$|^<!--[\s\S]*-->$/i;
const hides = /\shidden\b|display\s*:\s*none/i;

/** Whether a token has HTML that only a parser can tell the meaning of. */
export function needsHtml(token: Token): boolean {
  return (token.children ?? []).some(
    ({ type, content }) => type === "html_inline" && (!plainTag.test(content) || hides.test(content)),
  );
}

/** What an inline token shows: its text, and where its links lead. */
export function inlineText(
  token: Token,
  showHtml: ShowHtml | undefined,
): { readonly text: string; readonly links?: readonly string[] } {
  const children = token.children ?? [];
  if (showHtml !== undefined && needsHtml(token)) {
    const { text, links } = showHtml(children);
    return { text, ...(links.length > 0 ? { links } : {}) };
  }
  const links: string[] = [];
  let text = "";
  for (const child of children) {
    const { type, content } = child;
    if (type === "text" || type === "code_inline" || type === "text_special" || type === "image")
      text += content;
    else if (type === "softbreak") text += " ";
    else if (type === "hardbreak" || (type === "html_inline" && /^<br/i.test(content))) text += "\n";
    else if (type === "link_open") links.push(String(child.attrGet("href") ?? ""));
  }
  return { text: folded(text), ...(links.length > 0 ? { links } : {}) };
}
