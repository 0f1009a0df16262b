import { type Code, isSign, isWord } from "../source/code.js";
import { type Extractor, pairOf } from "./pair.js";
import { literalAt } from "./places.js";

/** A member of an enumeration that is made with its value, among the first three arguments. */
export const call: Extractor = {
  id: "call",
  finds: 'NAME(101, "…"), NAME("…", 101), NAME{101}',
  *run(code) {
    for (let at = 0; at < code.tokens.length; at++) {
      if (code.tokens[at]?.kind !== "word" || !opensArguments(code, at + 1) || isWord(code, at, "define"))
        continue;
      let argument = at + 2;
      for (let number = 0; number < 3; number++) {
        const literal = code.tokens[argument]?.kind === "string" ? undefined : literalAt(code, argument);
        if (literal !== undefined && isSign(code, literal.end, ",", ")", "}")) {
          yield pairOf(code, "constant", at, literal.value, argument, code.opener[at] ?? -1);
          break;
        }
        if (!isSign(code, argument + 1, ",")) break;
        argument += 2;
      }
    }
  },
};

/** In C++ a constant is given its value in braces as well. */
function opensArguments(code: Code, at: number): boolean {
  return (
    isSign(code, at, "(") || (code.language.id === "c" && isSign(code, at, "{") && isSign(code, at + 2, "}"))
  );
}
