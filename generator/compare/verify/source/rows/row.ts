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

/** Makes tokens of parts of a text, by their places in it. */
export class Places {
  readonly text: string;
  readonly #starts: number[] = [0];

  /** @param text with LF, CRLF or CR line ends, which become LF in `text` */
  constructor(text: string) {
    this.text = text.replace(/\r\n?/g, "\n");
    if (this.text.startsWith("\ufeff")) this.text = ` ${this.text.slice(1)}`;
    for (let at = this.text.indexOf("\n"); at !== -1; at = this.text.indexOf("\n", at + 1))
      this.#starts.push(at + 1);
  }

  /** What stands from one place to another, without the white space around it. */
  token(kind: Token["kind"], from: number, to: number): Token {
    let [first, last] = [from, to];
    while (first < last && /\s/.test(this.text[first] as string)) first += 1;
    while (last > first && /\s/.test(this.text[last - 1] as string)) last -= 1;
    const line = this.#lineAt(first);
    return {
      kind,
      text: this.text.slice(first, last),
      line: line + 1,
      column: first - (this.#starts[line] as number) + 1,
      endLine: this.#lineAt(last) + 1,
      glued: false,
    };
  }

  /** The index of the line that a place is in. */
  #lineAt(place: number): number {
    let [low, high] = [0, this.#starts.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] as number) <= place) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}
