import { type Cell, type Row, type SourceTable, SourceText } from "../text.js";
import type { Token } from "../token.js";

/** Reads comma-separated values (RFC 4180), or those that a semicolon or a tab parts. A line that begins with `#` is a comment. */
export function csvTable(source: string): SourceTable {
  const places = new SourceText(source);
  const { text } = places;
  const separator = separatorOf(text.slice(0, places.lineEnd(0)));
  const plain = `[^${separator}\\n]*`;
  // What stands in quotes, if they are closed, else all up to what parts it from the next.
  const field = new RegExp(` *"([^"]*(?:""[^"]*)*)"${plain}|${plain}`, "dy");
  const rows: Row[] = [];
  const comments: Token[] = [];
  for (let at = 0; at < text.length; ) {
    const lineEnd = places.lineEnd(at);
    if (/^[ \t]*#/.test(text.slice(at, Math.min(at + 80, lineEnd)))) {
      comments.push(places.trimmed("comment", at, lineEnd));
      at = lineEnd + 1;
      continue;
    }
    const cells: Cell[] = [];
    for (let more = true; more; at = field.lastIndex + 1) {
      field.lastIndex = at;
      const { 0: whole, 1: quoted } = field.exec(text)?.indices ?? [];
      const [from, to] = quoted ?? whole ?? [at, at];
      cells.push({ column: String(cells.length), token: places.trimmed("string", from, to) });
      more = text[field.lastIndex] === separator;
    }
    rows.push({ table: "", cells });
  }
  return { rows, comments };
}

/** What parts the fields of the first line. */
function separatorOf(first: string): string {
  const counts = [",", ";", "\t"].map((mark) => ({ mark, count: first.split(mark).length }));
  return counts.reduce((best, next) => (next.count > best.count ? next : best)).mark;
}
