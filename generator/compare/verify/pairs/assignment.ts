import { type Code, isSign, isWord } from "../source/code.js";
import { evaluate } from "../source/expression.js";
import { type Extractor, pairOf } from "./pair.js";
import { isEnd, nameBefore } from "./places.js";

/** A name, a sign, and the name's value. */
export const assignment: Extractor = {
  id: "assignment",
  finds: "NAME = 101, NAME: 101, 'NAME' => 101, Type.NAME -> 101, const NAME: u32 = 0x65, [NAME]: 101",
  *run(code, constants) {
    for (let at = 1; at < code.tokens.length; at++) {
      const sign = code.tokens[at];
      const joins =
        (sign?.kind === "sign" && ["=", ":", "=>", "->", ":="].includes(sign.text)) ||
        (code.language.id === "kotlin" && isWord(code, at, "to"));
      if (!joins) continue;
      const found = evaluate(code, at + 1, constants);
      if (found === undefined || !isEnd(code, found.end)) continue;
      const name = isSign(code, at, "=") ? declaredName(code, at) : nameBefore(code, at);
      if (name !== undefined && !/^-?\d+$/.test(code.tokens[name]?.text ?? ""))
        yield pairOf(code, "constant", name, found.value, at + 1, code.opener[at] ?? -1);
    }
  },
};

/** The name that is declared before `=`, past its type: `name: Type =`, and in Go `name Type =`. */
function declaredName(code: Code, at: number): number | undefined {
  const line = code.tokens[at]?.line;
  for (let back = at - 1; back > 0 && at - back <= 12; back--) {
    const token = code.tokens[back];
    if (isSign(code, back, ":") && isTypeOf(code, back - 1)) return back - 1;
    if (token?.kind !== "word" && !isSign(code, back, ".", "::", "<", ">", "[", "]", "?", "&", "*")) break;
  }
  if (code.language.id === "go") {
    let type = at - 1;
    while (isSign(code, type - 1, ".", "*")) type -= isSign(code, type - 1, "*") ? 1 : 2;
    const before = code.tokens[type - 1];
    if (before?.kind === "word" && before.line === line && !isWord(code, type - 1, "const", "var"))
      return type - 1;
  }
  return nameBefore(code, at);
}

function isTypeOf(code: Code, index: number): boolean {
  return code.tokens[index]?.kind === "word";
}
