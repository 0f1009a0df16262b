import { placeholdersOf } from "../rows/placeholders.js";
import { headerTexts } from "../table/query.js";
import type { Row, Table } from "../table/table.js";
import { bitsOf } from "./bits.js";
import type { ProposedKind } from "./kinds.js";
import { type Noted, notedNames } from "./notes.js";
import { type NumberReading, numberReading } from "./numbers.js";
import { type PartsReading, partsReading } from "./parts.js";

/** A column of a table, and what its cells say of it. */
export interface Column {
  /** Counts from 0. */
  readonly index: number;
  /** The header's text; empty where the table has none. */
  readonly header: string;
  /** One text per row, `""` where the cell is empty. */
  readonly cells: readonly string[];
  /** The cells that are not empty. */
  readonly texts: readonly string[];
  /** What can be a name in each cell, without notes: `""` for `Reserved`, and the like. */
  readonly bare: readonly string[];
  /** Those that are not empty. */
  readonly names: readonly string[];
  /** How names are told from notes behind them; undefined where there are none. */
  readonly noted: Noted | undefined;
  /** How many texts differ. */
  readonly distinct: number;
  /** What it is as a column of numbers; undefined where hardly any cell is one. */
  readonly numbers: NumberReading | undefined;
  /** What it is as one of several that have a bit each of one number; null where some bits may be either. */
  readonly bit: ProposedKind | null | undefined;
  /** What it is as one of numbers and names in one cell. */
  readonly parts: PartsReading | undefined;
}

/**
 * So many of some cells may be other than the rest: one in twenty, and in a short table one. They may be misprints, and
 * are named; more of them are a column of another kind.
 */
export function mostOdd(count: number): number {
  return count < 3 ? 0 : Math.max(1, Math.floor(count / 20));
}

const statusOf = placeholdersOf({});

/**
 * The columns of a table.
 *
 * @param rows those that tell what the columns are: a row that lost cells has others under the wrong header
 */
export function columnsOf(table: Table, rows: readonly Row[]): Column[] {
  const bits = bitsOf({ header: headerTexts(table), rows });
  return headerTexts(table).map((header, index) => {
    const cells = rows.map((row) => row.cells[index]?.text ?? "");
    const texts = cells.filter((text) => text !== "");
    const own = cells.map((text) => (statusOf(text) === undefined ? text : ""));
    const noted = notedNames(own.filter((text) => text !== ""));
    const bare = noted === undefined ? own : own.map(noted.bare);
    const numbers = bits.has(index) ? undefined : numberReading(texts, header);
    const isNumeric = numbers !== undefined && numbers.odd.size <= mostOdd(texts.length);
    return {
      index,
      header,
      cells,
      texts,
      bare,
      names: bare.filter((text) => text !== ""),
      noted,
      distinct: new Set(texts).size,
      numbers,
      bit: bits.get(index),
      parts: isNumeric ? undefined : partsReading(texts, header, mostOdd(texts.length)),
    };
  });
}

/** Whether most cells are numbers, and the others few enough to be misprints. */
export function isNumeric({ numbers, texts }: Column): boolean {
  const isOdd = (text: string) => numbers?.odd.has(text) || numbers?.lists.has(text);
  return numbers !== undefined && texts.filter(isOdd).length <= mostOdd(texts.length);
}
