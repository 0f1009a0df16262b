import type { OneFieldKind } from "./kind.js";
import { number } from "./number.js";

/**
 * A hexadecimal number of at most 32 bits, as in `0x00090314`: a number from 0 to 2^32 - 1, never a negative
 * one. It stays hexadecimal in TypeScript, documentation and Markdown; JSON has the number.
 *
 * @param digits how many digits are written at least
 */
export function hex(digits = 2): OneFieldKind<number> {
  const kind = number({ base: 16, prefix: "0x", digits }, { bits: 32 }) as OneFieldKind<number>;
  return { ...kind, id: `hex-${digits}` };
}

/**
 * A hexadecimal number of at most 64 bits: a `bigint` in TypeScript, a string of decimal digits in JSON.
 *
 * @param digits how many digits are written at least
 */
export function hex64(digits = 16): OneFieldKind<string> {
  const kind = number({ base: 16, prefix: "0x", digits }, { bits: 64 }) as OneFieldKind<string>;
  return { ...kind, id: `hex64-${digits}` };
}
