import { z } from "zod";
import { refuseAny, refuseUnknown } from "./arguments.js";
import type { OneFieldKind } from "./kind.js";
import { type Notation, numberLiteral, readerOf, written } from "./notation.js";

/**
 * A whole number, in one notation or in several: `101`, `1Fh`, `0000 0101`, `1,000`. What two of the notations read
 * as different numbers is an error. The first notation is the one in which documentation and TypeScript write it.
 *
 * @param notations how the column writes its numbers; decimal by default
 * @param options `bits`: a number of more bits is an error. Up to 53, the default, JSON and TypeScript have a number;
 *   with more, JSON (exact up to 2^53 only: RFC 8259, section 6) has a string of decimal digits and TypeScript a
 *   `bigint`, for every cell of the column
 */
export function number(
  notations: Notation | readonly Notation[] = {},
  options: { readonly bits?: number } = {},
): OneFieldKind<number | string> {
  const { bits = 53 } = options;
  const [first = {}, ...more] = [notations].flat();
  const all = [first, ...more];
  refuseUnknown("number", options, ["bits"]);
  for (const notation of all) refuseWrong(notation);
  const readers = all.map(readerOf);
  const isBig = bits > 53;
  const limit = 1n << BigInt(bits);
  // Only decimal numbers have a sign.
  const decimal = all.find(({ base = 10 }) => base === 10);
  const notationOf = (value: bigint) => (value < 0n ? (decimal ?? first) : first);
  const expected = [...new Set(all.map(example))].join(", or ");
  const most = `${[...new Set(all.map(({ base = 10 }) => baseWords[base]))].join(" or ")} number`;
  const tooLarge = bits === 53 ? `${most} below 2^53 (else say bits: 64)` : `${most} of at most ${bits} bits`;
  return {
    id: `number-${all.map(sample).join("-or-")}${bits === 53 ? "" : `-${bits}`}`,
    cell: z.string().transform((text, context) => {
      const read = [...new Set(readers.flatMap((reader) => reader(text) ?? []))];
      const [value, other] = read;
      if (value !== undefined && other === undefined && value < limit && value > -limit)
        return isBig ? String(value) : Number(value);
      context.addIssue(
        value === undefined
          ? expected
          : other === undefined
            ? tooLarge
            : `one number, not ${read.join(" or ")}`,
      );
      return z.NEVER;
    }),
    field: {
      schema: () =>
        isBig ? digitsSchema(limit, decimal !== undefined) : intSchema(bits, decimal !== undefined),
      ...(isBig ? { type: "bigint" } : {}),
      words: (value) => written(numeric(value), notationOf(numeric(value))),
      ...(isBig || (first.base ?? 10) !== 10
        ? {
            literal: (value) =>
              numberLiteral(numeric(value), notationOf(numeric(value))) + (isBig ? "n" : ""),
          }
        : {}),
    },
  };
}

function refuseWrong(notation: Notation): void {
  refuseUnknown("number", notation, ["base", "prefix", "suffix", "group", "digits", "c"]);
  const { base = 10, digits = 1 } = notation;
  if (!Object.hasOwn(baseWords, base))
    throw new TypeError(`A number has the base 2, 8, 10 or 16, not ${base}.`);
  if (Number.isInteger(digits) && digits > 0) return;
  throw new TypeError(`A number has 1 digit or more, not ${JSON.stringify(digits)}.`);
}

/** A decimal integer, as in `101` or `-1`. */
export function integer(...none: readonly never[]): OneFieldKind<number> {
  refuseAny("integer", none, "number({ base: 16 }) and such read other notations");
  return { ...(number() as OneFieldKind<number>), id: "integer" };
}

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

const baseWords = { 2: "a binary", 8: "an octal", 10: "a whole", 16: "a hexadecimal" };

function example(notation: Notation): string {
  return `${baseWords[notation.base ?? 10]} number, such as ${sample(notation)}`;
}

function sample(notation: Notation): string {
  const isDecimal = (notation.base ?? 10) === 10;
  return written(isDecimal ? (notation.group === undefined ? 101n : 1001n) : 31n, notation);
}

/** A number as the model has it, exactly. */
export function numeric(value: unknown): bigint {
  return BigInt(value as number | string);
}

function intSchema(bits: number, signed: boolean) {
  const most = 2 ** bits - 1;
  const least = signed ? -most : 0;
  if (bits === 53) return signed ? z.int() : z.int().min(0);
  return z.int().min(least).max(most);
}

function digitsSchema(limit: bigint, signed: boolean) {
  return z.string().regex(new RegExp(`^${signed ? "-?" : ""}\\d{1,${String(limit - 1n).length}}$`));
}
