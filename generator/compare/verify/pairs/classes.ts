import type { Code } from "../source/code.js";
import { literalAt } from "../source/expression.js";
import { blockAt, isSign, isWord } from "../source/token.js";
import { type Extractor, ofClasses, pairOf } from "./pair.js";
import { isEnd } from "./places.js";

/** The head of a class has no more tokens, and the body of one that is but a code. */
const [longestHead, longestBody] = [16, 100];
/** What a class calls the value that it stands for. */
const valueName = /^\$?(?:\p{L}{0,20}_?)?(?:code|status|value)$/iu;

/** A class that stands for one value: an exception, most often. */
export const classes: Extractor = {
  id: "class",
  finds: "class Name extends Error { code = 101; }, class Name extends Error { Name() { super(101); } }",
  *run(code) {
    for (let at = 0; at < code.tokens.length; at++) {
      const open = isWord(code, at, "class") ? bodyOf(code, at) : undefined;
      const close = open === undefined ? undefined : code.closer.get(open);
      if (open === undefined || close === undefined || close - open > longestBody) continue;
      const places = valuesWithin(code, open, close);
      const literals = places.map((place) => literalAt(code, place));
      const [place, literal] = [places[0], literals[0]];
      if (place === undefined || literal === undefined || code.tokens[at + 1]?.kind !== "word") continue;
      if (literals.every((other) => other?.value === literal.value))
        yield pairOf(code, "constant", at + 1, literal, place, ofClasses);
    }
  },
};

function bodyOf(code: Code, at: number): number | undefined {
  for (let open = at + 1; open <= at + longestHead && !isSign(code, open, ";", "}", "="); open++)
    if (isSign(code, open, "{")) return open;
  return undefined;
}

/** Where numbers stand that a class gives its code, or the class that it is made from. */
function valuesWithin(code: Code, open: number, close: number): number[] {
  const places: number[] = [];
  for (let at = open + 1; at < close; at++) {
    // A class around others stands for none of their values.
    if (isWord(code, at, "class")) return [];
    const literal = literalAt(code, at + 1);
    if (literal === undefined) continue;
    const typed = isSign(code, at - 2, ":") ? at - 3 : at - 1;
    const isField =
      blockAt(code, at) === open &&
      isSign(code, at, "=", "=>", ":") &&
      valueName.test(code.tokens[typed]?.text ?? "") &&
      isEnd(code, literal.end);
    const isMade = isSign(code, at, "(") && isWord(code, at - 1, "super", "base", "__construct");
    if (isField || (isMade && isSign(code, literal.end, ",", ")"))) places.push(at + 1);
  }
  return places;
}
