import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { type Document, placed } from "../document.js";
import { cellColumns } from "./cells.js";
import { isDelimiterRow } from "./delimiter.js";

/** Where a table stands: its first line and the one after its last (from 0), and how many columns it has. */
export interface TableLines {
  readonly start: number;
  readonly end: number;
  readonly width: number;
}

/** White space, the sign of a quotation and the marks of list items, before what a line says. */
const prefix = /^(?:[\s>]|[-*+]\s|\d{1,9}[.)]\s)*/;
const listMark = /[-*+]|\d{1,9}[.)]/;

const thematicBreak = /^[\s>]{0,3}(?:(?:-\s*){3,}|(?:\*\s*){3,}|(?:_\s*){3,})$/;

/** A definition of a link, which shows nothing: `[//]: # (a comment)`. */
const definition = /^\[(?!\^)[^\]]+\]:\s*\S/;

/**
 * The first line right after a table that looks like its row, and that Markdown shows as none: a person who wrote it
 * mostly took it for one, so the table must not pass for whole.
 */
export function lostRow(document: Document, table: TableLines): Diagnostic | undefined {
  const { file, lines } = document;
  const { index, parts, offset } = afterGap(lines, table.end);
  const line = lines[index];
  if (line === undefined) return undefined;
  const [before = ""] = prefix.exec(line.slice(offset)) ?? [];
  const start = offset + before.length;
  const isHeader = isDelimiterRow((lines[index + 1] ?? "").replace(/^[\s>]+/, ""));
  const first = lines[table.start] ?? "";
  const [own = ""] = prefix.exec(first) ?? [];
  // Where the table's rows begin without a pipe, so may this one.
  const opens = line[start] === "|" || (first[own.length] !== "|" && line.includes("|", start));
  if (!opens || isHeader) return undefined;
  if (cellColumns(line.slice(start)).length !== table.width) return undefined;
  const mark = listMark.exec(before)?.[0];
  if (mark !== undefined) parts.add(`the list mark \`${mark}\``);
  else if (offset === 0 && Math.abs(width(before) - width(own)) > 3) parts.add("the other indentation");
  const text = line.slice(start).trimEnd();
  const between = parts.size === 0 ? "what parts it from the table" : [...parts].join(" and ");
  return {
    code: "table-cut-off",
    severity: "error",
    message: `The table that starts at line ${table.start + 1} ends at line ${table.end}: line ${index + 1} looks like a row of it, but Markdown shows it as none.`,
    ...placed(document, { file, line: index + 1, column: start + 1 }, text),
    help: `Take ${between} out, so that the line is a row; if it is none, put text between it and the table.`,
  };
}

/**
 * Where the lines go on after those that show no text.
 *
 * @returns the line (from 0) and where in it, after a comment, and what was passed over
 */
function afterGap(lines: readonly string[], end: number) {
  const parts = new Set<string>();
  let index = end;
  let offset = 0;
  for (; index < lines.length; index += 1, offset = 0) {
    const line = lines[index] as string;
    const text = line.replace(prefix, "");
    if (/^[\s>]*$/.test(line)) parts.add("the empty line");
    else if (thematicBreak.test(line)) parts.add(`the line \`${line.trim()}\``);
    else if (definition.test(text)) parts.add("the comment");
    else if (text.startsWith("<!--")) {
      parts.add("the comment");
      let from = line.length - text.length + "<!--".length;
      while (index < lines.length && !lines[index]?.includes("-->", from)) [index, from] = [index + 1, 0];
      offset = (lines[index]?.indexOf("-->", from) ?? 0) + "-->".length;
      if (lines[index]?.slice(offset).trim() !== "") break;
    } else break;
  }
  return { index, parts, offset };
}

/** How far a line is indented: a tab is as wide as an indentation that makes code. */
function width(indentation: string): number {
  return indentation.replaceAll("\t", "    ").length;
}
