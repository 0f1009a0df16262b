import type { Pair } from "../pairs/pair.js";
import type { Code } from "../source/code.js";
import { isSentence, type Token } from "../source/token.js";
import { nameTokens } from "./hold.js";
import { isText } from "./other.js";
import type { Held } from "./verdict.js";

/**
 * For each part, how many texts there are of its values that were held against nothing: those in its own lines, and
 * those that the source gives its values elsewhere.
 */
export function textsNotCompared(code: Code, pairs: readonly Pair[], parts: readonly Held[]): number[] {
  const seen = nameTokens(parts);
  const take = (tokens: readonly Token[]) => {
    const left = new Set(tokens.filter((token) => !seen.has(token)));
    for (const token of left) seen.add(token);
    return left.size;
  };
  const strings = code.tokens.filter(isSentence);
  const texts = pairs.filter((pair) => pair.role === "label" && !pair.slight && isText({ pair }));
  const within = parts.map((part) => take(stringsWithin(part, strings)));
  const elsewhere = parts.map(({ table }) =>
    take(
      texts.flatMap(({ value, nameToken }) =>
        table.page === undefined && table.withValue(table.same(value)).length > 0 ? [nameToken] : [],
      ),
    ),
  );
  return within.map((count, at) => count + (elsewhere[at] ?? 0));
}

/** Those between the first line of a part and its last. */
function stringsWithin({ pairs, uses }: Held, strings: readonly Token[]): readonly Token[] {
  const [first, last] = [pairs[0]?.pair.nameToken, pairs.at(-1)?.pair.nameToken];
  if (first === undefined || last === undefined || uses) return [];
  return strings.filter(({ line }) => line >= first.line && line <= last.endLine);
}
