import { isSign, isWord } from "../source/code.js";
import { type Extractor, pairOf } from "./pair.js";
import { literalAt, nameAfter } from "./places.js";

/** A value and what it stands for: entries of maps, branches of a switch. */
export const keyed: Extractor = {
  id: "keyed",
  finds: '101: "Name", 101 => \'Name\', [101] = NAME, case 101: return "Name", 101 to "Name", 101 { "Name" }',
  *run(code) {
    for (let at = 0; at < code.tokens.length; at++) {
      const literal = literalAt(code, at);
      if (literal === undefined || isSign(code, at - 1, ".", "|", "<", ">", "?", "-") || inList(at)) continue;
      const indexed = isSign(code, at - 1, "[") && isSign(code, literal.end, "]");
      const join = indexed ? literal.end + 1 : literal.end;
      const joins =
        isSign(code, join, ":", "=>", "->", "=") ||
        (code.language.id === "kotlin" && isWord(code, join, "to")) ||
        (code.language.id === "powershell" && isSign(code, join, "{") && !indexed);
      if (!joins || (!indexed && isSign(code, at - 1, "="))) continue;
      const name = nameAfter(code, join + 1);
      const block = code.opener[indexed ? at - 1 : at] ?? -1;
      if (name !== undefined && literalAt(code, name) === undefined)
        yield pairOf(code, "label", name, literal.value, at, block);
    }

    /** One of several values of a branch, `case 101, 102:`: what follows is no name for any of them. */
    function inList(at: number): boolean {
      return (
        isSign(code, at - 1, ",") &&
        literalAt(code, at - 2) !== undefined &&
        !isSign(code, at - 3, "=>", ":", "=")
      );
    }
  },
};
