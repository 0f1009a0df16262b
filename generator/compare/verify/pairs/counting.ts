import type { Code } from "../source/code.js";
import { evaluate, type Source } from "../source/expression.js";
import { beginsLine, blockAt, isSign, isWord } from "../source/token.js";
import { type Extractor, type Pair, pairOf } from "./pair.js";

/** Members of an enumeration that count on from the one before. */
export const counted: Extractor = {
  id: "counted",
  finds: "enum { FIRST = 101, SECOND, THIRD }, case first = 101, second, third",
  *run(code) {
    for (const [open, close] of code.closer)
      if (isSign(code, open, "{") && isEnum(code, open)) yield* membersOf(code, open, close);
  },
};

/** Whether `enum` (or a macro that makes one) stands before the bracket, in the same statement. */
function isEnum(code: Code, open: number): boolean {
  for (let back = open - 1; back >= 0 && open - back <= 12; back--) {
    if (isSign(code, back, ";", "}", "{")) return false;
    if (isWord(code, back, "enum", "ns_enum", "ns_options", "cf_enum")) return true;
  }
  return false;
}

function* membersOf(code: Source, open: number, close: number): Generator<Pair> {
  const swift = code.language.id === "swift";
  let next: number | undefined = swift ? undefined : 0;
  for (let at = open + 1; at < close; ) {
    // Attributes, and separators.
    if (isSign(code, at, "[", "(")) at = pastBracket(code, at);
    else if (isSign(code, at, "@")) at += 2;
    else if (isSign(code, at, "#", ",", ";", "]") || (swift && isWord(code, at, "case"))) at += 1;
    else {
      if (code.tokens[at]?.kind !== "word") return;
      let end = at + 1;
      let value = next;
      if (isSign(code, end, "=")) {
        const found = evaluate(code, end + 1);
        value = found?.value;
        end = found?.end ?? nextMember(code, end + 1, close);
      } else if (value !== undefined) {
        if (!isSign(code, end, ",") && end !== close && !swift) return;
        yield pairOf(code, "constant", at, { value, counted: true }, at, open);
      }
      const goesOn = swift && (isSign(code, end, ";") || isWord(code, end, "case"));
      if (!isSign(code, end, ",") && end !== close && !goesOn) return;
      next = value === undefined ? undefined : value + 1;
      at = end;
    }
  }
}

function nextMember(code: Code, from: number, close: number): number {
  let at = from;
  while (at < close && !isSign(code, at, ",")) at = pastBracket(code, at);
  return at;
}

function pastBracket(code: Code, at: number): number {
  return (code.closer.get(at) ?? at) + 1;
}

/** Go's constants that count by `iota`. */
export const iota: Extractor = {
  id: "iota",
  finds: "const ( First = iota + 101; Second; Third )",
  *run(code) {
    if (code.language.id !== "go") return;
    for (const [open, close] of code.closer)
      if (isSign(code, open, "(") && isWord(code, open - 1, "const")) yield* specsOf(code, open, close);
  },
};

function* specsOf(code: Source, open: number, close: number): Generator<Pair> {
  let count = -1;
  let expression: number | undefined;
  for (let at = open + 1; at < close; at++) {
    if (code.opener[at] !== open || code.tokens[at]?.kind !== "word") continue;
    if (!beginsLine(code, at) && !isSign(code, at - 1, ";")) continue;
    count += 1;
    const line = code.tokens[at]?.line;
    let sign = at + 1;
    while (sign < close && code.tokens[sign]?.line === line && !isSign(code, sign, "=", ";")) sign += 1;
    const given = isSign(code, sign, "=") && code.tokens[sign]?.line === line;
    if (given) expression = hasIota(code, sign + 1, line) ? sign + 1 : undefined;
    if (expression === undefined || code.tokens[at]?.text === "_") continue;
    const found = evaluate({ ...code, constants: new Map([...code.constants, ["iota", count]]) }, expression);
    if (found !== undefined)
      yield pairOf(code, "constant", at, { value: found.value, counted: true }, given ? expression : at);
  }
}

function hasIota(code: Code, from: number, line: number | undefined): boolean {
  for (let at = from; code.tokens[at]?.line === line && at < code.tokens.length; at++)
    if (isWord(code, at, "iota")) return true;
  return false;
}

/** Members of an enumeration of Python that count on: one more than the one before, and the first is 1. */
export const auto: Extractor = {
  id: "auto",
  finds: "class E(IntEnum): FIRST = 101; SECOND = auto()",
  *run(code) {
    if (code.language.id !== "python") return;
    for (let at = 0; at < code.tokens.length; at++)
      if (isWord(code, at, "class") && beginsLine(code, at)) yield* autosOf(code, at);
  },
};

function* autosOf(code: Source, start: number): Generator<Pair> {
  const column = code.tokens[start]?.column ?? 0;
  let last: number | undefined = 0;
  let member: number | undefined;
  for (let at = start + 1; at < code.tokens.length; at++) {
    const token = code.tokens[at];
    if (token?.kind !== "word" || code.opener[at] !== code.opener[start] || !beginsLine(code, at)) continue;
    if (token.column <= column) return;
    member ??= token.column;
    if (token.column !== member || !isSign(code, at + 1, "=")) continue;
    if (isAuto(code, at + 2)) {
      last = last === undefined ? undefined : last + 1;
      if (last !== undefined) yield pairOf(code, "constant", at, { value: last, counted: true }, at);
    } else last = evaluate(code, at + 2)?.value;
  }
}

/** `auto()`, or `enum.auto()`. */
function isAuto(code: Code, at: number): boolean {
  const name = isSign(code, at + 1, ".") ? at + 2 : at;
  return isWord(code, name, "auto") && isSign(code, name + 1, "(") && isSign(code, name + 2, ")");
}

/** Names that Python gives the numbers of a range, one after the other. */
export const unpacked: Extractor = {
  id: "unpacked",
  finds: "FIRST, SECOND, THIRD = range(101, 104)",
  *run(code) {
    if (code.language.id !== "python") return;
    for (let at = 1; at < code.tokens.length; at++) {
      if (!isSign(code, at, "=") || !isWord(code, at + 1, "range") || !isSign(code, at + 2, "(")) continue;
      const first = evaluate(code, at + 3);
      const last = first && isSign(code, first.end, ",") ? evaluate(code, first.end + 1) : undefined;
      const [from, to] = last === undefined ? [0, first] : [first?.value ?? 0, last];
      // With a step they are no numbers in a row.
      if (to === undefined || to.end !== code.closer.get(at + 2)) continue;
      const names = namesBefore(code, isSign(code, at - 1, ")") ? at - 1 : at);
      // Python stops where there are not as many names as numbers.
      if (names.length < 2 || names.length !== to.value - from) continue;
      for (const [index, name] of names.entries())
        yield pairOf(code, "constant", name, { value: from + index, counted: true }, name, blockAt(code, at));
    }
  },
};

/** The names parted by commas that stand before an index, in their order. */
function namesBefore(code: Code, end: number): number[] {
  const names: number[] = [];
  let at = isSign(code, end - 1, ",") ? end - 2 : end - 1;
  for (; code.tokens[at]?.kind === "word"; at -= 2) {
    names.unshift(at);
    if (!isSign(code, at - 1, ",")) break;
  }
  return names;
}
