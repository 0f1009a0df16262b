import type { MarkdownIt as Parser, Token } from "markdown-it";
import type { Block, Document } from "../document.js";
import { headingParts } from "../headings.js";
import { Budget, defaultLimits, type Limits } from "../limits.js";
import { legible } from "../runs.js";
import { inlineText, needsHtml, type ShowHtml } from "./inline.js";
import { mismatchedTable } from "./mismatched.js";
import { markdownParser } from "./parser.js";
import { partedLines, withoutHtmlTables } from "./source.js";
import { readTable } from "./table.js";

/** HTML of which something is read; anchors and comments alone are not worth a parser. */
const readable = /<(?:table|h[1-6]|p|dd|li)\b/i;

/** An id after a heading, as Docusaurus, Pandoc and Kramdown write it; with classes, or not. */
const headingId = /\{:?\s?#([\w:.-]+)(?:\s[^{}]*)?\}$/;

/**
 * Reads Markdown with tables (GitHub Flavored Markdown, section 4.10), and HTML tables within it.
 *
 * @param file the path to name in places, with `/` between folders
 * @param text the document's text with LF line ends and without BOM
 * @throws InputError where the document exceeds a limit
 */
export async function readMarkdown(
  file: string,
  text: string,
  limits: Limits = defaultLimits,
): Promise<Document> {
  const budget = new Budget(file, limits);
  const parser = markdownParser(budget);
  const lines = text.split("\n");
  const { kept, html } = withoutHtmlTables(lines);
  const { source, lineOf } = partedLines(kept);
  const tokens = parser.parse(source, {});
  if (lineOf !== undefined) {
    for (const token of tokens) if (token.map) token.map = [lineOf(token.map[0]), lineOf(token.map[1])];
  }
  const isHtml = ({ type, content }: Token) => type === "html_block" && readable.test(content);
  const reader =
    html.length > 0 || tokens.some((token) => isHtml(token) || needsHtml(token))
      ? await htmlReader(parser, budget)
      : undefined;
  const document: Document = { file, format: "markdown", lines, blocks: [] };
  const blocks: Block[] = html.flatMap(
    ({ from, to }) => reader?.blocks(lines.slice(from, to).join("\n"), from + 1) ?? [],
  );
  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokens[index] as Token;
    const line = (token.map?.[0] ?? 0) + 1;
    const inline = tokens[index + 1];
    if (token.type === "table_open") {
      const start = index;
      while (tokens[index] !== undefined && tokens[index]?.type !== "table_close") index += 1;
      blocks.push(readTable(document, tokens.slice(start, index), reader?.showHtml));
    } else if (token.type === "heading_open" && inline) {
      const written = legible(inlineText(inline, reader?.showHtml)).replaceAll("\n", " ");
      const [mark = "", id] = headingId.exec(written) ?? [];
      const title = written.slice(0, written.length - mark.length).trimEnd();
      const heading = { ...headingParts(title), level: Number(token.tag[1]), ...(id ? { id } : {}) };
      if (title !== "") blocks.push({ kind: "heading", ...heading, place: { file, line, column: 1 } });
    } else if (token.type === "paragraph_open" && inline) {
      const shown = legible(inlineText(inline, reader?.showHtml)).replaceAll("\n", " ");
      const column = (lines[line - 1] ?? "").search(/\S/) + 1;
      const mismatched = mismatchedTable(document, line - 1, token.map?.[1] ?? line);
      if (mismatched !== undefined) blocks.push(mismatched);
      else if (shown !== "") blocks.push({ kind: "paragraph", text: shown, place: { file, line, column } });
    } else if (isHtml(token)) {
      for (const block of reader?.blocks(token.content, line) ?? []) blocks.push(block);
    }
  }
  const byLine = blocks.map((block, order) => ({ block, order, line: block.place.line ?? 0 }));
  byLine.sort((left, right) => left.line - right.line || left.order - right.order);
  return { ...document, blocks: byLine.map(({ block }) => block) };
}

/** Loaded only where a document needs it, since it costs more than reading most documents. */
async function htmlReader(parser: Parser, budget: Budget) {
  const { htmlBlocks, htmlText } = await import("../html/index.js");
  const showHtml: ShowHtml = (tokens) =>
    htmlText(parser.renderer.renderInline(tokens, parser.options, {}), budget);
  return {
    blocks: (html: string, firstLine: number) => htmlBlocks(budget.file, html, budget, firstLine),
    showHtml,
  };
}
