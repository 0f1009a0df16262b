import type { Code } from "../source/code.js";
import { literalAt } from "../source/expression.js";
import { beginsLine, blockAt, isSign, isWord } from "../source/token.js";
import { valueLike } from "./assigned.js";
import { type Extractor, ofClasses, type Pair, pairOf } from "./pair.js";
import { isEnd } from "./places.js";

/** What the field is called that holds a name. */
const nameLike = /name|key|symbol|constant|label|element|title|error/i;

/** The pair of fields of which one alone is a number, or has a value's key, by the tokens of their values: its name is the text whose key says so, or the first. */
function* pairIn(
  code: Code,
  values: readonly number[],
  texts: readonly number[],
  at: number,
): Generator<Pair> {
  const keyed = values.filter((one) => valueLike.test(keyOf(code, one)));
  const [value, another] = values.length > 1 ? keyed : values;
  const name = texts.find((text) => nameLike.test(keyOf(code, text))) ?? texts[0];
  if (value === undefined || another !== undefined || name === undefined) return;
  const literal = literalAt(code, value);
  if (literal !== undefined) yield pairOf(code, "label", name, literal, value, blockAt(code, at));
}

/** The key of a field, by the token of its value. */
function keyOf(code: Code, field: number): string {
  return code.tokens[field - 2]?.text ?? "";
}

/** A record with one number and a text. */
export const record: Extractor = {
  id: "record",
  finds: '{ code: 101, name: "Name" }, Status { code: 101, name: "Name" }',
  *run(code) {
    for (const [open, close] of code.closer) {
      const values: number[] = [];
      const texts: number[] = [];
      for (let at = open + 1; at < close; at++) {
        // What is within another bracket is none of this one's fields.
        at = code.closer.get(at) ?? at;
        if (!isSign(code, at, ":", "=", "=>")) continue;
        if (code.tokens[at + 1]?.kind === "string") {
          if (isEnd(code, at + 2)) texts.push(at + 1);
          continue;
        }
        const literal = literalAt(code, at + 1);
        if (literal !== undefined && isEnd(code, literal.end)) values.push(at + 1);
      }
      yield* pairIn(code, values, texts, open);
    }
  },
};

/** An item of a list in YAML that has one number, and a name. */
export const item: Extractor = {
  id: "item",
  finds: "- name: Name",
  *run(code) {
    if (code.language.id !== "yaml") return;
    for (let at = 0; at < code.tokens.length; at++) {
      if (!isSign(code, at, "-") || !beginsLine(code, at)) continue;
      const fields = fieldsOf(code, at + 1, ":").filter((field) => isEnd(code, field + 1));
      const values = fields.filter((field) => literalAt(code, field)?.end === field + 1);
      const texts = fields.filter((field) => !values.includes(field));
      yield* pairIn(code, values, texts, at);
    }
  },
};

/** A class without brackets that gives itself one number and a text, line by line, or is the name itself. */
export const fields: Extractor = {
  id: "fields",
  finds: 'class Name(Error): code = 101; name = "Name", class Name(Error): code = 101',
  *run(code) {
    if (code.language.id !== "python") return;
    for (let at = 0; at < code.tokens.length; at++) {
      if (!isSign(code, at - 1, ":") || !beginsLine(code, at)) continue;
      const own = fieldsOf(code, at, "=");
      const texts = own.filter((field) => code.tokens[field]?.kind === "string");
      const values = own.filter((field) => !texts.includes(field) && literalAt(code, field) !== undefined);
      yield* pairIn(code, values, texts, at);
      const [value, another] = values.filter((field) => valueLike.test(keyOf(code, field)));
      const literal = value === undefined ? undefined : literalAt(code, value);
      const name = classBefore(code, at - 1);
      if (value === undefined || another !== undefined || literal === undefined || name === undefined)
        continue;
      if (!texts.some((text) => nameLike.test(keyOf(code, text))))
        yield pairOf(code, "constant", name, literal, value, ofClasses);
    }
  },
};

/** The name of the class whose head ends at an index. */
function classBefore(code: Code, end: number): number | undefined {
  const name = isSign(code, end - 1, ")") ? blockAt(code, end - 2) - 1 : end - 1;
  const open = isSign(code, end - 2, "(") ? end - 3 : name;
  return isWord(code, open - 1, "class") ? open : undefined;
}

/** The values of fields whose keys stand under each other, each followed by a sign. */
function fieldsOf(code: Code, first: number, sign: string): number[] {
  const column = code.tokens[first]?.column ?? 0;
  const found: number[] = [];
  for (let at = first; at < code.tokens.length; at++) {
    if (at !== first && !beginsLine(code, at)) continue;
    const own = code.tokens[at]?.column ?? 0;
    if (own < column) break;
    if (own === column && isSign(code, at + 1, sign)) found.push(at + 2);
  }
  return found;
}
