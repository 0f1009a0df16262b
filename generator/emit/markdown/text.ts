import { escapeInvisible } from "../../print/escape.js";

/**
 * Text as Markdown (GitHub Flavored Markdown) shows it, also within a table's cell: the only way in which a
 * document's text becomes Markdown. Line feeds become `<br>`; spaces at its beginning, which Markdown does not show but
 * makes code of where they are four, are left out.
 */
export function markdownText(text: string): string {
  return escapeInvisible(text)
    .replace(/^[ \t]+/, "")
    .replace(/[\\`*_[\]|~$]/g, "\\$&")
    .replace(/[&<>]/g, (character) => `&#${character.charCodeAt(0)};`)
    .replace(/^(\s*)(?=(?:#+|[+=-]+)(?:\s|$))/, "$1\\")
    .replace(/^(\s*\d+)(?=[.)](?:\s|$))/, "$1\\")
    .replaceAll("\n", "<br>");
}

/** A name or a number in the code font; text where a code span could not hold it. */
export function markdownCode(text: string): string {
  return /^[\w.-]+$/.test(text) ? `\`${text}\`` : markdownText(text);
}

/** Lines of an HTML comment, which nothing in them can end. */
export function htmlComment(lines: readonly string[]): string {
  const safe = lines.map((line) => escapeInvisible(line).replaceAll("--", "-&#45;").replaceAll(">", "&gt;"));
  return ["<!--", ...safe, "-->"].join("\n");
}
