import { isSign } from "../source/code.js";
import { evaluate } from "../source/expression.js";
import { type Extractor, pairOf } from "./pair.js";
import { literalAt } from "./places.js";

/** Uses of a name stand in no block of their own. */
const everywhere = -2;

/** Names that carry their value: `Name_107` where it is used, and `Status_107 = "Name"`. */
export const carried: Extractor = {
  id: "carried",
  finds: 'Name_107, Status_107 = "Name"',
  *run(code, constants) {
    const seen = new Set<string>();
    for (let at = 0; at < code.tokens.length; at++) {
      const token = code.tokens[at];
      const [, stem, digits] =
        (token?.kind === "word" && /^(.*?\p{L})_?0*([1-9]\d+)$/u.exec(token.text)) || [];
      if (token === undefined || stem === undefined || digits === undefined) continue;
      const value = Number(digits);
      if (isSign(code, at + 1, "=", ":", "=>")) {
        const label = code.tokens[at + 2];
        if (label?.kind === "string" && literalAt(code, at + 2) === undefined) {
          yield { ...pairOf(code, "label", at + 2, value, at, code.opener[at] ?? -1) };
          continue;
        }
        if (evaluate(code, at + 2, constants) !== undefined) continue;
      }
      if (seen.has(token.text)) continue;
      seen.add(token.text);
      yield { ...pairOf(code, "constant", at, value, at, everywhere), name: stem, carried: true };
    }
  },
};
