import { lineWords } from "../diagnostics/diagnostic.js";
import { headerTexts } from "../table/query.js";
import type { Table } from "../table/table.js";
import { asideHeader, meaningHeader } from "./headers.js";

/** Why a table has no column that could tell its rows apart: what spoils the first that might. */
export function whyNot(table: Table): string {
  const general = "no column has codes or names that tell its rows apart";
  const reasons = headerTexts(table).flatMap((header, index) => {
    if (asideHeader.test(header.trim()) || meaningHeader.test(header)) return [];
    const where = header === "" ? `column ${index + 1}` : JSON.stringify(header);
    const seen = new Map<string, string>();
    for (const { cells, place } of table.rows) {
      const text = cells[index]?.text ?? "";
      const before = seen.get(text);
      if (text === "") return [`${where} is empty${lineWords(place)}`];
      if (before !== undefined)
        return [
          `${where} has ${JSON.stringify(text)} again${lineWords(place)}${before === lineWords(place) ? "" : `, as before${before}`}`,
        ];
      if (text.length > 80) return [`${where} has sentences${lineWords(place)}`];
      seen.set(text, lineWords(place));
    }
    return [];
  });
  const [first] = reasons;
  return first === undefined ? general : `${general}: ${first}`;
}
