/** A piece of source text. White space is left out; comments stand apart from the rest. */
export interface Token {
  readonly kind: "word" | "number" | "string" | "sign" | "comment";
  /** As it stands in the source; of a string or a comment what is between its marks. */
  readonly text: string;
  /** The value of a number that is an integer. */
  readonly value?: number;
  /** Counts from 1. */
  readonly line: number;
  /** Counts from 1, in UTF-16 code units. */
  readonly column: number;
  /** The line that the token ends on. */
  readonly endLine: number;
  /** The token follows the one before it with nothing in between. */
  readonly glued: boolean;
}
