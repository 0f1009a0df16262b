import { beginsLine, type Code, isSign } from "../source/code.js";
import { type Extractor, pairOf } from "./pair.js";
import { literalAt, nameLike } from "./places.js";

/** A class without brackets that gives itself one number and a text, line by line. */
export const fields: Extractor = {
  id: "fields",
  finds: 'class Name(Error): code = 101; name = "Name"',
  *run(code) {
    if (code.language.id !== "python") return;
    for (let at = 0; at < code.tokens.length; at++) {
      if (!beginsField(code, at) || code.tokens[at - 1]?.text !== ":") continue;
      const values: number[] = [];
      const names: number[] = [];
      let end = at;
      while (beginsField(code, end) && code.tokens[end]?.column === code.tokens[at]?.column) {
        if (code.tokens[end + 2]?.kind === "string") names.push(end + 2);
        else if (literalAt(code, end + 2) !== undefined) values.push(end + 2);
        end = nextLine(code, end);
      }
      const [value, another] = values;
      const name = names.find((index) => nameLike.test(code.tokens[index - 2]?.text ?? "")) ?? names[0];
      const literal = value === undefined ? undefined : literalAt(code, value);
      if (literal !== undefined && value !== undefined && another === undefined && name !== undefined)
        yield pairOf(code, "label", name, literal.value, value, code.opener[at] ?? -1);
      at = Math.max(at, end - 1);
    }
  },
};

/** `NAME = …` at the beginning of a line. */
function beginsField(code: Code, at: number): boolean {
  return code.tokens[at]?.kind === "word" && beginsLine(code, at) && isSign(code, at + 1, "=");
}

function nextLine(code: Code, at: number): number {
  let next = at + 3;
  while (next < code.tokens.length && !(beginsLine(code, next) && code.opener[next] === code.opener[at]))
    next += 1;
  return next;
}
