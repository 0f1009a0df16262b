import type { Diagnostic, Excerpt, Place } from "../diagnostics/diagnostic.js";
import { type Colors, plain } from "./terminal.js";

/** How much of a long source line is shown. */
const excerptWidth = 100;

/** So many details are shown, of a hundred thousand tables say; the JSON form has them all. */
const mostDetails = 200;

/** A diagnostic for a person: code, message, place, the source line with carets, details, and what to do. */
export function diagnosticText(diagnostic: Diagnostic, colors: Colors): string {
  const { code, severity, message, place, excerpt, details, help } = diagnostic;
  const paint = { error: colors.red, warning: colors.yellow, note: colors.cyan }[severity];
  const lines = [`${paint(colors.bold(`${severity}[${code}]`))} ${plain(message)}`];
  if (place !== undefined) lines.push(`  ${colors.dim("at")} ${placeText(place)}`);
  if (excerpt !== undefined) lines.push(...excerptLines(excerpt, place, paint));
  for (const detail of (details ?? []).slice(0, mostDetails)) lines.push(`  ${plain(detail)}`);
  const more = (details ?? []).length - mostDetails;
  if (more > 0) lines.push(`  and ${more} more`);
  if (help !== undefined) lines.push(`  ${colors.dim("help:")} ${plain(help)}`);
  return `${lines.join("\n")}\n`;
}

/** `spec/x/document.txt:12:1`, as editors and terminals link it. */
function placeText({ file, line, column, page, table, row, sheet, cell }: Place): string {
  if (line !== undefined) return plain(`${file}:${line}${column === undefined ? "" : `:${column}`}`);
  if (sheet !== undefined)
    return plain(`${file}, sheet ${sheet}${cell === undefined ? "" : `, cell ${cell}`}`);
  const on = page === undefined ? "" : `, page ${page}`;
  if (table !== undefined)
    return plain(`${file}${on}, table ${table}${row === undefined ? "" : `, row ${row}`}`);
  return plain(`${file}${on}`);
}

function excerptLines(
  { line, start, length }: Excerpt,
  place: Place | undefined,
  paint: (text: string) => string,
): string[] {
  const from = Math.max(0, Math.min(start - 20, line.length - excerptWidth));
  const shown = line.slice(from, from + excerptWidth);
  const head = from > 0 ? "…" : "";
  const tail = from + excerptWidth < line.length ? "…" : "";
  const before = plain(head + line.slice(from, start));
  const marked = plain(line.slice(start, Math.min(start + length, from + shown.length)));
  const number = String(place?.line ?? "");
  const gutter = " ".repeat(number.length);
  return [
    `  ${number} | ${before}${marked}${plain(line.slice(start + length, from + shown.length))}${tail}`,
    `  ${gutter} | ${" ".repeat(before.length)}${paint("^".repeat(Math.max(1, marked.length)))}`,
  ];
}
