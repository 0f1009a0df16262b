import { isSign, isWord } from "../source/code.js";
import { evaluate } from "../source/expression.js";
import { type Extractor, pairOf, valuedPair } from "./pair.js";
import { literalAt } from "./places.js";

/** A name and a value side by side in brackets, in either order. */
export const tuple: Extractor = {
  id: "tuple",
  finds: 'define(\'NAME\', 101), { 101, "Name" }, put(101, NAME), ["Name", 101]',
  *run(code, constants) {
    for (let open = 0; open < code.tokens.length; open++) {
      if (!isSign(code, open, "(", "[", "{")) continue;
      const block = code.opener[open] ?? -1;
      const first = literalAt(code, open + 1);
      if (first !== undefined && isSign(code, first.end, ",")) {
        const name = nameAt(first.end + 1);
        if (name !== undefined) yield pairOf(code, "label", name, first.value, open + 1, block);
        continue;
      }
      const name = nameAt(open + 1);
      if (name === undefined || !isSign(code, name + 1, ",")) continue;
      const found = evaluate(code, name + 2, constants);
      if (found !== undefined && isSign(code, found.end, ",", ")", "]", "}"))
        yield valuedPair(code, name, found, name + 2, block);
    }

    /** A string, or the last part of a qualified name, with a separator after it. */
    function nameAt(index: number): number | undefined {
      let last = index;
      if (code.tokens[index]?.kind === "word" && !isWord(code, index, "case", "return", "new")) {
        while (isSign(code, last + 1, ".", "::") && code.tokens[last + 2]?.kind === "word") last += 2;
      } else if (code.tokens[index]?.kind !== "string") return undefined;
      return isSign(code, last + 1, ",", ")", "]", "}") ? last : undefined;
    }
  },
};
