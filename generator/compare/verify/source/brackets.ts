import type { Token } from "./token.js";

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
