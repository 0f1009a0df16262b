import type { Code } from "../source/code.js";
import { literalAt } from "../source/expression.js";
import { beginsLine, blockAt, isSign, isWord } from "../source/token.js";

/** A branch has no more values. */
export const mostValues = 256;

/**
 * The values that a branch has before its last, by their tokens: `case 101: case 102:`, `case 101, 102 ->`, `101 | 102 =>`.
 *
 * @param at where the last stands
 * @returns undefined where values stand before it that are none of a branch
 */
export function valuesBefore(code: Code, at: number): number[] | undefined {
  const found: number[] = [];
  let first = at;
  for (let before = valueBefore(code, first); before !== undefined; before = valueBefore(code, first)) {
    if (found.push(before) > mostValues) return undefined;
    first = before;
  }
  if (isSign(code, first - 1, "|")) return beginsLine(code, first - 1) ? found : undefined;
  return found.length === 0 || beginsBranch(code, first) ? found : undefined;
}

function valueBefore(code: Code, at: number): number | undefined {
  const again = isWord(code, at - 1, "case") && isSign(code, at - 2, ":");
  const joined = isSign(code, at - 1, ",", "|", "||") || isWord(code, at - 1, "or");
  const last = again ? at - 3 : at - 2;
  if (!(again || joined) || literalAt(code, last) === undefined) return undefined;
  const first = isSign(code, last - 1, "-") ? last - 1 : last;
  // What has a key is a value of another kind: `101 => 5, 102 => "Name"`.
  return isSign(code, first - 1, "=>", ":", "=") ? undefined : first;
}

/** Whether a list of values begins a branch, as none does that is a list of numbers. */
function beginsBranch(code: Code, first: number): boolean {
  if (isWord(code, first - 1, "case", "when")) return true;
  const block = blockAt(code, first);
  const mayBegin = beginsLine(code, first) || isSign(code, first - 1, "{", ",", ";", "}");
  return mayBegin && (block === -1 || isSign(code, block, "{"));
}

/** What a subject is made of, between two comparisons. */
const longestSubject = 8;

/** The value that stands on one side of a comparison, and the index behind both: `code == 101`, `101 == code`. */
export function comparedAt(
  code: Code,
  equals: number,
  right: number,
): { value: number; end: number } | undefined {
  const literal = literalAt(code, right);
  if (literal !== undefined) return { value: right, end: literal.end };
  if (literalAt(code, equals - 1) === undefined || !isSign(code, equals - 2, "(")) return undefined;
  let end = right;
  while (end - right < longestSubject && isSubject(code, end) && !isSign(code, end, ")")) end += 1;
  return { value: equals - 1, end };
}

/** The values that a condition has before its last, by their tokens: `code == 101 || code == 102`. */
export function comparedBefore(code: Code, equals: number): number[] {
  const found: number[] = [];
  for (let at = equals; ; ) {
    let or = at - 1;
    while (at - or < longestSubject && isSubject(code, or)) or -= 1;
    if (!isSign(code, or, "||") && !isWord(code, or, "or")) return found;
    let value = isSign(code, or - 1, "-") ? or - 2 : or - 1;
    while (isSign(code, value, ")")) value -= 1;
    const first = isSign(code, value - 1, "-") ? value - 1 : value;
    const isEq = isWord(code, first - 1, "eq") && isSign(code, first - 2, "-");
    if (literalAt(code, first) === undefined || !(isEq || isSign(code, first - 1, "==", "===", "=")))
      return found;
    found.push(first);
    at = isEq ? first - 2 : first - 1;
  }
}

function isSubject(code: Code, at: number): boolean {
  const isName = code.tokens[at]?.kind === "word" && !isWord(code, at, "or", "and");
  return isName || isSign(code, at, ".", "->", "::", "(", ")", "[", "]");
}

/** Ways to ask whether a list has a value. */
const asks = ["includes", "contains", "include"];

/**
 * A list that a condition looks a value up in: `code in (101, 102)`, `[101, 102].includes(code)`, `in_array($code, [101, 102])`.
 *
 * @returns its values, by their tokens, and the index behind the condition; undefined where it is no such list
 */
export function lookedUp(code: Code, open: number): { values: number[]; end: number } | undefined {
  const close = code.closer.get(open);
  const values = close === undefined ? undefined : valuesWithin(code, open, close);
  if (close === undefined || values === undefined) return undefined;
  const around = blockAt(code, open);
  if (isWord(code, around - 1, "in_array"))
    return denied(code, around - 2) ? undefined : { values, end: (code.closer.get(around) ?? close) + 1 };
  const start = beforeList(code, open);
  if (isWord(code, start, "in"))
    return isLoop(code, start) || denied(code, start - 1) ? undefined : { values, end: close + 1 };
  const called = close + (isSign(code, close + 3, "?") ? 4 : 3);
  if (denied(code, start) || !isSign(code, close + 1, ".") || !isWord(code, close + 2, ...asks))
    return undefined;
  const closed = isSign(code, called, "(") ? code.closer.get(called) : undefined;
  return closed === undefined ? undefined : { values, end: closed + 1 };
}

/** What stands before a list, and before the name of the function that makes it: `listOf(101, 102)`. */
function beforeList(code: Code, open: number): number {
  let at = isSign(code, open - 1, "@") ? open - 2 : open - 1;
  if (!isSign(code, open, "(") || code.tokens[at]?.kind !== "word" || isWord(code, at, "in")) return at;
  while (isSign(code, at - 1, ".", "::")) at -= 2;
  return at - 1;
}

function denied(code: Code, at: number): boolean {
  return isSign(code, at, "!") || isWord(code, at, "not", "unless");
}

function isLoop(code: Code, at: number): boolean {
  return [at - 2, at - 3, at - 4].some((before) => isWord(code, before, "for", "foreach"));
}

/** The values of a list that has nothing else. */
function valuesWithin(code: Code, open: number, close: number): number[] | undefined {
  const values: number[] = [];
  for (let at = open + 1; at < close; ) {
    const literal = literalAt(code, at);
    if (literal === undefined || !(literal.end === close || isSign(code, literal.end, ","))) return undefined;
    values.push(at);
    at = literal.end + 1;
  }
  return values.length === 0 ? undefined : values;
}
