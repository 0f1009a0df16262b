import type { HistoryResult } from "../../commands/history/result.js";
import { historyNote, historyTable } from "../history.js";
import { foreignText } from "./change.js";

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
