import type { MarkdownIt as Parser, Token } from "markdown-it";
import type { Block, Document, RawRow, RawTable } from "../document.js";
import { headingParts } from "../headings.js";
import { Budget, defaultLimits, type Limits } from "../limits.js";
import { cellColumns } from "./columns.js";
import { inlineText, needsHtml, type ShowHtml } from "./inline.js";
import { markdownParser } from "./parser.js";

/** HTML of which something is read; anchors and comments alone are not worth a parser. */
const readable = /<(?:table|h[1-6]|p|dd|li)\b/i;

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
  const { source, lineOf } = partedTables(kept);
  const tokens = parser.parse(source, {});
  if (lineOf !== undefined) {
    for (const token of tokens) if (token.map) token.map = [lineOf(token.map[0]), lineOf(token.map[1])];
  }
  const isHtml = ({ type, content }: Token) => type === "html_block" && readable.test(content);
  const reader =
    html.length > 0 || tokens.some((token) => isHtml(token) || needsHtml(token))
      ? await htmlReader(parser, budget)
      : undefined;
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
      blocks.push(readTable(file, lines, tokens.slice(start, index), reader?.showHtml));
    } else if (token.type === "heading_open" && inline) {
      const title = inlineText(inline, reader?.showHtml).text.replaceAll("\n", " ");
      if (title !== "")
        blocks.push({ kind: "heading", ...headingParts(title), place: { file, line, column: 1 } });
    } else if (token.type === "paragraph_open" && inline) {
      const shown = inlineText(inline, reader?.showHtml).text.replaceAll("\n", " ");
      const column = (lines[line - 1] ?? "").search(/\S/) + 1;
      if (shown !== "") blocks.push({ kind: "paragraph", text: shown, place: { file, line, column } });
    } else if (isHtml(token)) {
      for (const block of reader?.blocks(token.content, line) ?? []) blocks.push(block);
    }
  }
  const byLine = blocks.map((block, order) => ({ block, order, line: block.place.line ?? 0 }));
  byLine.sort((left, right) => left.line - right.line || left.order - right.order);
  return { file, format: "markdown", lines, blocks: byLine.map(({ block }) => block) };
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

function readTable(
  file: string,
  lines: readonly string[],
  tokens: readonly Token[],
  showHtml: ShowHtml | undefined,
): RawTable {
  const rows: { header: boolean; line: number; cells: Token[] }[] = [];
  let header = false;
  const start = tokens[0]?.map?.[0] ?? 0;
  for (const [index, token] of tokens.entries()) {
    if (token.type === "thead_open") header = true;
    if (token.type === "tbody_open") header = false;
    // The delimiter row stands between the header and the first row.
    const next = rows.length === 0 ? start : start + rows.length + 1;
    if (token.type === "tr_open") rows.push({ header, line: (token.map?.[0] ?? next) + 1, cells: [] });
    if (token.type === "th_open" || token.type === "td_open")
      rows.at(-1)?.cells.push(tokens[index + 1] as Token);
  }
  return {
    kind: "table",
    caption: null,
    problems: [],
    place: { file, line: start + 1, column: (lines[start] ?? "").search(/\S/) + 1 },
    rows: rows.map(({ header: isHeader, line, cells }): RawRow => {
      const source = lines[line - 1] ?? "";
      const columns = cellColumns(source);
      const end = source.trimEnd().length + 1;
      const place = (index: number) => ({ file, line, column: columns[index] ?? end });
      return {
        // A header row of empty cells is how Markdown writes a table without one.
        header: isHeader,
        place: place(0),
        cells: cells.map((cell, index) => ({ ...inlineText(cell, showHtml), place: place(index) })),
      };
    }),
  };
}

/** Takes `<table>` blocks out of the source: Markdown ends them at a blank line, HTML does not. */
function withoutHtmlTables(lines: readonly string[]): {
  kept: string[];
  html: { from: number; to: number }[];
} {
  const kept = [...lines];
  const html: { from: number; to: number }[] = [];
  if (lines[0] === "---") blankFrontMatter(kept);
  let fence: string | undefined;
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index] as string;
    const [, mark] = /^ {0,3}(`{3,}|~{3,})/.exec(line) ?? [];
    if (mark !== undefined)
      fence = fence === undefined ? mark : line.trim().startsWith(fence) ? undefined : fence;
    if (fence !== undefined || !/^\s*<table\b/i.test(line)) continue;
    let depth = 0;
    let to = index;
    for (; to < lines.length; to += 1) {
      const part = lines[to] as string;
      depth += (part.match(/<table\b/gi) ?? []).length - (part.match(/<\/table\s*>/gi) ?? []).length;
      if (depth <= 0) break;
    }
    html.push({ from: index, to: to + 1 });
    for (let blank = index; blank <= to && blank < lines.length; blank += 1) kept[blank] = "";
    index = to;
  }
  return { kept, html };
}

/**
 * Sets a blank line before a table that stands right after other lines: within a list it would otherwise go on
 * with the item's paragraph, and show as one run of text.
 */
function partedTables(lines: readonly string[]): {
  source: string;
  lineOf: ((line: number) => number) | undefined;
} {
  const source: string[] = [];
  const origins: number[] = [];
  lines.forEach((line, index) => {
    const before = lines[index - 1] ?? "";
    const opens = line.includes("|") && /^\s{0,3}\|/.test(line) && isDelimiterRow(lines[index + 1] ?? "");
    if (opens && before.trim() !== "" && !/^\s*\|/.test(before)) {
      source.push("");
      origins.push(index);
    }
    source.push(line);
    origins.push(index);
  });
  // Most documents need no such line, and then every line is where it was.
  const lineOf = source.length === lines.length ? undefined : (line: number) => origins[line] ?? lines.length;
  return { source: source.join("\n"), lineOf };
}

/** A line that can be a delimiter row (GFM, section 4.10), as far as it has to be known here. */
function isDelimiterRow(line: string): boolean {
  return /^\s{0,3}\|[\s:|-]*$/.test(line) && line.includes("-");
}

/** The metadata that some sites put at a page's top is no Markdown. */
function blankFrontMatter(lines: string[]): void {
  const end = lines.indexOf("---", 1);
  if (end !== -1) lines.fill("", 0, end + 1);
}
