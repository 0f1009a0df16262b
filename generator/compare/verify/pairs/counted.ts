import { type Code, isSign, isWord } from "../source/code.js";
import { type Constants, evaluate } from "../source/expression.js";
import { type Extractor, type Pair, pairOf } from "./pair.js";

/** Members of an enumeration that count on from the one before. */
export const counted: Extractor = {
  id: "counted",
  finds: "enum { FIRST = 101, SECOND, THIRD }, case first = 101, second, third",
  *run(code, constants) {
    for (const [open, close] of code.closer) {
      if (isSign(code, open, "{") && isEnum(code, open)) yield* membersOf(code, open, close, constants);
    }
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

function membersOf(code: Code, open: number, close: number, constants: Constants): Pair[] {
  const pairs: Pair[] = [];
  const swift = code.language.id === "swift";
  let next: number | undefined = swift ? undefined : 0;
  for (let at = open + 1; at < close; ) {
    if (isSign(code, at, "[", "(") || isSign(code, at, "#", "@", ",", ";", "]")) {
      // Attributes, and separators.
      at = isSign(code, at, "[", "(")
        ? (code.closer.get(at) ?? at) + 1
        : at + (isSign(code, at, "@") ? 2 : 1);
      continue;
    }
    if (swift && isWord(code, at, "case")) {
      at += 1;
      continue;
    }
    if (code.tokens[at]?.kind !== "word") break;
    let end = at + 1;
    let value = next;
    if (isSign(code, end, "=")) {
      const found = evaluate(code, end + 1, constants);
      value = found?.value;
      end = found?.end ?? nextMember(code, end + 1, close);
    } else if (value !== undefined && (isSign(code, end, ",") || end === close || swift)) {
      pairs.push({ ...pairOf(code, "constant", at, value, at, open), counted: true });
    } else if (value !== undefined) break;
    if (
      !isSign(code, end, ",") &&
      end !== close &&
      !(swift && (isSign(code, end, ";") || isWord(code, end, "case")))
    )
      break;
    next = value === undefined ? undefined : value + 1;
    at = end;
  }
  return pairs;
}

function nextMember(code: Code, from: number, close: number): number {
  let at = from;
  while (at < close && !isSign(code, at, ",")) at = (code.closer.get(at) ?? at) + 1;
  return at;
}
