import type { HistoryResult } from "../../commands/history/result.js";
import type { Colors } from "../colors.js";
import { historyNote, historyTable } from "../history.js";
import { plain } from "../terminal.js";

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
