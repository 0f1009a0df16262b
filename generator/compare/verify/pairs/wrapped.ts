import { type Code, isSign, isWord } from "../source/code.js";
import { type Extractor, pairOf } from "./pair.js";
import { declaredName, literalAt, nameBefore } from "./places.js";

/** A field of this name holds the value itself; others make a list of their own. */
const valueLike = /^(?:code|value|raw_?value|id|status|number|num)$/i;

/** A name for a value with something about it: a tuple, a record or an object that begins with the value. */
export const wrapped: Extractor = {
  id: "wrapped",
  finds: 'NAME = (101, "…"), NAME: { code: 101, text: "…" }, NAME = Status(101), NAME = new Status(101, "…")',
  *run(code) {
    for (let at = 1; at < code.tokens.length; at++) {
      if (!isSign(code, at, "=", ":", "=>", ":=")) continue;
      const open = openingAfter(code, at + 1);
      if (open === undefined) continue;
      const labelled =
        isSign(code, open + 2, ":", "=", "=>") && valueLike.test(code.tokens[open + 1]?.text ?? "");
      const first = labelled ? open + 3 : open + 1;
      const literal = code.tokens[first]?.kind === "string" ? undefined : literalAt(code, first);
      if (literal === undefined || !isSign(code, literal.end, ",", ")", "]", "}")) continue;
      const name = isSign(code, at, "=") ? declaredName(code, at) : nameBefore(code, at);
      if (name !== undefined && literalAt(code, name) === undefined)
        yield pairOf(code, "constant", name, literal.value, first, code.opener[at] ?? -1);
    }
  },
};

/** The bracket that opens a value, past the type that is made. */
function openingAfter(code: Code, index: number): number | undefined {
  let at = index;
  while (isWord(code, at, "new", "const")) at += 1;
  while (code.tokens[at]?.kind === "word" && isSign(code, at + 1, ".", "::")) at += 2;
  if (code.tokens[at]?.kind === "word") return isSign(code, at + 1, "(", "{") ? at + 1 : undefined;
  return isSign(code, at, "(", "[", "{") ? at : undefined;
}
