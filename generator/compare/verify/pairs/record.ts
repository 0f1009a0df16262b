import { isSign } from "../source/code.js";
import { type Extractor, pairOf } from "./pair.js";
import { isEnd, literalAt, nameLike } from "./places.js";

/** A record with one number and a text. */
export const record: Extractor = {
  id: "record",
  finds: '{ code: 101, name: "Name" }, Status { code: 101, name: "Name" }',
  *run(code) {
    for (const [open, close] of code.closer) {
      const values: number[] = [];
      const names: number[] = [];
      for (let at = open + 1; at < close; at++) {
        // What is within another bracket is none of this one's fields.
        at = code.closer.get(at) ?? at;
        if (!isSign(code, at, ":", "=", "=>")) continue;
        const literal = code.tokens[at + 1]?.kind === "string" ? undefined : literalAt(code, at + 1);
        if (literal !== undefined && isEnd(code, literal.end)) values.push(at + 1);
        else if (code.tokens[at + 1]?.kind === "string" && isEnd(code, at + 2)) names.push(at + 1);
      }
      const [value] = values;
      const name = names.find((at) => nameLike.test(code.tokens[at - 2]?.text ?? "")) ?? names[0];
      const literal = value === undefined || values.length > 1 ? undefined : literalAt(code, value);
      if (literal !== undefined && value !== undefined && name !== undefined)
        yield pairOf(code, "label", name, literal.value, value, code.opener[open] ?? -1);
    }
  },
};
