import { type Code, isSign, isWord } from "../source/code.js";
import { type Extractor, pairOf } from "./pair.js";
import { lastOf } from "./places.js";

/** Texts of fewer words are names, which stand for themselves. */
const leastWords = 3;

/** A text that stands for a constant of the file. What it is a text for is told by the constant's value. */
export const described: Extractor = {
  id: "described",
  finds: 'NAME => \'The text of it\', { NAME, "The text of it" }, case NAME: return "The text of it"',
  *run(code, constants) {
    for (let at = 0; at < code.tokens.length; at++) {
      if (code.tokens[at]?.kind !== "word" || isSign(code, at - 1, ".", "::")) continue;
      const last = lastOf(code, at);
      const value = constants.get(code.tokens[last]?.text ?? "");
      const text = value === undefined ? undefined : textAfter(code, last + 1);
      if (value !== undefined && text !== undefined)
        yield pairOf(code, "label", text, value, last, code.opener[at] ?? -1);
    }
  },
};

function textAfter(code: Code, at: number): number | undefined {
  const joins =
    isSign(code, at, ":", "=>", "->", ",") || (isSign(code, at, "]") && isSign(code, at + 1, ":", "="));
  if (!joins) return undefined;
  let text = isSign(code, at, "]") ? at + 2 : at + 1;
  while (isWord(code, text, "return") || isSign(code, text, "(")) text += 1;
  const token = code.tokens[text];
  const words = token?.kind === "string" ? token.text.split(/\s+/).length : 0;
  return words >= leastWords ? text : undefined;
}
