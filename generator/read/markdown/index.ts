import MarkdownIt, { type Token } from "markdown-it";
import type { Block, Document, RawRow, RawTable } from "../document.js";
import { headingParts } from "../headings.js";
import { htmlBlocks } from "../html/index.js";
import { folded } from "../html/text.js";
import { cellColumns } from "./columns.js";
import { inlineText, type RenderInline } from "./inline.js";

const parser = new MarkdownIt({ html: true });
const render: RenderInline = (tokens) => parser.renderer.renderInline(tokens, parser.options, {});

/**
 * Reads Markdown with tables (GitHub Flavored Markdown, section 4.10), and HTML tables within it.
 *
 * @param file the path to name in places, with `/` between folders
 * @param text the document's text with LF line ends and without BOM
 */
export function readMarkdown(file: string, text: string): Document {
  const lines = text.split("\n");
  const { source, html } = withoutHtmlTables(lines);
  const blocks: Block[] = html.flatMap(({ from, to }) =>
    htmlBlocks(file, lines.slice(from, to).join("\n"), from + 1),
  );
  const tokens = parser.parse(source, {});
  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokens[index] as Token;
    const line = (token.map?.[0] ?? 0) + 1;
    const inline = tokens[index + 1];
    if (token.type === "table_open") {
      const end = tokens.findIndex((other, at) => at > index && other.type === "table_close");
      blocks.push(readTable(file, lines, tokens.slice(index, end)));
      index = end;
    } else if (token.type === "heading_open" && inline) {
      const title = inlineText(inline, render).text.replaceAll("\n", " ");
      if (title !== "")
        blocks.push({ kind: "heading", ...headingParts(title), place: { file, line, column: 1 } });
    } else if (token.type === "paragraph_open" && inline) {
      const shown = inlineText(inline, render).text;
      const column = (lines[line - 1] ?? "").search(/\S/) + 1;
      if (shown !== "")
        blocks.push({
          kind: "paragraph",
          text: folded(shown.replaceAll("\n", " ")),
          place: { file, line, column },
        });
    } else if (token.type === "html_block") {
      blocks.push(...htmlBlocks(file, token.content, line));
    }
  }
  const byLine = blocks.map((block, order) => ({ block, order, line: block.place.line ?? 0 }));
  byLine.sort((left, right) => left.line - right.line || left.order - right.order);
  return { file, format: "markdown", lines, blocks: byLine.map(({ block }) => block) };
}

function readTable(file: string, lines: readonly string[], tokens: readonly Token[]): RawTable {
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
        cells: cells.map((cell, index) => ({ ...inlineText(cell, render), place: place(index) })),
      };
    }),
  };
}

/** Takes `<table>` blocks out of the source: Markdown ends them at a blank line, HTML does not. */
function withoutHtmlTables(lines: readonly string[]): {
  source: string;
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
  return { source: kept.join("\n"), html };
}

/** The metadata that some sites put at a page's top is no Markdown. */
function blankFrontMatter(lines: string[]): void {
  const end = lines.indexOf("---", 1);
  if (end !== -1) lines.fill("", 0, end + 1);
}
