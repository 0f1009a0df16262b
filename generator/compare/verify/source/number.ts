/**
 * A number as the languages write it: digits with separators, then a suffix that names its type. Groups are bounded:
 * an engine keeps a place to return to for each, and has room for some millions.
 */
export const numberForm =
  /0[xX][0-9A-Fa-f]+(?:['_][0-9A-Fa-f]+){0,99}(?:_?[ui](?:8|16|32|64|128|size)|[uUlL]+|n)?|0[bB][01]+(?:['_][01]+){0,99}(?:_?[ui](?:8|16|32|64|128|size)|[uUlL]+|n)?|0[oO][0-7]+(?:_[0-7]+){0,99}n?|[0-9]+(?:['_][0-9]+){0,99}(?:\.[0-9]+(?:[eE][+-]?[0-9]+)?[fFdDmM]?|[eE][+-]?[0-9]+|_?[ui](?:8|16|32|64|128|size)|[uUlL]+|n)?/y;

/**
 * The value of a number's text.
 *
 * @param octal a leading `0` makes it octal
 * @returns undefined where it is no integer that a double holds exactly
 */
export function integerOf(text: string, octal: boolean): number | undefined {
  const digits = text.replace(/['_]/g, "");
  const hex = /^0[xX]([0-9A-Fa-f]+?)(?:[ui](?:8|16|32|64|128|size)|[uUlL]+|n)?$/.exec(digits);
  const other = /^(0[bBoO])?([0-9]+)(?:[ui](?:8|16|32|64|128|size)|[uUlL]+|n)?$/.exec(digits);
  const value =
    hex !== null
      ? Number.parseInt(hex[1] as string, 16)
      : other !== null
        ? Number.parseInt(other[2] as string, radixOf(other[1], other[2] as string, octal))
        : Number.NaN;
  return Number.isSafeInteger(value) ? value : undefined;
}

function radixOf(prefix: string | undefined, digits: string, octal: boolean): number {
  if (prefix !== undefined) return prefix.toLowerCase() === "0b" ? 2 : 8;
  return octal && /^0[0-7]+$/.test(digits) ? 8 : 10;
}
