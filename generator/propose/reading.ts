import { stringKey } from "../kinds/index.js";
import { adjustedRows, withoutSymbols } from "../rows/adjust.js";
import { headerTexts } from "../table/query.js";
import type { Row, Table } from "../table/table.js";
import { columnsOf, isNumeric } from "./columns.js";
import { namingHeader, valueHeader } from "./headers.js";
import { anyPhrase, reads, strictestKind } from "./kinds.js";
import { numberReading } from "./numbers.js";

/** Whether footnote marks are to be taken off the ends of cells, as a spec.ts says it. */
export function footnotesOf(table: Table): "remove" | undefined {
  const texts = table.rows.flatMap(({ cells }) => cells.map(({ text }) => text));
  if (texts.some((text) => /\S\s*<\d+>$/.test(text))) return "remove";
  if (headerTexts(table).some((header, index) => isMarked(textsIn(table, index), header, index)))
    return "remove";
  if (!texts.some((text) => /\S\s*\[\d+\]$/.test(text))) return undefined;
  // `[1]` may be a citation: it is a mark where the cells are what a stricter kind reads without it.
  return strictness(table, "remove") > strictness(table, undefined) ? "remove" : undefined;
}

function strictness(table: Table, footnotes: "remove" | undefined): number {
  return columnsOf(table, rowsRead(table, footnotes)).filter(
    (column) =>
      (isNumeric(column) && column.numbers?.odd.size === 0) || strictestKind(column.texts).role !== "prose",
  ).length;
}

/**
 * Whether some cells of a column end in daggers or asterisks that are no part of what stands there. Where equal texts
 * stand at several rows they may be (`char*`), unless they are numbers or words for yes and no.
 */
function isMarked(texts: readonly string[], header: string, index: number): boolean {
  const bare = texts.map(withoutSymbols);
  const marked = texts.filter((text, index) => text !== bare[index]).length;
  if (marked === 0 || marked === texts.length) return false;
  const isStrict = numberReading(bare, header)?.odd.size === 0 || strictestKind(bare).role === "other";
  const isNamed = index === 0 || namingHeader.test(header) || valueHeader.test(header);
  const isKey = isNamed && new Set(bare).size >= bare.length * 0.6;
  return isStrict || (isKey && reads(anyPhrase, bare));
}

function textsIn({ rows }: Table, index: number): string[] {
  return rows.map(({ cells }) => cells[index]?.text ?? "").filter((text) => text !== "");
}

/** Texts without marks: rows that are read as such lose theirs. */
const unmarked = stringKey(/.*[^†‡§¶*\u00b9\u00b2\u00b3\u2070-\u2079]/);

/** The rows of a table, with or without footnote marks; superscripts at ends are marks. */
export function rowsRead(table: Table, footnotes: "remove" | undefined): readonly Row[] {
  const columns = Object.fromEntries(
    headerTexts(table).map((header, index) => {
      const kind = footnotes && isMarked(textsIn(table, index), header, index) ? unmarked : anyPhrase.kind;
      return [`column${index}`, { header, kind }];
    }),
  );
  return adjustedRows(table, { kind: "records", columns, ...(footnotes ? { footnotes } : {}) });
}
