import type { Token } from "./token.js";

const truths: Readonly<Record<string, boolean>> = { true: true, $true: true, false: false, $false: false };

/** What a condition always is, where it is made of nothing but constants, or one of them settles it; else undefined. */
export function settled(tokens: readonly Token[]): boolean | undefined {
  const first = tokens[0];
  if (first === undefined) return undefined;
  if (isBracketed(tokens)) return settled(tokens.slice(1, -1));
  const and = operands(tokens, ["&&", "and", "-and"]);
  if (and.length > 1) {
    if (operands(tokens, ["||", "or", "-or"]).length > 1) return undefined;
    const values = and.map(settled);
    return values.includes(false) ? false : values.includes(undefined) ? undefined : true;
  }
  if (first.text === "!" || first.text === "not") {
    const value = settled(tokens.slice(1));
    return value === undefined ? undefined : !value;
  }
  if (tokens.length > 1) return undefined;
  if (first.kind === "number") return first.value === 0 ? false : first.value === 1 ? true : undefined;
  const word = first.text.toLowerCase();
  return first.kind === "word" && Object.hasOwn(truths, word) ? truths[word] : undefined;
}

function operands(tokens: readonly Token[], signs: readonly string[]): Token[][] {
  const parts: Token[][] = [[]];
  for (const token of tokens) {
    if (signs.includes(token.text) && token.kind !== "string") parts.push([]);
    else parts.at(-1)?.push(token);
  }
  return parts;
}

function isBracketed(tokens: readonly Token[]): boolean {
  if (tokens.length < 3 || tokens[0]?.text !== "(" || tokens.at(-1)?.text !== ")") return false;
  return tokens.slice(1, -1).every(({ kind, text }) => kind !== "sign" || !"()".includes(text));
}
