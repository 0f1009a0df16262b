import type { Code } from "../source/code.js";
import { isSign, type Token } from "../source/token.js";
import type { Part } from "./parts.js";

/** A number or a text near a pair, which may say on which page of a table it stands. */
export interface Claim {
  /** Where it stands as seen from the pair: claims of one channel say the same kind of thing. */
  readonly channel: string;
  readonly value: number | string;
  readonly token: Token;
}

/** Longer ones are no key, and no head of a table. */
const mostTokens = 24;

/** The numbers and names among some tokens, counted from the last; a name that ends in a number says both. */
export function saidIn(code: Code, { from, to }: Part): Claim[] {
  const claims: Claim[] = [];
  const counts = { number: 0, name: 0 };
  for (let at = to - 1; at >= Math.max(from, to - mostTokens); at--) {
    const token = code.tokens[at];
    if (token?.kind === "number" && token.value !== undefined)
      claims.push({ channel: `head number ${counts.number++}`, value: token.value, token });
    if (token?.kind !== "word" && token?.kind !== "string") continue;
    const channel = `head name ${counts.name++}`;
    const digits = /^\P{N}*?(\d{1,4})\D{0,8}$/u.exec(token.text)?.[1];
    if (digits !== undefined) claims.push({ channel: `${channel} digits`, value: Number(digits), token });
    if (/\p{L}/u.test(token.text)) claims.push({ channel, value: token.text, token });
  }
  return claims;
}

/** A list with more parts is a table, and none of them says anything of the others. */
const mostParts = 16;

/** A claim with the index of its token. */
export interface PlainClaim extends Claim {
  readonly at: number;
}

/** What the parts of a list say that hold no brackets: `0`, `"Name"`, `Type.NAME`, or a field's value, `number = 0`. */
export function plainClaims(code: Code, parts: readonly Part[]): PlainClaim[] {
  if (parts.length > mostParts) return [];
  return parts.flatMap(({ from, to }, index) => {
    const token = code.tokens[to - 1];
    if (to - from > 8 || token === undefined || token.kind === "sign") return [];
    for (let at = from; at < to; at++) if (code.closer.has(at)) return [];
    const joins = to - 2 > from && isSign(code, to - 2, "=", ":", "=>", ":=");
    const key = joins ? code.tokens[to - 3]?.text : undefined;
    if (key === undefined && !isOne(code, from, to)) return [];
    const channel = key === undefined ? `beside at ${index}` : `beside field ${key}`;
    return [{ channel, value: token.value ?? token.text, token, at: to - 1 }];
  });
}

/** Whether tokens are one value, or one name with what qualifies it. */
function isOne(code: Code, from: number, to: number): boolean {
  for (let at = to - 2; at > from; at -= 2) if (!isSign(code, at, ".", "::")) return false;
  return (to - from) % 2 === 1;
}
