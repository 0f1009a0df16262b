import type { HistoryEntry, HistoryResult } from "../commands/history/result.js";
import { htmlText } from "../emit/html/text.js";
import { foreignText } from "./markdown/change.js";
import { type Colors, plain } from "./terminal.js";

/** The columns of a table's history; a column that is empty for all entries is left out. */
const columns: readonly (readonly [header: string, cell: (entry: HistoryEntry) => string])[] = [
  ["Value", ({ value }) => wordsOf(value)],
  ["Name", ({ name, value }) => (name === value ? "" : wordsOf(name))],
  ["Since", ({ since, absent = [] }) => [since, ...absent.map((label) => `not ${label}`)].join(", ")],
  ["Until", ({ until = "" }) => until],
  ["Renamed from", ({ renamedFrom }) => formerWords(renamedFrom)],
  ["Value before", ({ revaluedFrom }) => formerWords(revaluedFrom)],
];

/** The history of every table as a header and rows of plain text, and what the revisions cannot tell of it. */
function shownTables({ tables, revisions }: HistoryResult) {
  return tables.map(({ name, without, entries }) => {
    const used = columns.filter(([, cell]) => entries.some((entry) => cell(entry) !== ""));
    const oldest = revisions.find(({ label }) => !without.includes(label))?.label;
    const lacking = without.length === 0 ? "" : ` ${without.join(", ")}: without this table.`;
    return {
      name,
      header: used.map(([header]) => header),
      rows: entries.map((entry) => used.map(([, cell]) => cell(entry))),
      note: `What is there since ${oldest} may be older.${lacking}`,
    };
  });
}

function wordsOf(value: unknown): string {
  return value === undefined ? "" : typeof value === "object" ? JSON.stringify(value) : String(value);
}

function formerWords(formers: HistoryEntry["renamedFrom"] = []): string {
  return formers.map(({ was, until }) => `${wordsOf(was)} (until ${until})`).join(", ");
}

/** A table per table of the spec. */
export function historyHtml(result: HistoryResult): string[] {
  return shownTables(result).flatMap(({ name, header, rows, note }) => {
    const row = (cells: readonly string[], tag: "th" | "td") =>
      `<tr>${cells.map((cell) => `<${tag}>${htmlText(cell)}</${tag}>`).join("")}</tr>`;
    const body = rows.map((cells) => row(cells, "td"));
    return [
      `<h2>${htmlText(name)}</h2>`,
      ...["<table>", "<thead>", row(header, "th"), "</thead>", "<tbody>", ...body, "</tbody>", "</table>"],
      `<p class="muted">${htmlText(note)}</p>`,
    ];
  });
}

/** A table (GFM, section 4.10) per table of the spec. */
export function historyMarkdown(result: HistoryResult): string {
  const tables = shownTables(result).map(({ name, header, rows, note }) => {
    const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
    const lines = [
      line(header),
      line(header.map(() => "---")),
      ...rows.map((row) => line(row.map(foreignText))),
    ];
    return [`## ${foreignText(name)}`, lines.join("\n"), foreignText(note)].join("\n\n");
  });
  return `${tables.join("\n\n")}\n`;
}

/** A table of entries per table of the spec. */
export function historyText(result: HistoryResult, colors: Colors): string[] {
  const tables = shownTables(result).flatMap(({ name, header, rows, note }) => {
    const lines = [header, ...rows].map((row) => row.map(plain));
    const widths = header.map((_, column) => Math.max(...lines.map((row) => (row[column] ?? "").length)));
    const shown = lines.map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join("  "));
    return [colors.bold(name), ...shown.map((line) => `  ${line}`.trimEnd()), plain(note), ""];
  });
  return tables.slice(0, -1);
}
