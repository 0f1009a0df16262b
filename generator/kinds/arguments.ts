import { didYouMean } from "../words/distance.js";

/**
 * Refuses what a kind would pass over in silence, and read cells otherwise than it seems: a spec.ts is not checked for types.
 *
 * @param kind the kind's name
 * @param given its options
 * @param known the keys that they may have
 * @throws TypeError where they have another
 */
export function refuseUnknown(kind: string, given: object, known: readonly string[]): void {
  if (typeof given !== "object")
    throw new TypeError(`${kind}() takes an object { … }, not ${JSON.stringify(given)}.`);
  const unknown = Object.keys(given).find((key) => !known.includes(key));
  if (unknown === undefined) return;
  const near = didYouMean(unknown, known) || ".";
  throw new TypeError(`${kind}() has no option ${unknown}${near} It takes: ${known.join(", ")}.`);
}

/**
 * Refuses arguments of a kind that takes none.
 *
 * @throws TypeError where there are any
 */
export function refuseAny(kind: string, given: readonly unknown[], instead: string): void {
  if (given.length > 0) throw new TypeError(`${kind}() takes nothing in its parentheses; ${instead}.`);
}
