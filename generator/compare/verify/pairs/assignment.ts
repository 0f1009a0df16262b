import { type Code, isSign, isWord } from "../source/code.js";
import { evaluate } from "../source/expression.js";
import { type Extractor, valuedPair } from "./pair.js";
import { declaredName, isEnd, nameBefore } from "./places.js";

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
        yield valuedPair(code, name, found, at + 1, blockOf(code, at));
    }
  },
};

/** The block that an assignment stands in; one within an index, `E[E["NAME"] = 101] = …`, is of the block around. */
function blockOf(code: Code, at: number): number {
  let block = code.opener[at] ?? -1;
  if (isSign(code, block, "(") && isSign(code, block - 1, "[")) block -= 1;
  while (isSign(code, block, "[") && isIndex(code, block)) block = code.opener[block] ?? -1;
  return block;
}

function isIndex(code: Code, open: number): boolean {
  const close = code.closer.get(open);
  return code.tokens[open - 1]?.kind === "word" && close !== undefined && isSign(code, close + 1, "=");
}
