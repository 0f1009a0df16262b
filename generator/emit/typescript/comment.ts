import { escapeInvisible } from "../escape.js";

/** The columns after which a comment's text is wrapped, where it has a space. */
const width = 100;
/** White space that is not one space between words. */
const otherSpace = /[^\S ]| {2}|^ /;

/**
 * A documentation comment: the only way in which a document's text becomes a comment of TypeScript.
 *
 * @param paragraphs each a text; an array of texts is a paragraph with one text per line
 * @param deprecated what `@deprecated` says, in a paragraph of its own
 */
export function docComment(paragraphs: readonly (string | readonly string[])[], deprecated?: string): string {
  const blocks = paragraphs.map((paragraph) =>
    (typeof paragraph === "string" ? [paragraph] : paragraph).flatMap(wrap),
  );
  if (deprecated !== undefined)
    blocks.push(wrap(deprecated).map((line, at) => (at === 0 ? `@deprecated ${line}` : line)));
  const [only] = blocks[0] ?? [];
  if (only !== undefined && blocks.length === 1 && blocks[0]?.length === 1) return `/** ${only} */`;
  const lines = blocks.flatMap((block, index) => (index === 0 ? block : ["", ...block]));
  return ["/**", ...lines.map((line) => (line === "" ? " *" : ` * ${line}`)), " */"].join("\n");
}

/** Lines that begin with `//`. */
export function lineComment(lines: readonly string[]): string {
  return lines
    .flatMap((line) => escapeInvisible(line).split("\n"))
    .map((line) => `// ${line}`.trimEnd())
    .join("\n");
}

/** No text may end the comment, or begin a tag: those are ours. */
function safe(text: string): string {
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

function wrap(text: string): string[] {
  const lines: string[] = [];
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
  return lines;
}
