import type { Code } from "./code.js";
import { beginsLine, isSign, isWord } from "./token.js";

/** A source file whose constants are known, by their names. */
export interface Source extends Code {
  readonly constants: ReadonlyMap<string, number>;
}

export interface Evaluated {
  readonly value: number;
  /** The index of the first token after the expression. */
  readonly end: number;
  /** The expression is but the name of another constant. */
  readonly alias?: true;
}

/** A number as a string: decimal, or hexadecimal of up to 32 bits. */
const digitsForm = /^(?:-?\d{1,15}|0x[0-9A-F]{1,8})$/i;

/** Weakest first. */
const levels: readonly ReadonlyMap<string, (a: number, b: number) => number>[] = [
  new Map([["|", (a, b) => Number(BigInt(a) | BigInt(b))]]),
  new Map([["<<", (a, b) => a * 2 ** b]]),
  new Map([
    ["+", (a, b) => a + b],
    ["-", (a, b) => a - b],
  ]),
  new Map([["*", (a, b) => a * b]]),
];

/**
 * Works a constant integer expression out: numbers, known constants, `+ - * << |`, brackets, and casts as in
 * `((STATUS)0xC0000005L)`, `5 as Status`, `Status(5)`, `5.toByte()`. A string of digits counts as its number only by itself.
 *
 * @returns undefined where what stands there is none
 */
export function evaluate(code: Source, at: number): Evaluated | undefined {
  const { kind, text = "" } = code.tokens[at] ?? {};
  if (kind === "string") return digitsForm.test(text) ? { value: Number(text), end: at + 1 } : undefined;
  const found = binary(code, at, 0, 0);
  return found !== undefined && Number.isSafeInteger(found.value) ? found : undefined;
}

/** Brackets, signs and casts deeper than this are no constant of a table. */
const deepest = 50;

function binary(code: Source, at: number, level: number, depth: number): Evaluated | undefined {
  const operators = levels[level];
  if (operators === undefined) return unary(code, at, depth);
  let left = binary(code, at, level + 1, depth);
  while (left !== undefined) {
    const sign = code.tokens[left.end];
    const operator = sign?.kind === "sign" ? operators.get(sign.text) : undefined;
    if (operator === undefined || isBranch(code, left.end)) return left;
    const right = binary(code, left.end + 1, level + 1, depth);
    if (right === undefined) return undefined;
    const value = operator(left.value, right.value);
    if (!Number.isSafeInteger(value)) return undefined;
    left = { value, end: right.end };
  }
  return left;
}

/** A line such as `| Name = 102` or `| Name -> 102` is the next case of an enumeration, and no more of this one's value. */
function isBranch(code: Code, at: number): boolean {
  const named = code.tokens[at + 1]?.kind === "word" && isSign(code, at + 2, "=", "->");
  return named && isSign(code, at, "|") && beginsLine(code, at);
}

function unary(code: Source, at: number, depth: number): Evaluated | undefined {
  if (depth > deepest) return undefined;
  if (!isSign(code, at, "-")) return castAfter(code, primary(code, at, depth));
  const found = unary(code, at + 1, depth + 1);
  return found && { value: -found.value, end: found.end };
}

function primary(code: Source, at: number, depth: number): Evaluated | undefined {
  const token = code.tokens[at];
  if (token?.kind === "number")
    return token.value === undefined ? undefined : { value: token.value, end: at + 1 };
  if (token?.kind === "word") {
    if (isWord(code, at, "range")) return undefined;
    if (isSign(code, at + 1, "(")) return bracketed(code, at + 1, depth);
    const value = code.constants.get(token.text);
    return value === undefined ? undefined : { value, end: at + 1, alias: true };
  }
  if (!isSign(code, at, "(")) return undefined;
  // A type in brackets before a value is a cast.
  const close = code.closer.get(at);
  if (close !== undefined && isTypeName(code, at + 1, close)) {
    const cast = unary(code, close + 1, depth + 1);
    if (cast !== undefined) return cast;
  }
  return bracketed(code, at, depth);
}

function bracketed(code: Source, open: number, depth: number): Evaluated | undefined {
  const inner = binary(code, open + 1, 0, depth + 1);
  return inner !== undefined && inner.end === code.closer.get(open)
    ? { ...inner, end: inner.end + 1 }
    : undefined;
}

/** The most words that a type has: `unsigned long long int`. */
const mostWords = 4;

function isTypeName(code: Source, from: number, to: number): boolean {
  if (to - from > mostWords) return false;
  const words = code.tokens.slice(from, to);
  return words.length > 0 && words.every(({ kind, text }) => kind === "word" && !code.constants.has(text));
}

/** `5 as Status`, `5 as _`, `5.toByte()`. */
function castAfter(code: Code, found: Evaluated | undefined): Evaluated | undefined {
  if (found === undefined) return undefined;
  for (let end = found.end; ; ) {
    const [as, type] = [code.tokens[end], code.tokens[end + 1]];
    const cast = as?.kind === "word" && as.text === "as" && type?.kind === "word";
    const next = cast ? end + 2 : pastConversion(code, end);
    if (next === end) return { ...found, end };
    end = next;
  }
}

/** The integer that stands at an index, which may have a sign or be a string of digits, none of them a zero before others. */
export function literalAt(code: Code, at: number): Evaluated | undefined {
  const { kind, text = "", value } = code.tokens[at] ?? {};
  if (kind === "string")
    return digitsForm.test(text) && !/^-?0\d/.test(text) ? { value: Number(text), end: at + 1 } : undefined;
  if (value !== undefined) return { value, end: pastConversion(code, at + 1) };
  const next = code.tokens[at + 1]?.value;
  if (!isSign(code, at, "-") || next === undefined) return undefined;
  return { value: -next, end: pastConversion(code, at + 2) };
}

/** The index after a call without arguments that makes another type of a number: `.toByte()`, `.into()`. */
function pastConversion(code: Code, at: number): number {
  const name = code.tokens[at + 1];
  const converts =
    isSign(code, at, ".") &&
    name?.kind === "word" &&
    /^(?:to|into|as)/i.test(name.text) &&
    isSign(code, at + 2, "(") &&
    isSign(code, at + 3, ")");
  return converts ? at + 4 : at;
}
