import { type Code, isSign } from "./code.js";

/** The constants of the file whose values are known. */
export type Constants = ReadonlyMap<string, number>;

export interface Evaluated {
  readonly value: number;
  /** The index of the first token after the expression. */
  readonly end: number;
  /** The expression is but the name of another constant. */
  readonly alias?: true;
}

/** A number as a string: decimal, or hexadecimal of up to 32 bits. */
export const digitsForm = /^(?:-?\d{1,15}|0x[0-9A-F]{1,8})$/i;

/** Weakest first. */
const levels: readonly Readonly<Record<string, (a: number, b: number) => number>>[] = [
  { "|": (a, b) => Number(BigInt(a) | BigInt(b)) },
  { "<<": (a, b) => a * 2 ** b },
  { "+": (a, b) => a + b, "-": (a, b) => a - b },
  { "*": (a, b) => a * b },
];

/**
 * Works a constant integer expression out: numbers, known constants, `+ - * << |`, brackets, and casts as in
 * `((STATUS)0xC0000005L)`, `5 as Status`, `Status(5)`, `5.toByte()`. A string of digits counts as its number only by itself.
 *
 * @returns undefined where what stands there is none
 */
export function evaluate(code: Code, at: number, constants: Constants): Evaluated | undefined {
  const token = code.tokens[at];
  if (token?.kind === "string") {
    return digitsForm.test(token.text) ? { value: Number(token.text), end: at + 1 } : undefined;
  }
  const found = binary(code, at, constants, 0);
  return found !== undefined && Number.isSafeInteger(found.value) ? found : undefined;
}

function binary(code: Code, at: number, constants: Constants, level: number): Evaluated | undefined {
  const operators = levels[level];
  if (operators === undefined) return unary(code, at, constants);
  let left = binary(code, at, constants, level + 1);
  while (left !== undefined) {
    const sign = code.tokens[left.end];
    const operator =
      sign?.kind === "sign" && Object.hasOwn(operators, sign.text) ? operators[sign.text] : undefined;
    if (operator === undefined) return left;
    const right = binary(code, left.end + 1, constants, level + 1);
    if (right === undefined) return undefined;
    const value = operator(left.value, right.value);
    if (!Number.isSafeInteger(value)) return undefined;
    left = { value, end: right.end };
  }
  return left;
}

function unary(code: Code, at: number, constants: Constants): Evaluated | undefined {
  if (!isSign(code, at, "-")) return castAfter(code, primary(code, at, constants));
  const found = unary(code, at + 1, constants);
  return found && { value: -found.value, end: found.end };
}

function primary(code: Code, at: number, constants: Constants): Evaluated | undefined {
  const token = code.tokens[at];
  if (token?.kind === "number")
    return token.value === undefined ? undefined : { value: token.value, end: at + 1 };
  if (token?.kind === "word") {
    if (isSign(code, at + 1, "(")) return bracketed(code, at + 1, constants);
    const value = constants.get(token.text);
    return value === undefined ? undefined : { value, end: at + 1, alias: true };
  }
  if (!isSign(code, at, "(")) return undefined;
  // A type in brackets before a value is a cast.
  const close = code.closer.get(at);
  if (close !== undefined && isTypeName(code, at + 1, close, constants)) {
    const cast = unary(code, close + 1, constants);
    if (cast !== undefined) return cast;
  }
  return bracketed(code, at, constants);
}

function bracketed(code: Code, open: number, constants: Constants): Evaluated | undefined {
  const inner = binary(code, open + 1, constants, 0);
  return inner !== undefined && inner.end === code.closer.get(open)
    ? { ...inner, end: inner.end + 1 }
    : undefined;
}

function isTypeName(code: Code, from: number, to: number, constants: Constants): boolean {
  const words = code.tokens.slice(from, to);
  return words.length > 0 && words.every(({ kind, text }) => kind === "word" && !constants.has(text));
}

/** `5 as Status`, `5 as _`, `5.toByte()`. */
function castAfter(code: Code, found: Evaluated | undefined): Evaluated | undefined {
  if (found === undefined) return undefined;
  const converted = pastConversion(code, found.end);
  if (converted !== found.end) return castAfter(code, { ...found, end: converted });
  const [as, type] = [code.tokens[found.end], code.tokens[found.end + 1]];
  if (as?.kind !== "word" || as.text !== "as" || type?.kind !== "word") return found;
  return castAfter(code, { ...found, end: found.end + 2 });
}

/** The index after a call without arguments that makes another type of a number: `.toByte()`, `.into()`. */
export function pastConversion(code: Code, at: number): number {
  const name = code.tokens[at + 1];
  const converts =
    isSign(code, at, ".") &&
    name?.kind === "word" &&
    /^(?:to|into|as)/i.test(name.text) &&
    isSign(code, at + 2, "(") &&
    isSign(code, at + 3, ")");
  return converts ? at + 4 : at;
}
