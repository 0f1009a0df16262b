import { type Code, isSign, isWord } from "../source/code.js";
import { evaluate } from "../source/expression.js";
import { type Extractor, pairOf, valuedPair } from "./pair.js";
import { isEnd, literalAt, nameAfter } from "./places.js";

/** Branches that compare with a value and give a name, or compare with a name and give a value. */
export const branch: Extractor = {
  id: "branch",
  finds: 'if (code == 101) return "Name", case NAME: return 101',
  *run(code, constants) {
    for (let at = 0; at < code.tokens.length; at++) {
      if (isSign(code, at, "==", "===") || (isSign(code, at, "-") && isWord(code, at + 1, "eq"))) {
        const start = isSign(code, at, "-") ? at + 2 : at + 1;
        const literal = literalAt(code, start);
        const name = literal && nameAfter(code, pastCondition(code, literal.end));
        if (literal !== undefined && name !== undefined && pastCondition(code, literal.end) > literal.end)
          yield pairOf(code, "label", name, literal.value, start, blockOf(code, at));
      } else if (isWord(code, at, "case")) {
        const name = isSign(code, at + 1, ".") ? at + 2 : at + 1;
        let last = name;
        while (isSign(code, last + 1, ".", "::") && code.tokens[last + 2]?.kind === "word") last += 2;
        const kind = code.tokens[last]?.kind;
        if (
          (kind !== "word" && kind !== "string") ||
          !isSign(code, last + 1, ":") ||
          !isWord(code, last + 2, "return")
        )
          continue;
        const found = evaluate(code, last + 3, constants);
        if (found !== undefined && isEnd(code, found.end) && literalAt(code, last) === undefined)
          yield valuedPair(code, last, found, last + 3, code.opener[at] ?? -1);
      }
    }
  },
};

function pastCondition(code: Code, index: number): number {
  let at = index;
  while (isSign(code, at, ")", "{", ":", "?") || isWord(code, at, "then")) at += 1;
  return at;
}

/** The block that the condition stands in, past its own brackets. */
function blockOf(code: Code, at: number): number {
  let block = code.opener[at] ?? -1;
  while (block !== -1 && isSign(code, block, "(")) block = code.opener[block] ?? -1;
  return block;
}
