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

interface Tokens {
  readonly tokens: readonly Token[];
}

/** Whether the token at an index is one of these signs. */
export function isSign({ tokens }: Tokens, index: number, ...signs: readonly string[]): boolean {
  const token = tokens[index];
  return token?.kind === "sign" && signs.includes(token.text);
}

/** Whether the token at an index is one of these words, in any case. */
export function isWord({ tokens }: Tokens, index: number, ...words: readonly string[]): boolean {
  const token = tokens[index];
  return token?.kind === "word" && words.includes(token.text.toLowerCase());
}

/** Whether the token at an index begins a line. */
export function beginsLine({ tokens }: Tokens, index: number): boolean {
  const [before, token] = [tokens[index - 1], tokens[index]];
  return token !== undefined && (before === undefined || before.endLine < token.line);
}
