import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { type Block, type Cell, type Document, placed, type RawRow, type RawTable } from "./document.js";
import { folded } from "./runs.js";
import { cutOffBefore, mostProblems, withoutRule } from "./stray-cells.js";

/**
 * Reads a text extraction of a published page, in which a table is one cell per line, every cell line ended
 * by ` |`. Two shapes of such tables are known:
 *
 * - a header, then a rule line (`---|---|`, one `---|` per column), then the rows. An empty cell that the
 *   extraction lost is padded at the end of its row, as a line with a lone `|`;
 * - an older one without a rule line: every row, the header too, is opened by a lone `|` line.
 *
 * Any other line is a paragraph, or a heading where it is a section number with a title.
 *
 * @param file the path to name in places, with `/` between folders
 * @param text the document's text with LF line ends and without BOM
 */
export function readText(file: string, text: string): Document {
  const lines = text.split("\n");
  const blocks: Block[] = [];
  const document: Document = { file, format: "text", blocks, lines };
  // A document that has rule lines has no tables of the older shape.
  const hasRules = lines.some((line) => rulePattern.test(line.trimEnd()));
  let last = -1;
  let section = "";
  for (let index = 0; index < lines.length; ) {
    const end = runEnd(lines, index);
    if (end > index) {
      const run = lines.slice(index, end).map((line, offset) => lineOf(document, line, index + offset + 1));
      const tables = tablesOfRun(document, run, lines[end], hasRules);
      if (tables.length === 0) {
        const before = blocks[last];
        if (before?.kind === "table")
          blocks[last] = cutOffBefore(document, cellsOf(run), blocks, last, before);
        else if (hasRules && run.length > 1) tables.push(withoutRule(document, cellsOf(run)));
      }
      for (const table of tables) last = blocks.push(table) - 1;
      index = end;
    } else {
      const block = proseBlock(document, index);
      if (block) blocks.push(block);
      // A page's head may say again in which section it is.
      const title = block?.kind === "heading" ? `${block.number} ${block.title}` : section;
      if (title !== section) last = blocks.length - 1;
      section = title;
      index += 1;
    }
  }
  return document;
}

const rulePattern = /^(?:---\|)+$/;
/** A number with signs alone behind it, or `of 20`, is a page's. */
const headingPattern = /^(\d+(?:\.\d+){0,20})\.?\s+(?!of \d+$)(?=.*\p{L})(\S.*)$/u;
/** A longer line that starts with a number is a sentence, not a title. */
const longestTitle = 120;

interface RunLine {
  readonly cell: Cell;
  /** The number of columns that a rule line announces; 0 where the line is a cell. */
  readonly rule: number;
}

/** A line that a lone bar ends, or a rule line. */
function isTableLine(line: string): boolean {
  const end = line.trimEnd();
  if (!end.endsWith("|")) return false;
  return end.length === 1 || /\s/.test(end.charAt(end.length - 2)) || rulePattern.test(end);
}

/** The end of the run of table lines that starts at `start`; `start` itself where there is none. */
function runEnd(lines: readonly string[], start: number): number {
  let end = start;
  while (end < lines.length && isTableLine(lines[end] as string)) end += 1;
  return end;
}

function lineOf(document: Document, line: string, number: number): RunLine {
  const end = line.trimEnd();
  const text = folded(end.slice(0, -1).trimEnd());
  const column = line.search(/\S/) + 1;
  const rule = end.startsWith("---|") && rulePattern.test(end) ? end.length / "---|".length : 0;
  return { cell: { text, place: { file: document.file, line: number, column } }, rule };
}

function proseBlock(document: Document, index: number): Block | undefined {
  const line = document.lines[index] as string;
  const text = folded(line);
  if (text === "") return undefined;
  const place = { file: document.file, line: index + 1, column: line.search(/\S/) + 1 };
  const [, number, title] = headingPattern.exec(text) ?? [];
  if (number !== undefined && title !== undefined && text.length <= longestTitle && !/[.:;]$/.test(text)) {
    return { kind: "heading", number, title, level: number.split(".").length, place };
  }
  return { kind: "paragraph", text, place };
}

/** A run of table lines may hold several tables, one right after the other. */
function tablesOfRun(
  document: Document,
  run: readonly RunLine[],
  following: string | undefined,
  hasRules: boolean,
): RawTable[] {
  const rules = run.flatMap((line, index) => (line.rule > 0 ? [index] : []));
  if (rules.length === 0) return hasRules ? [] : openedRows(document, run, following);
  return rules.map((rule, nth) => {
    const columns = (run[rule] as RunLine).rule;
    const from = nth === 0 ? 0 : (rules[nth - 1] as number) + 1;
    const next = rules[nth + 1];
    const bodyEnd = next === undefined ? run.length : Math.max(rule + 1, next - (run[next] as RunLine).rule);
    const header = cellsOf(run.slice(nth === 0 ? from : Math.max(from, rule - columns), rule));
    const body = cellsOf(run.slice(rule + 1, bodyEnd));
    return ruledTable(
      document,
      columns,
      header,
      body,
      (run[rule] as RunLine).cell,
      next === undefined ? following : "",
    );
  });
}

function ruledTable(
  document: Document,
  columns: number,
  header: readonly Cell[],
  body: readonly Cell[],
  rule: Cell,
  following: string | undefined,
): RawTable {
  const problems: Diagnostic[] = [];
  const first = header[0] ?? rule;
  if (header.length !== columns) {
    problems.push({
      code: "table-header-cells",
      severity: "error",
      message: `The rule line announces ${count(columns, "column")}, but ${count(header.length, "header cell")} stand before it.`,
      ...placed(document, first.place, first.text),
      details: header.map((cell, index) => `header ${index + 1}: ${cell.text}`),
      help: "A header cell was lost or added: restore it in the document.",
    });
  }
  const rows = chunk(body, columns);
  const last = rows.at(-1);
  if (last !== undefined && last.length < columns) {
    problems.push(cutOff(document, last, columns, first.place.line ?? 0, following));
  }
  return {
    kind: "table",
    caption: null,
    place: first.place,
    problems,
    rows: [rowOf(header, true, first), ...rows.map((cells) => rowOf(cells, false, first))],
  };
}

/** The older shape: a lone `|` line before every row; a row must have as many cells as the first. */
function openedRows(document: Document, run: readonly RunLine[], following: string | undefined): RawTable[] {
  const opener = run[0] as RunLine;
  if (opener.cell.text !== "") return [];
  const rows: Cell[][] = [];
  for (const { cell } of run) {
    if (cell.text === "") rows.push([]);
    else rows.at(-1)?.push(cell);
  }
  const columns = rows[0]?.length ?? 0;
  if (columns === 0) return [];
  const problems = rows
    .filter((row) => row.length !== columns)
    .slice(0, mostProblems)
    .map((row) =>
      cutOff(document, row.length > 0 ? row : [opener.cell], columns, opener.cell.place.line ?? 0, following),
    );
  return [
    {
      kind: "table",
      caption: null,
      place: opener.cell.place,
      problems,
      rows: rows.map((cells, index) => rowOf(cells, index === 0, opener.cell)),
    },
  ];
}

function cutOff(
  document: Document,
  row: readonly Cell[],
  columns: number,
  start: number,
  following: string | undefined,
): Diagnostic {
  const last = row.at(-1) as Cell;
  const details = row.map((cell, index) => `cell ${index + 1} of ${columns}: ${cell.text}`);
  if (following !== undefined && following.trim() !== "")
    details.push(`and then, outside the table: ${following.slice(0, longestTitle)}`);
  return {
    code: "table-cut-off",
    severity: "error",
    message: `The table that starts at line ${start} breaks off within a row: ${row.length} of ${columns} cells.`,
    ...placed(document, last.place, last.text),
    details,
    help: "Restore the document, or the missing cell (an empty cell is a line with a lone `|`).",
  };
}

function rowOf(cells: readonly Cell[], header: boolean, fallback: Cell): RawRow {
  return { header, cells, place: (cells[0] ?? fallback).place };
}

function cellsOf(run: readonly RunLine[]): Cell[] {
  return run.map((line) => line.cell);
}

function chunk<T>(items: readonly T[], size: number): T[][] {
  const chunks: T[][] = [];
  for (let index = 0; index < items.length; index += size) chunks.push(items.slice(index, index + size));
  return chunks;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}
