import { beginsLine, type Code, isSign, isWord } from "../source/code.js";
import { type Constants, evaluate } from "../source/expression.js";
import { type Extractor, type Pair, pairOf } from "./pair.js";

/** Go's constants that count by `iota`. */
export const iota: Extractor = {
  id: "iota",
  finds: "const ( First = iota + 101; Second; Third )",
  *run(code, constants) {
    if (code.language.id !== "go") return;
    for (const [open, close] of code.closer)
      if (isSign(code, open, "(") && isWord(code, open - 1, "const"))
        yield* specsOf(code, open, close, constants);
  },
};

function* specsOf(code: Code, open: number, close: number, constants: Constants): Generator<Pair> {
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
    const found = evaluate(code, expression, new Map([...constants, ["iota", count]]));
    if (found !== undefined)
      yield { ...pairOf(code, "constant", at, found.value, given ? expression : at, open), counted: true };
  }
}

function hasIota(code: Code, from: number, line: number | undefined): boolean {
  for (let at = from; code.tokens[at]?.line === line && at < code.tokens.length; at++)
    if (isWord(code, at, "iota")) return true;
  return false;
}
