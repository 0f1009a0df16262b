import { Lines } from "../../../read/lines.js";
import type { Token } from "./token.js";

/** The text of a source, of whose parts it makes tokens by their places in it. */
export class SourceText {
  readonly text: string;
  readonly #lines: Lines;

  /** @param source with LF, CRLF or CR line ends, which become LF in `text`, and a byte order mark, which becomes a space */
  constructor(source: string) {
    this.text = source.replace(/\r\n?/g, "\n").replace(/^\ufeff/, " ");
    this.#lines = new Lines(this.text.split("\n"));
  }

  /** What stands from one place to another, or the part of it that says something. */
  token(
    kind: Token["kind"],
    from: number,
    to: number,
    text = this.text.slice(from, to),
    glued = false,
  ): Token {
    return { kind, text, ...this.#lines.at(from), endLine: this.#lines.at(to).line, glued };
  }

  /** The same without the white space around it. */
  trimmed(kind: "string" | "comment", from: number, to: number): Token {
    const text = this.text.slice(from, to);
    const first = to - text.trimStart().length;
    return this.token(kind, first, first + text.trim().length);
  }

  /** Where the line of a place ends. */
  lineEnd(from: number): number {
    const end = this.text.indexOf("\n", from);
    return end === -1 ? this.text.length : end;
  }
}

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
