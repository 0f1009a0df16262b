import { escapeInvisible } from "../../print/escape.js";

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/**
 * Text as HTML shows it, in an element or within the quotes of an attribute: the only way in which a document's text
 * gets into a page.
 */
export function htmlText(text: string): string {
  return escapeInvisible(text).replace(/[&<>"']/g, (character) => entities[character] ?? "");
}

/** A text between the tags of a link; the text alone where the address is none that a browser may open safely. */
export function htmlLink(text: string, url: string | undefined): string {
  if (url === undefined || !/^https?:\/\/[^\s/]/i.test(url)) return htmlText(text);
  return `<a href="${htmlText(url)}" rel="noreferrer">${htmlText(text)}</a>`;
}

/** A string of a style sheet (CSS Syntax Level 3, section 4.3.5): whatever is no letter or digit is escaped. */
export function cssString(text: string): string {
  const escaped = [...escapeInvisible(text)].map((character) =>
    /[a-z0-9 ]/i.test(character) ? character : `\\${(character.codePointAt(0) ?? 0).toString(16)} `,
  );
  return `"${escaped.join("")}"`;
}

/** Attributes; what is undefined is left out. */
export function attributes(values: Readonly<Record<string, string | undefined>>): string {
  return Object.entries(values)
    .map(([name, value]) => (value === undefined ? "" : ` ${name}="${htmlText(value)}"`))
    .join("");
}
