import { type Cell, type Row, type SourceTable, SourceText } from "../text.js";
import type { Token } from "../token.js";

const marks = /<\/?(?:a|b|br|code|em|i|kbd|span|strong|sub|sup)\b[^<>\n]{0,300}>/gi;

/** Reads the tables of Markdown (GFM): lines with pipes, after one that parts the header from them. */
export function markdownTable(source: string): SourceTable {
  const places = new SourceText(source);
  const comments: Token[] = [];
  // What a comment holds is none of the page; nor are marks of HTML, as of an anchor before a value.
  const text = places.text
    .replace(/<!--([\s\S]*?)(?:-->|$)/g, (whole, inner: string, at: number) => {
      comments.push(places.trimmed("comment", at + 4, at + 4 + inner.length));
      return whole.replace(/[^\n]/g, " ");
    })
    .replace(marks, (mark) => " ".repeat(mark.length));
  const rows: Row[] = [];
  let fence: string | undefined;
  let table: string | undefined;
  let around: Cell[] = [];
  let at = 0;
  for (const line of text.split("\n")) {
    const mark = /^ {0,3}(```|~~~)/.exec(line)?.[1];
    if (mark !== undefined && (fence === undefined || fence === mark))
      fence = fence === undefined ? mark : undefined;
    if (fence !== undefined || !line.includes("|")) table = undefined;
    else if (/^[\s|:-]+$/.test(line) && line.includes("-")) table = String(at);
    else if (table !== undefined) rows.push({ table, cells: cellsOf(places, line, at), around });
    if (fence === undefined && /^#{1,6}\s/.test(line))
      around = [{ column: "heading", token: places.trimmed("string", at, at + line.length) }];
    at += line.length + 1;
  }
  return { rows, comments };
}

/** The cells between unescaped pipes, without what marks them as code or as emphasis. */
function cellsOf(places: SourceText, line: string, start: number): Cell[] {
  const cells: Cell[] = [];
  let from = /^\s*\|/.exec(line)?.[0].length ?? 0;
  for (let at = from; at <= line.length; at++) {
    if (at < line.length && (line[at] !== "|" || line[at - 1] === "\\")) continue;
    const [first, last] = bare(line, from, at);
    if (at < line.length || first < last)
      cells.push({
        column: String(cells.length),
        token: places.trimmed("string", start + first, start + last),
      });
    from = at + 1;
  }
  return cells;
}

function bare(line: string, from: number, to: number): [number, number] {
  let [first, last] = [from, to];
  while (first < last && /[\s`*_]/.test(line[first] as string)) first += 1;
  while (last > first && /[\s`*_]/.test(line[last - 1] as string)) last -= 1;
  return [first, last];
}
