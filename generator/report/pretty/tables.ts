import type { ListedTable, TablesResult } from "../../commands/tables/result.js";
import { type Colors, plain } from "../terminal.js";

/** A line or two per table; the one that was asked for whole. */
export function tablesText({ file, format, tables, whole }: TablesResult, colors: Colors): string[] {
  const count = `${tables.length} table${tables.length === 1 ? "" : "s"}`;
  if (tables.length === 0)
    return [
      `${colors.bold(plain(file))} (${format}) has no tables.`,
      "The content tells the form that it is read in; if it is another, name that with --from.",
    ];
  if (whole)
    return tables.flatMap((table) => [...titleLines(table, colors), "", ...wholeTable(table, colors)]);
  return [
    `${colors.bold(plain(file))} (${format}): ${count}`,
    ...tables.flatMap((table) => ["", ...titleLines(table, colors)]),
  ];
}

function titleLines(table: ListedTable, colors: Colors): string[] {
  const { index, section, caption, header, rows, source, problems = [], leftOut = [] } = table;
  const { layout, groups, notes, turned, continues, origin, headings } = table;
  const where =
    "line" in source
      ? `line ${source.line}`
      : "sheet" in source
        ? `cell ${source.cell}`
        : `${"page" in source ? `page ${source.page}, ` : ""}table ${source.table} of the file`;
  const title =
    section === null ? [] : [[section.number, section.title].filter((part) => part !== null).join(" ")];
  const width = header.length > 0 ? header.length : (rows[0]?.length ?? 0);
  const marks = [
    ...(groups ? [`${groups.length} groups`] : []),
    ...(notes ? [`${notes.length} notes`] : []),
    ...(headings ? [`headings of level ${headings.level} ${plain(headings.shape)}`] : []),
    ...(origin === "definitions" ? ["definitions"] : []),
    ...(layout ? ["layout"] : []),
    ...(turned ? ["its header is the first column"] : []),
    ...(continues === undefined ? [] : [`continues table ${continues}`]),
  ];
  return [
    `${colors.bold(String(index).padStart(3))}  ${plain([where, ...title].join(", "))}`,
    ...(caption === null ? [] : [`     ${plain(caption)}`]),
    `     ${header.length === 0 ? colors.dim("no header") : plain(header.join(" | "))}`,
    `     ${colors.dim([`${rows.length} row${rows.length === 1 ? "" : "s"} of ${width}`, ...marks].join(", "))}`,
    ...leftOut.map((text) => `     ${colors.dim(plain(text))}`),
    ...problems.map((problem) => `     ${colors.red(plain(problem))}`),
  ];
}

/** How wide a cell is shown. */
const cellWidth = 48;

function wholeTable({ header, rows, groups = [], notes = [] }: ListedTable, colors: Colors): string[] {
  const texts = [header, ...rows].map((row) => row.map(shortened));
  const widths: number[] = [];
  for (const row of texts) {
    for (const [x, text] of row.entries()) widths[x] = Math.max(widths[x] ?? 0, text.length);
  }
  const line = (row: readonly string[]) =>
    row
      .map((cell, x) => cell.padEnd(widths[x] ?? 0))
      .join(" | ")
      .trimEnd();
  return [
    ...(header.length > 0
      ? [colors.bold(line(texts[0] ?? [])), widths.map((width) => "-".repeat(width)).join("-|-")]
      : []),
    ...texts
      .slice(1)
      .flatMap((row, index) => [
        ...groups.filter((group) => group.row === index + 1).map(({ title }) => colors.cyan(plain(title))),
        line(row),
      ]),
    ...notes.map((note) => colors.dim(plain(note))),
  ];
}

function shortened(cell: string): string {
  const text = plain(cell.replaceAll("\n", " / "));
  return text.length > cellWidth ? `${text.slice(0, cellWidth - 1)}…` : text;
}
