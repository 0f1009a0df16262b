import { headerTexts } from "../table/find.js";
import type { Row, Table } from "../table/table.js";
import { type ProposedKind, strictestKind } from "./kinds.js";

/** A column of a table, and what its cells say of it. */
export interface Column {
  /** Counts from 0. */
  readonly index: number;
  /** The header's text; empty where the table has none. */
  readonly header: string;
  readonly kind: ProposedKind;
  /** The cells that are not empty. */
  readonly texts: readonly string[];
  /** How many of them differ. */
  readonly distinct: number;
  /** No cell of it is empty. */
  readonly filled: boolean;
}

/**
 * The columns of a table, each with the strictest kind that reads its cells.
 *
 * @param rows those that tell what the columns are: a row that lost cells has others under the wrong header
 */
export function columnsOf(table: Table, rows: readonly Row[]): Column[] {
  return headerTexts(table).map((header, index) => {
    const all = rows.map(({ cells }) => cells[index]?.text ?? "");
    const texts = all.filter((text) => text !== "");
    return {
      index,
      header,
      texts,
      kind: strictestKind(texts),
      distinct: new Set(texts).size,
      filled: rows.length > 0 && texts.length === rows.length,
    };
  });
}
