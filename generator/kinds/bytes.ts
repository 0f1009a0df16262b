import { z } from "zod";
import type { OneFieldKind } from "./kind.js";
import { number, numeric } from "./number.js";

/** Several bytes as one number, or a span of such numbers. */
export interface Bytes {
  /** How many bytes there are. */
  readonly count: number;
  readonly first: bigint;
  readonly last: bigint;
}

/**
 * Bytes one after the other, the most significant first, as one number: `0x00,0x01` is 1, and stays `0x00,0x01` in
 * documentation. TypeScript has `0x0001`; more than six bytes are a `bigint` there, and digits in JSON.
 *
 * @param count how many bytes there are
 */
export function bytes(count = 2): OneFieldKind {
  const value = number({ base: 16, digits: count * 2 }, { bits: count > 6 ? count * 8 : 53 });
  return {
    ...value,
    id: `bytes-${count}`,
    cell: z.string().transform((text, context) => {
      const read = bytesIn(text);
      if (read?.count === count && read.first === read.last) return bytesValue(read.first, count);
      context.addIssue(`${count} bytes, such as ${bytesText(1n, count)}`);
      return z.NEVER;
    }),
    field: { ...value.field, words: (one) => bytesText(numeric(one), count) },
  };
}

/** Longer ones are no bytes of a code. */
const most = 16;

const part = /^(?:\*|0x([0-9a-f]{2})(?: ?[-–] ?(?:0x)?([0-9a-f]{2}))?)$/i;

/**
 * Reads bytes, and what registries write for spans of them: `0x00,0x03-0xFF`, `0x00,0x03-0x00,0xFF`, `0x00,0x1C-1D`,
 * `0x01-09,*`; also in braces. A space behind a comma outside of braces makes it a list, which is none of that.
 *
 * @returns undefined where the text is nothing of that, or a span runs from high to low
 */
export function bytesIn(text: string): Bytes | undefined {
  const [, inner] = /^\{ ?([^{} ]+(?: [^{} ]+)*) ?\}$/.exec(text) ?? [];
  const bare = inner?.replaceAll(", ", ",") ?? text;
  if (bare.length > most * 16) return undefined;
  return span(bare) ?? betweenIn(bare);
}

/** Bytes of which the last ones that are given may be spans. */
function span(text: string): Bytes | undefined {
  let [first, last] = [0n, 0n];
  const parts = text.split(",");
  for (const one of parts) {
    const [found, from = "00", to = found === "*" ? "ff" : from] = part.exec(one) ?? [];
    // Behind a span, all others must be open: 0x01-02,0x03 would be two numbers.
    if (found === undefined || (first !== last && found !== "*")) return undefined;
    first = (first << 8n) | BigInt(`0x${from}`);
    last = (last << 8n) | BigInt(`0x${to}`);
  }
  return parts.length > 1 && parts.length <= most && parts[0] !== "*" && first <= last
    ? { count: parts.length, first, last }
    : undefined;
}

function betweenIn(text: string): Bytes | undefined {
  const ends = text.split(/ ?[-–] ?/);
  const [first, last] = ends.map(span);
  return ends.length === 2 &&
    first?.count === last?.count &&
    first !== undefined &&
    last !== undefined &&
    first.first === first.last &&
    last.first === last.last &&
    first.first <= last.last
    ? { count: first.count, first: first.first, last: last.last }
    : undefined;
}

/** The number as the model has it. */
export function bytesValue(value: bigint, count: number): number | string {
  return count > 6 ? String(value) : Number(value);
}

/** `0x00,0x01`. */
export function bytesText(value: bigint, count: number): string {
  const digits = value
    .toString(16)
    .toUpperCase()
    .padStart(count * 2, "0");
  return (digits.match(/../g) ?? []).map((one) => `0x${one}`).join(",");
}
