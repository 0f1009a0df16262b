import { SourceText } from "../text.js";
import type { Token } from "../token.js";
import type { Cell, Row, SourceTable } from "./row.js";

/** Reads comma-separated values (RFC 4180), or those that a semicolon or a tab parts. A line that begins with `#` is a comment. */
export function csvTable(source: string): SourceTable {
  const places = new SourceText(source);
  const { text } = places;
  const separator = separatorOf(text.slice(0, places.lineEnd(0)));
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
    for (let more = true; more; ) {
      const { token, end } = fieldAt(places, at, separator);
      cells.push({ column: String(cells.length), token });
      more = text[end] === separator;
      at = end + 1;
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

/** A field, and the place of what ends it. */
function fieldAt(places: SourceText, from: number, separator: string): { token: Token; end: number } {
  const { text } = places;
  let at = from;
  while (text[at] === " ") at += 1;
  const close = text[at] === '"' ? closingQuote(text, at + 1) : -1;
  let end = close === -1 ? from : close;
  while (end < text.length && text[end] !== separator && text[end] !== "\n") end += 1;
  const token = close === -1 ? places.trimmed("string", from, end) : places.trimmed("string", at + 1, close);
  return { token, end };
}

/** The place of the quotation mark that is not doubled; -1 where there is none. */
function closingQuote(text: string, from: number): number {
  for (let at = text.indexOf('"', from); at !== -1; at = text.indexOf('"', at + 2))
    if (text[at + 1] !== '"') return at;
  return -1;
}
