import { beginsLine, type Code, isSign } from "../source/code.js";
import { type Extractor, pairOf } from "./pair.js";
import { isEnd, literalAt, nameLike } from "./places.js";

/** An item of a list in YAML that has one number, and a name. */
export const item: Extractor = {
  id: "item",
  finds: "- name: Name",
  *run(code) {
    if (code.language.id !== "yaml") return;
    for (let at = 0; at < code.tokens.length; at++) {
      if (!isSign(code, at, "-") || !beginsLine(code, at)) continue;
      const fields = fieldsOf(code, at + 1).filter((field) => isEnd(code, field + 3));
      const values = fields.filter((field) => literalAt(code, field + 2)?.end === field + 3);
      const names = fields.filter((field) => !values.includes(field));
      const name = names.find((field) => nameLike.test(code.tokens[field]?.text ?? "")) ?? names[0];
      const [value, another] = values;
      const literal = value === undefined || another !== undefined ? undefined : literalAt(code, value + 2);
      if (literal !== undefined && value !== undefined && name !== undefined)
        yield pairOf(code, "label", name + 2, literal.value, value + 2, code.opener[at] ?? -1);
    }
  },
};

/** The keys of an item, which stand under each other; each is followed by a colon. */
function fieldsOf(code: Code, first: number): number[] {
  const column = code.tokens[first]?.column ?? 0;
  const found: number[] = [];
  for (let at = first; at < code.tokens.length; at++) {
    const isNext = at === first || beginsLine(code, at);
    if (isNext && (code.tokens[at]?.column ?? 0) < column) break;
    if (isNext && code.tokens[at]?.column === column && isSign(code, at + 1, ":")) found.push(at);
  }
  return found;
}
