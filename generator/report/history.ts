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

/** The history of a table as a header and rows of plain text. */
function historyTable({ entries }: HistoryResult["tables"][number]): {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
} {
  const used = columns.filter(([, cell]) => entries.some((entry) => cell(entry) !== ""));
  return {
    header: used.map(([header]) => header),
    rows: entries.map((entry) => used.map(([, cell]) => cell(entry))),
  };
}

/** What the revisions cannot tell of a table. */
function historyNote(
  { without }: HistoryResult["tables"][number],
  { revisions }: Pick<HistoryResult, "revisions">,
): string {
  const oldest = revisions.find(({ label }) => !without.includes(label))?.label;
  const lacking = without.length === 0 ? "" : ` ${without.join(", ")}: without this table.`;
  return `What is there since ${oldest} may be older.${lacking}`;
}

function wordsOf(value: unknown): string {
  return value === undefined ? "" : typeof value === "object" ? JSON.stringify(value) : String(value);
}

function formerWords(formers: HistoryEntry["renamedFrom"] = []): string {
  return formers.map(({ was, until }) => `${wordsOf(was)} (until ${until})`).join(", ");
}

/** A table per table of the spec. */
export function historyHtml(result: HistoryResult): string[] {
  return result.tables.flatMap((table) => {
    const { header, rows } = historyTable(table);
    const row = (cells: readonly string[], tag: "th" | "td") =>
      `<tr>${cells.map((cell) => `<${tag}>${htmlText(cell)}</${tag}>`).join("")}</tr>`;
    const body = rows.map((cells) => row(cells, "td"));
    return [
      `<h2>${htmlText(table.name)}</h2>`,
      ...["<table>", "<thead>", row(header, "th"), "</thead>", "<tbody>", ...body, "</tbody>", "</table>"],
      `<p class="muted">${htmlText(historyNote(table, result))}</p>`,
    ];
  });
}

/** A table (GFM, section 4.10) per table of the spec. */
export function historyMarkdown(result: HistoryResult): string {
  const tables = result.tables.map((table) => {
    const { header, rows } = historyTable(table);
    const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
    const lines = [
      line(header),
      line(header.map(() => "---")),
      ...rows.map((row) => line(row.map(foreignText))),
    ];
    return [`## ${foreignText(table.name)}`, lines.join("\n"), foreignText(historyNote(table, result))].join(
      "\n\n",
    );
  });
  return `${tables.join("\n\n")}\n`;
}

/** A table of entries per table of the spec. */
export function historyText(result: HistoryResult, colors: Colors): string[] {
  const tables = result.tables.flatMap((table) => {
    const { header, rows } = historyTable(table);
    const lines = [header, ...rows].map((row) => row.map(plain));
    const widths = header.map((_, column) => Math.max(...lines.map((row) => (row[column] ?? "").length)));
    const shown = lines.map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join("  "));
    return [
      colors.bold(table.name),
      ...shown.map((line) => `  ${line}`.trimEnd()),
      plain(historyNote(table, result)),
      "",
    ];
  });
  return tables.slice(0, -1);
}
