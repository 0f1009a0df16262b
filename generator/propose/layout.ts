import { placeholdersOf } from "../rows/placeholders.js";
import type { Table } from "../table/table.js";

const placeHeader = /^(?:bits?|bytes?|octets?)(?: (?:offset|position|range|number|no\.?)s?)?$/i;
const range = /^\d+\s*(?:[-\u2013:]|\.\.|to)\s*\d+$/;
const statusOf = placeholdersOf({});

/**
 * Whether a table lays out bits or bytes: one of its columns is headed so, and several of them at once have a name, which
 * is that of a part of a message. Where only reserved ones stand together, each of the others may be a flag.
 */
export function laysOutParts({ header, rows }: Pick<Table, "header" | "rows">): boolean {
  return header.some(
    (text, index) =>
      placeHeader.test(text.trim()) &&
      rows.some(({ cells }) => {
        const named = cells.find((cell, other) => other !== index && cell.text !== "")?.text ?? "";
        return range.test(cells[index]?.text ?? "") && named !== "" && statusOf(named, true) === undefined;
      }),
  );
}
