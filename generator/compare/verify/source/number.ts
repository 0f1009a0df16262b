/**
 * A number as the languages write it: digits with separators, then a suffix that names its type. Groups are bounded:
 * an engine keeps a place to return to for each, and has room for some millions.
 */
export const numberForm =
  /0[xX][0-9A-Fa-f]+(?:['_][0-9A-Fa-f]+){0,99}(?:_?[ui](?:8|16|32|64|128|size)|[uUlL]+|n)?|0[bB][01]+(?:['_][01]+){0,99}(?:_?[ui](?:8|16|32|64|128|size)|[uUlL]+|n)?|0[oO][0-7]+(?:_[0-7]+){0,99}n?|[0-9]+(?:['_][0-9]+){0,99}(?:\.[0-9]+(?:[eE][+-]?[0-9]+)?[fFdDmM]?|[eE][+-]?[0-9]+|_?[ui](?:8|16|32|64|128|size)|[uUlL]+|n)?/y;

const suffix = /(?:[ui](?:8|16|32|64|128|size)|[uUlL]+|n)$/;

/**
 * The value of a number's text.
 *
 * @param octal a leading `0` makes it octal
 * @returns undefined where it is no integer that a double holds exactly
 */
export function integerOf(text: string, octal: boolean): number | undefined {
  const digits = text.replace(/['_]/g, "").replace(suffix, "");
  if (!/^(?:0x[\da-f]+|(?:0[bo])?\d+)$/i.test(digits)) return undefined;
  const value = octal && /^0[0-7]+$/.test(digits) ? Number.parseInt(digits, 8) : Number(digits);
  return Number.isSafeInteger(value) ? value : undefined;
}
