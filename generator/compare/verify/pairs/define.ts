import { isSign, isWord } from "../source/code.js";
import { evaluate } from "../source/expression.js";
import { type Extractor, valuedPair } from "./pair.js";

/** A macro of the C preprocessor. */
export const define: Extractor = {
  id: "define",
  finds: "#define NAME 101, #define NAME ((STATUS)0xC0000005L)",
  *run(code, constants) {
    for (let at = 0; at < code.tokens.length; at++) {
      const name = code.tokens[at + 2];
      if (!isSign(code, at, "#") || !isWord(code, at + 1, "define") || name?.kind !== "word") continue;
      // A bracket without a space before it begins the parameters of a function.
      if (isSign(code, at + 3, "(") && code.tokens[at + 3]?.glued) continue;
      const found = evaluate(code, at + 3, constants);
      if (found === undefined || code.tokens[at + 3]?.line !== name.line) continue;
      if ((code.tokens[found.end]?.line ?? 0) !== name.line)
        yield valuedPair(code, at + 2, found, at + 3, code.opener[at] ?? -1);
    }
  },
};
