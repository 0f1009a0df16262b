import { z } from "zod";
import type { OneFieldKind } from "./kind.js";

const pattern = /^0[xX][0-9A-Fa-f]+$/;

/**
 * A hexadecimal number of at most 32 bits, as in `0x00090314`: a number from 0 to 2^32 - 1, never a negative
 * one. It stays hexadecimal in TypeScript, documentation and Markdown; JSON has the number.
 *
 * @param digits how many digits are written at least
 */
export function hex(digits = 2): OneFieldKind {
  const words = (value: unknown) => hexWords(BigInt(value as number), digits);
  return {
    id: `hex-${digits}`,
    cell: z
      .string()
      .regex(pattern, "a hexadecimal number, such as 0x1F")
      .transform(Number)
      .refine((value) => value <= 0xff_ff_ff_ff, "a hexadecimal number of at most 32 bits (else use hex64)"),
    field: { schema: () => z.int().min(0).max(0xff_ff_ff_ff), words, literal: words },
  };
}

/**
 * A hexadecimal number of at most 64 bits: a `bigint` in TypeScript. JSON numbers are exact up to 2^53 only
 * (RFC 8259, section 6), so JSON has a string of decimal digits.
 *
 * @param digits how many digits are written at least
 */
export function hex64(digits = 16): OneFieldKind {
  const words = (value: unknown) => hexWords(BigInt(value as string), digits);
  return {
    id: `hex64-${digits}`,
    cell: z
      .string()
      .regex(pattern, "a hexadecimal number, such as 0x000000000000001F")
      .transform((text) => BigInt(text))
      .refine((value) => value < 1n << 64n, "a hexadecimal number of at most 64 bits")
      .transform(String),
    field: {
      schema: () => z.string().regex(/^\d{1,20}$/),
      type: "bigint",
      words,
      literal: (value) => `${words(value)}n`,
    },
  };
}

function hexWords(value: bigint, digits: number): string {
  return `0x${value.toString(16).toUpperCase().padStart(digits, "0")}`;
}
