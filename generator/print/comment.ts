import { escapeInvisible } from "./escape.js";

/** The columns after which a comment's text is wrapped, where it has a space. */
const width = 100;
/** White space that is not one space between words. */
const otherSpace = /[^\S ]| {2}|^ /;

/**
 * A documentation comment: the only way in which a document's text becomes a comment of TypeScript.
 *
 * @param doc a text, or paragraphs, each a text; an array of texts is a paragraph with one text per line
 * @param deprecated what `@deprecated` says, in a paragraph of its own
 */
export function docComment(
  doc: string | readonly (string | readonly string[])[],
  deprecated?: string,
): string {
  const paragraphs = typeof doc === "string" ? [doc] : doc;
  const lines: string[] = [];
  for (const [index, paragraph] of paragraphs.entries()) {
    if (index > 0) lines.push("");
    if (typeof paragraph === "string") wrap(paragraph, lines);
    else for (const text of paragraph) wrap(text, lines);
  }
  if (deprecated !== undefined) {
    if (paragraphs.length > 0) lines.push("");
    const from = lines.length;
    wrap(deprecated, lines);
    lines[from] = `@deprecated ${lines[from]}`;
  }
  if (lines.length === 1) return `/** ${lines[0]} */`;
  let text = "/**";
  for (const line of lines) text += line === "" ? "\n *" : `\n * ${line}`;
  return `${text}\n */`;
}

/** Lines that begin with `//`. */
export function lineComment(lines: readonly string[]): string {
  return lines
    .flatMap((line) => escapeInvisible(line).split("\n"))
    .map((line) => `// ${line}`.trimEnd())
    .join("\n");
}

/** Most texts: ASCII in which nothing needs to be escaped, but for a bracket before what makes it a link. */
const harmless = /^[\n\x20-\x29\x2b-\x3b\x3d-\x3f\x41-\x5b\x5d-\x7e]*$/;
const linking = /\][([:]/;

/** No text may end the comment, or begin a tag: those are ours. */
function safe(text: string): string {
  if (harmless.test(text) && !linking.test(text)) return text;
  return withoutMarkup(escapeInvisible(text))
    .replaceAll("*/", "*\\/")
    .replace(/(^|[\s{*])@/g, "$1\\@");
}

/**
 * Editors and documentation generators show comments as Markdown: no text may be a link, an image or HTML there.
 * What a backslash stands before already is none.
 */
function withoutMarkup(text: string): string {
  let escaped = -1;
  return text.replace(/\\+|\](?=[([:])|<(?=[A-Za-z/!?])/g, (found, offset: number) => {
    if (found.startsWith("\\")) {
      if (found.length % 2 === 1) escaped = offset + found.length;
      return found;
    }
    return offset === escaped ? found : `\\${found}`;
  });
}

/** Adds the lines of a text. */
function wrap(text: string, lines: string[]): void {
  for (const line of safe(text).split("\n")) {
    // A line is cut at its last space within the width; where a word is longer than that, after the word.
    const words = otherSpace.test(line) ? line.trimStart().replace(/\s+/g, " ") : line;
    const hanging = line.startsWith("- ") ? "  " : "";
    let indent = "";
    let start = 0;
    while (words.length - start + indent.length > width) {
      const last = words.lastIndexOf(" ", start + width - indent.length);
      const space = last > start ? last : words.indexOf(" ", start);
      if (space === -1) break;
      lines.push(indent + words.slice(start, space));
      start = space + 1;
      indent = hanging;
    }
    lines.push(indent + words.slice(start));
  }
}
