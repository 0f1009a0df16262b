import { isSign } from "../source/code.js";
import { type Extractor, pairOf } from "./pair.js";
import { isEnd, literalAt } from "./places.js";

const nameLike = /name|key|symbol|constant|label|element|title|error/i;

/** A record with one number and a text. */
export const record: Extractor = {
  id: "record",
  finds: '{ code: 101, name: "Name" }, Status { code: 101, name: "Name" }',
  *run(code) {
    const signs = new Map<number, number[]>();
    for (const [at, open] of code.opener.entries()) {
      if (!isSign(code, at, ":", "=", "=>")) continue;
      const inside = signs.get(open);
      if (inside === undefined) signs.set(open, [at]);
      else inside.push(at);
    }
    for (const [open] of code.closer) {
      const values: number[] = [];
      const names: number[] = [];
      for (const at of signs.get(open) ?? []) {
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
