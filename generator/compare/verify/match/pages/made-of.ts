import type { Pair } from "../../pairs/pair.js";
import type { Code } from "../../source/code.js";
import { isSign, type Token } from "../../source/token.js";

/** Longer expressions are none. */
const mostTokens = 12;

/** The names of the constants that the values of some pairs are made of, and of those that these are made of: `PAGE`, and `SHIFT`, of `CODE = PAGE + 5`. */
export function madeOf(code: Code, pairs: readonly Pair[], all: readonly Pair[]): ReadonlySet<string> {
  if (pairs.length === 0) return new Set();
  const index = new Map<Token, number>(code.tokens.map((token, at) => [token, at]));
  const constants = new Map(
    all.flatMap((pair) => (pair.role === "constant" ? [[pair.name, pair] as const] : [])),
  );
  const names = new Set<string>();
  const see = ({ nameToken }: Pair) => {
    const name = index.get(nameToken) ?? code.tokens.length;
    for (let at = name + 1; at < name + mostTokens && !isSign(code, at, ",", ";"); at++) {
      const token = code.tokens[at];
      if (token === undefined || token.line !== nameToken.line) return;
      const part = token.kind === "word" && !names.has(token.text) ? constants.get(token.text) : undefined;
      if (part === undefined) continue;
      names.add(token.text);
      see(part);
    }
  };
  for (const pair of pairs) if (pair.role === "constant") see(pair);
  return names;
}
