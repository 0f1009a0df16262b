import { escapedPattern } from "../words/escaped-pattern.js";

/** How a column writes its numbers. */
export interface Notation {
  /** 10 by default. */
  readonly base?: 2 | 8 | 10 | 16;
  /** What stands before the digits, such as `0x`, `$` or `X'`; upper and lower case are the same. */
  readonly prefix?: string;
  /** What stands after the digits, such as `h` or `'`; upper and lower case are the same. */
  readonly suffix?: string;
  /** What may part groups of digits: three of them, or with base 2 and 16 four or eight (16: also two). */
  readonly group?: "," | "." | " " | "_" | "'";
  /** How many digits the outputs write at least; any number of them is read. */
  readonly digits?: number;
  /** What C allows may stand there: a suffix (`1u`, `0x1UL`), and a shift of such a number (`1u << 30`). */
  readonly c?: true;
}

/** Reads one number; undefined where the text is not in the notation. */
export type NumberReader = (text: string) => bigint | undefined;

const digitsOf = { 2: "[01]", 8: "[0-7]", 10: "\\d", 16: "[0-9A-Fa-f]" };
const groupSizes = { 2: [4, 8], 8: [3], 10: [3], 16: [2, 4, 8] };
const literalPrefixes = { 2: "0b", 8: "0o", 10: "", 16: "0x" };

/** Documents set spaces of several widths between groups. */
const spaces = "[ \\u00a0\\u2009\\u202f]";

/** Longer ones are no numbers that somebody typed. */
const longest = 400;

/** Makes the reader of a notation. Decimal numbers may have a sign, a hyphen or U+2212; a shift is never negative. */
export function readerOf({ base = 10, prefix = "", suffix = "", group, c }: Notation): NumberReader {
  const digit = digitsOf[base];
  const mark = group === " " ? spaces : escapedPattern(group ?? "");
  const grouped = group === undefined ? [] : groupSizes[base];
  const forms = [...grouped.map((size) => `${digit}{1,${size}}(?:${mark}${digit}{${size}})+`), `${digit}+`];
  const number = `${escapedPattern(prefix)}(${forms.join("|")})${escapedPattern(suffix)}${c ? "(?:u?l{0,2}|l{1,2}u)" : ""}`;
  const whole = new RegExp(`^(${base === 10 ? "[-\\u2212]?" : ""})${number}$`, "i");
  const shift = new RegExp(`^${number} ?<< ?(\\d{1,2})u?$`, "i");
  const numberIn = (digits: string) => {
    const plain = digits.replace(/[^0-9A-Fa-f]/g, "");
    // C takes 010 for an octal number.
    if (c && base === 10 && /^0\d/.test(plain)) return undefined;
    return BigInt(`${literalPrefixes[base]}${plain}`);
  };
  const readShift = (text: string) => {
    const [, digits, by] = shift.exec(text.replace(/^\((.*)\)$/, "$1")) ?? [];
    const value = digits === undefined ? undefined : numberIn(digits);
    return value === undefined ? undefined : value << BigInt(by ?? 0);
  };
  return (text) => {
    if (text.length > longest) return undefined;
    const [, sign, digits] = whole.exec(text) ?? [];
    if (digits === undefined) return c ? readShift(text) : undefined;
    const value = numberIn(digits);
    return value !== undefined && sign ? -value : value;
  };
}

/** A number as the notation writes it; its reader gives the number back. */
export function written(value: bigint, { prefix = "", suffix = "", group, ...notation }: Notation): string {
  const size = notation.base === 10 || notation.base === 8 || notation.base === undefined ? 3 : 4;
  const { sign, digits } = digitsIn(value, notation);
  const parts = group === undefined ? digits : digits.replace(groupEnds[size], `$&${group}`);
  return `${sign}${prefix}${parts}${suffix}`;
}

/** A number as a TypeScript expression in the notation's base, without `n`. */
export function numberLiteral(value: bigint, { base = 10, digits = 1 }: Notation): string {
  const own = digitsIn(value, { base, digits: base === 10 ? 1 : digits });
  return `${own.sign}${literalPrefixes[base]}${own.digits}`;
}

/** A digit after which a multiple of so many others follows. */
const groupEnds = { 3: /.(?=(?:.{3})+$)/g, 4: /.(?=(?:.{4})+$)/g };

function digitsIn(value: bigint, { base = 10, digits = 1 }: Notation): { sign: string; digits: string } {
  const text = (value < 0n ? -value : value).toString(base).toUpperCase().padStart(digits, "0");
  return { sign: value < 0n ? "-" : "", digits: text };
}
