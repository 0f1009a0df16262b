import type { Token } from "markdown-it";
import type { Cell } from "../document.js";
import type { Shown } from "../html/text.js";
import { folded, type Mark, Runs } from "../runs.js";

/** Shows HTML, given as inline tokens; undefined as long as the parser for it is not loaded. */
export type ShowHtml = (tokens: Token[]) => Shown;

/** Tags whose meaning is known without a parser: their content stands where they stand, or is raised, or deleted. */
const plainTag =
  /^<\/?(?:a|b|strong|i|em|u|s|del|strike|ins|sup|sub|span|code|kbd|small|font)(?:\s[^>]*)?>$|^<br\s*\/?>$|^<!--[\s\S]*-->$/i;
/** Attributes that may change what a tag shows. */
const changes = /\s(?:hidden|aria-\w+|style|class|role|title)\b/i;
const tagName = /^<(\/?)([a-z]+)/i;

/** Elements that have no end tag, or need none. */
const needsNoEnd =
  /^(?:area|br|col|embed|hr|img|input|link|meta|param|source|track|wbr|p|li|d[td]|t[dhr]|option|r[bpt])$/;

/** A word between underlines. */
const underlined = /^_\w+_$/;

const bareTag = /^<([a-z]\w*)>$/i;
const endTag = /^<\/([a-z]\w*)\s*>$/i;

/**
 * The parts of an inline token. A tag that nothing closes is none that formats: `LAMP_<n>` has a place for a number,
 * which a browser leaves out, and is read as it is written.
 */
function partsOf({ children }: Token): readonly Token[] {
  const parts = children ?? [];
  if (!parts.some(({ type }) => type === "html_inline")) return parts;
  const nameIn = (form: RegExp, { type, content }: Token) =>
    type === "html_inline" ? form.exec(content)?.[1]?.toLowerCase() : undefined;
  const ends = new Map(parts.map((part, at) => [nameIn(endTag, part), at]));
  return parts.map((part, at) => {
    const name = nameIn(bareTag, part);
    if (name === undefined || plainTag.test(part.content) || needsNoEnd.test(name)) return part;
    return (ends.get(name) ?? -1) > at ? part : Object.assign(Object.create(part), { type: "text" });
  });
}

/** Whether a token has HTML that only a parser can tell the meaning of. */
export function needsHtml(token: Token): boolean {
  return partsOf(token).some(
    ({ type, content }) => type === "html_inline" && (!plainTag.test(content) || changes.test(content)),
  );
}

/** What an inline token shows: its text, and where its links lead. */
export function inlineText(token: Token, showHtml: ShowHtml | undefined): Omit<Cell, "place"> {
  const children = partsOf(token);
  // Plain text is not made into tokens.
  if (children.length === 0) return { text: folded(token.content) };
  if (showHtml !== undefined && needsHtml(token)) {
    const { links, first: _, ...text } = showHtml([...children]);
    return { ...text, ...(links.length > 0 ? { links } : {}) };
  }
  const links: string[] = [];
  const runs = new Runs();
  let struck = 0;
  const marks: Mark[] = [];
  for (const child of children) {
    const { type, content } = child;
    if (type === "s_open") struck += 1;
    else if (type === "s_close") struck -= 1;
    else if (type === "html_inline") {
      const [, closes = "", name = ""] = tagName.exec(content) ?? [];
      const lower = name.toLowerCase();
      if (/^(?:s|del|strike)$/.test(lower)) struck = Math.max(0, struck + (closes ? -1 : 1));
      else if (lower === "br") runs.add("\n");
      else if (lower === "sup" || lower === "sub") {
        if (closes) marks.pop();
        else marks.push(lower === "sup" ? "superscript" : "subscript");
      }
    }
    if (struck > 0) {
      runs.strike();
      continue;
    }
    if (type === "text" || type === "code_inline" || type === "text_special") runs.add(content, marks.at(-1));
    else if (type === "footnote") runs.add(content, "superscript");
    else if (type === "softbreak") runs.add(" ");
    else if (type === "hardbreak") runs.add("\n");
    else if (type === "link_open") links.push(String(child.attrGet("href") ?? ""));
    else if (type === "image") {
      const words = content || child.attrGet("title");
      if (words) runs.add(String(words), marks.at(-1));
      else runs.addUnreadable(`a picture without words (${String(child.attrGet("src") ?? "").slice(-60)})`);
    }
  }
  const written = token.content.trim();
  return {
    ...runs.text,
    ...(links.length > 0 ? { links } : {}),
    ...(underlined.test(written) && runs.text.text !== written ? { written } : {}),
  };
}
