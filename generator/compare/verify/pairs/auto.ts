import { beginsLine, type Code, isSign, isWord } from "../source/code.js";
import { type Constants, evaluate } from "../source/expression.js";
import { type Extractor, type Pair, pairOf } from "./pair.js";

/** Members of an enumeration of Python that count on: one more than the one before, and the first is 1. */
export const auto: Extractor = {
  id: "auto",
  finds: "class E(IntEnum): FIRST = 101; SECOND = auto()",
  *run(code, constants) {
    if (code.language.id !== "python") return;
    for (let at = 0; at < code.tokens.length; at++)
      if (isWord(code, at, "class") && beginsLine(code, at)) yield* membersOf(code, at, constants);
  },
};

function* membersOf(code: Code, start: number, constants: Constants): Generator<Pair> {
  const column = code.tokens[start]?.column ?? 0;
  let last: number | undefined = 0;
  let member: number | undefined;
  for (let at = start + 1; at < code.tokens.length; at++) {
    const token = code.tokens[at];
    if (token?.kind !== "word" || code.opener[at] !== code.opener[start]) continue;
    if (!beginsLine(code, at)) continue;
    if (token.column <= column) return;
    member ??= token.column;
    if (token.column !== member || !isSign(code, at + 1, "=")) continue;
    if (isAuto(code, at + 2)) {
      last = last === undefined ? undefined : last + 1;
      if (last !== undefined)
        yield { ...pairOf(code, "constant", at, last, at, code.opener[at] ?? -1), counted: true };
    } else last = evaluate(code, at + 2, constants)?.value;
  }
}

/** `auto()`, or `enum.auto()`. */
function isAuto(code: Code, at: number): boolean {
  const name = isSign(code, at + 1, ".") ? at + 2 : at;
  return isWord(code, name, "auto") && isSign(code, name + 1, "(") && isSign(code, name + 2, ")");
}
