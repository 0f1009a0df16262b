import type { Place } from "./diagnostic.js";

/** ` (line 12)`, for lists of rows; nothing where a place has no line. */
export function lineWords({ line, page, table, row, sheet, cell }: Place): string {
  if (line !== undefined) return ` (line ${line})`;
  if (cell !== undefined) return ` (sheet ${sheet}, ${cell})`;
  return table === undefined || row === undefined
    ? ""
    : ` (${page === undefined ? "" : `page ${page}, `}table ${table}, row ${row})`;
}
