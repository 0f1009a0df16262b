import type { Token } from "../token.js";

/** A row of a table that a source has as a table. */
export interface Row {
  /** Rows of one table have the same. */
  readonly table: string;
  readonly cells: readonly Cell[];
  /** Of what the row stands in. */
  readonly around?: readonly Cell[];
}

export interface Cell {
  /** Cells of one column have the same. */
  readonly column: string;
  /** A string, without what is around it. */
  readonly token: Token;
}

export interface SourceTable {
  readonly rows: readonly Row[];
  readonly comments: readonly Token[];
}
