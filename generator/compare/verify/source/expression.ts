import { type Code, isSign, isWord } from "./code.js";

/** The constants of the file whose values are known. */
export type Constants = ReadonlyMap<string, number>;

export interface Evaluated {
  readonly value: number;
  /** The index of the first token after the expression. */
  readonly end: number;
}

/** Weakest first. */
const levels: readonly Readonly<Record<string, (a: number, b: number) => number>>[] = [
  { "|": (a, b) => Number(BigInt(a) | BigInt(b)) },
  { "<<": (a, b) => a * 2 ** b },
  { "+": (a, b) => a + b, "-": (a, b) => a - b },
  { "*": (a, b) => a * b },
];

/**
 * Works a constant integer expression out: numbers, known constants, `+ - * << |`, brackets, and casts as in
 * `((STATUS)0xC0000005L)`, `5 as Status`, `Status(5)`. A string of digits counts as its number only by itself.
 *
 * @returns undefined where what stands there is none
 */
export function evaluate(code: Code, at: number, constants: Constants): Evaluated | undefined {
  const token = code.tokens[at];
  if (token?.kind === "string") {
    return /^-?\d{1,15}$/.test(token.text) ? { value: Number(token.text), end: at + 1 } : undefined;
  }
  const found = binary(code, at, constants, 0, 0);
  return found !== undefined && Number.isSafeInteger(found.value) ? found : undefined;
}

function binary(
  code: Code,
  at: number,
  constants: Constants,
  level: number,
  depth: number,
): Evaluated | undefined {
  const operators = levels[level];
  if (operators === undefined) return unary(code, at, constants, depth);
  let left = binary(code, at, constants, level + 1, depth);
  while (left !== undefined) {
    const sign = code.tokens[left.end];
    const operator =
      sign?.kind === "sign" && Object.hasOwn(operators, sign.text) ? operators[sign.text] : undefined;
    if (operator === undefined) return left;
    const right = binary(code, left.end + 1, constants, level + 1, depth);
    if (right === undefined) return undefined;
    const value = operator(left.value, right.value);
    if (!Number.isSafeInteger(value)) return undefined;
    left = { value, end: right.end };
  }
  return left;
}

/** An expression with more signs, casts or brackets within each other is none that a table has. */
const deepest = 50;

function unary(code: Code, at: number, constants: Constants, depth: number): Evaluated | undefined {
  if (depth > deepest) return undefined;
  if (!isSign(code, at, "-")) return castAfter(code, primary(code, at, constants, depth + 1));
  const found = unary(code, at + 1, constants, depth + 1);
  return found && { ...found, value: -found.value };
}

function primary(code: Code, at: number, constants: Constants, depth: number): Evaluated | undefined {
  const token = code.tokens[at];
  if (token?.kind === "number")
    return token.value === undefined ? undefined : { value: token.value, end: at + 1 };
  if (token?.kind === "word") {
    if (isSign(code, at + 1, "(")) return bracketed(code, at + 1, constants, depth);
    const value = constants.get(token.text);
    return value === undefined ? undefined : { value, end: at + 1 };
  }
  if (!isSign(code, at, "(")) return undefined;
  // A type in brackets before a value is a cast.
  const close = code.closer.get(at);
  if (close !== undefined && isTypeName(code, at + 1, close, constants)) {
    const cast = unary(code, close + 1, constants, depth);
    if (cast !== undefined) return cast;
  }
  return bracketed(code, at, constants, depth);
}

function bracketed(code: Code, open: number, constants: Constants, depth: number): Evaluated | undefined {
  const inner = binary(code, open + 1, constants, 0, depth);
  return inner !== undefined && inner.end === code.closer.get(open)
    ? { value: inner.value, end: inner.end + 1 }
    : undefined;
}

function isTypeName(code: Code, from: number, to: number, constants: Constants): boolean {
  const words = code.tokens.slice(from, to);
  return words.length > 0 && words.every(({ kind, text }) => kind === "word" && !constants.has(text));
}

/** `5 as Status`, `5 as _`. */
function castAfter(code: Code, found: Evaluated | undefined): Evaluated | undefined {
  if (found === undefined) return undefined;
  let { end } = found;
  while (isWord(code, end, "as") && code.tokens[end + 1]?.kind === "word") end += 2;
  return { value: found.value, end };
}
