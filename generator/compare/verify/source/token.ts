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

/** Whether a token is a text of several words, as a name of two is not. */
export function isSentence({ kind, text }: Token): boolean {
  return kind === "string" && text.trim().split(/\s+/).length >= 3;
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

export interface Brackets {
  /** For each token the bracket that it stands in, as that token's index; -1 at the top. */
  readonly opener: readonly number[];
  /** For each opening bracket the index of the one that closes it. */
  readonly closer: ReadonlyMap<number, number>;
}

/** The bracket that a token stands in; -1 at the top. */
export function blockAt({ opener }: Brackets, index: number): number {
  return opener[index] ?? -1;
}

const closing: Readonly<Record<string, string>> = { "(": ")", "[": "]", "{": "}" };

/** A closing bracket that fits none of the open ones is passed over; one that fits an outer closes the inner. */
export function bracketsOf(tokens: readonly Token[]): Brackets {
  const open: number[] = [];
  const waiting: Record<string, number> = { ")": 0, "]": 0, "}": 0 };
  const opener: number[] = [];
  const closer = new Map<number, number>();
  tokens.forEach(({ kind, text }, index) => {
    if (kind === "sign" && (waiting[text] ?? 0) > 0) {
      for (let fits = false; !fits; ) {
        const last = open.pop() as number;
        const closes = closing[(tokens[last] as Token).text] as string;
        waiting[closes] = (waiting[closes] ?? 0) - 1;
        fits = closes === text;
        if (fits) closer.set(last, index);
      }
    }
    opener.push(open.at(-1) ?? -1);
    const closes = kind === "sign" ? closing[text] : undefined;
    if (closes !== undefined) {
      open.push(index);
      waiting[closes] = (waiting[closes] ?? 0) + 1;
    }
  });
  return { opener, closer };
}
