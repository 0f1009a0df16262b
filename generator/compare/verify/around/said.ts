import type { Code } from "../source/code.js";
import { isSign } from "../source/token.js";
import type { Claim } from "./claim.js";

/** Longer ones are no key, and no head of a table. */
const mostTokens = 24;

/** The numbers and names among some tokens, counted from the last; a name that ends in a number says both. */
export function saidIn(code: Code, from: number, to: number, place: string): Claim[] {
  const claims: Claim[] = [];
  const counts = { number: 0, name: 0 };
  for (let at = to - 1; at >= Math.max(from, to - mostTokens); at--) {
    const token = code.tokens[at];
    if (token?.kind === "number" && token.value !== undefined)
      claims.push({ channel: `${place} number ${counts.number++}`, value: token.value, token });
    if (token?.kind !== "word" && token?.kind !== "string") continue;
    const channel = `${place} name ${counts.name++}`;
    const digits = /^\P{N}*?(\d{1,4})\D{0,8}$/u.exec(token.text)?.[1];
    if (digits !== undefined) claims.push({ channel: `${channel} digits`, value: Number(digits), token });
    if (/\p{L}/u.test(token.text)) claims.push({ channel, value: token.text, token });
  }
  return claims;
}

/** What an element without brackets says: `0`, `"Name"`, `Type.NAME`, or a field's value, `number = 0`. */
export function plainClaim(code: Code, from: number, to: number, place: string, index: number): Claim[] {
  if (to - from > 8) return [];
  for (let at = from; at < to; at++) if (code.closer.has(at)) return [];
  const token = code.tokens[to - 1];
  if (token === undefined || token.kind === "sign") return [];
  const value = token.value ?? token.text;
  const sign = code.tokens[to - 2];
  const joins = to - 2 > from && sign?.kind === "sign" && isSign(code, to - 2, "=", ":", "=>", ":=");
  const key = joins ? code.tokens[to - 3]?.text : undefined;
  if (key !== undefined) return [{ channel: `${place} field ${key}`, value, token }];
  return isOne(code, from, to) ? [{ channel: `${place} at ${index}`, value, token }] : [];
}

/** Whether tokens are one value, or one name with what qualifies it. */
function isOne(code: Code, from: number, to: number): boolean {
  for (let at = to - 2; at > from; at -= 2) if (!isSign(code, at, ".", "::")) return false;
  return (to - from) % 2 === 1;
}
