import type { HistoryResult } from "../../commands/history/result.js";
import { htmlText } from "../../emit/html/text.js";
import { historyNote, historyTable } from "../history.js";

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
