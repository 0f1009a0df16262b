import { type PlainClaim, plainClaims } from "../around/claim.js";
import { elementsOf } from "../around/parts.js";
import type { Code } from "../source/code.js";
import { evaluate, literalAt } from "../source/expression.js";
import { blockAt, isSign, isWord } from "../source/token.js";
import { type Extractor, pairOf } from "./pair.js";
import { lastOf, nameBefore } from "./places.js";

/** A member of an enumeration that is made with its value, among the first three arguments. */
export const call: Extractor = {
  id: "call",
  finds: 'NAME(101, "…"), NAME("…", 101), NAME{101}',
  *run(code) {
    for (let at = 0; at < code.tokens.length; at++) {
      const { kind, text = "" } = code.tokens[at] ?? {};
      if (kind !== "word" || !opensArguments(code, at + 1) || noMember.has(text)) continue;
      for (let argument = at + 2; argument <= at + 6; argument += 2) {
        const literal = code.tokens[argument]?.kind === "string" ? undefined : literalAt(code, argument);
        if (literal !== undefined && isSign(code, literal.end, ",", ")", "}")) {
          yield pairOf(code, "constant", at, literal, argument);
          break;
        }
        if (!isSign(code, argument + 1, ",")) break;
      }
    }
  },
};

/** Words that stand before a bracket and make no member of it. */
const noMember = new Set(
  "define range in is and or not if elif elseif while for switch when case return yield assert".split(" "),
);

/** In C++ a constant is given its value in braces as well. */
function opensArguments(code: Code, at: number): boolean {
  const braces = code.language.id === "c" && isSign(code, at, "{") && isSign(code, at + 2, "}");
  return braces || isSign(code, at, "(");
}

/** A name and a value side by side in brackets, in either order. */
export const tuple: Extractor = {
  id: "tuple",
  finds: 'define(\'NAME\', 101), { 101, "Name" }, put(101, NAME), ["Name", 101]',
  *run(code) {
    for (let open = 0; open < code.tokens.length; open++) {
      if (!isSign(code, open, "(", "[", "{")) continue;
      const block = blockAt(code, open);
      const first = literalAt(code, open + 1);
      if (first !== undefined && isSign(code, first.end, ",")) {
        const name = elementName(code, first.end + 1);
        if (name !== undefined) yield pairOf(code, "label", name, first, open + 1, block);
        continue;
      }
      const name = elementName(code, open + 1);
      if (name === undefined || !isSign(code, name + 1, ",")) continue;
      const found = evaluate(code, name + 2);
      if (found !== undefined && isSign(code, found.end, ",", ")", "]", "}"))
        yield pairOf(code, "constant", name, found, name + 2, block);
    }
  },
};

/** A string, or the last part of a qualified name, with a separator after it. */
function elementName(code: Code, index: number): number | undefined {
  const isName = code.tokens[index]?.kind === "word" && !isWord(code, index, "case", "return", "new");
  if (!isName && code.tokens[index]?.kind !== "string") return undefined;
  const last = isName ? lastOf(code, index, [".", "::"]) : index;
  return isSign(code, last + 1, ",", ")", "]", "}") ? last : undefined;
}

/** A record has no more parts, and no more tokens. */
const mostParts = 12;
const mostTokens = 120;
/** Any of the first texts of a record may be its name. */
const mostNames = 4;

/**
 * A record with several numbers, of which any may be the name's, as any of its texts may be the name: the others say
 * where it stands.
 */
export const second: Extractor = {
  id: "second",
  finds: '{ "Name", 7, 101 }, (7, 101, "Name"), { page: 7, code: 101, name: "Name" }, NAME: [7, 101]',
  *run(code) {
    for (const [open, close] of code.closer) {
      if (close - open > mostTokens || isWord(code, open - 1, "range")) continue;
      const parts = partsOf(code, open);
      const numbers = parts.filter(({ token }) => token.kind === "number" && token.value !== undefined);
      const [first] = numbers;
      if (first === undefined || numbers.length < 2) continue;
      const texts = parts.flatMap((part) => (numbers.includes(part) ? [] : [part.at])).slice(0, mostNames);
      const owner = texts.length === 0 ? ownerOf(code, open) : undefined;
      const names = owner === undefined ? texts : [owner];
      const block = recordBlock(code, open);
      for (const [column, number] of numbers.entries())
        for (const [row, name] of names.entries()) {
          // All numbers of a record are alike in this.
          const role = name < first.at ? "constant" : "label";
          const pair = pairOf(code, role, name, { value: Number(number.value) }, number.at, block);
          const beside = owner === undefined ? {} : { beside: parts.filter((part) => part !== number) };
          yield { ...pair, slight: true, column: column * mostNames + row, ...beside };
        }
    }
  },
};

/** The numbers and names of a bracket; none where one without fields holds more, or where only some are fields. */
function partsOf(code: Code, open: number): PlainClaim[] {
  const elements = elementsOf(code, open);
  if (elements.length < 2 || elements.length > mostParts) return [];
  const parts = plainClaims(code, elements);
  const fields = parts.filter(({ channel }) => channel.startsWith("beside field")).length;
  const whole = fields === 0 && parts.length === elements.length;
  return whole || (fields > 0 && fields === parts.length) ? parts : [];
}

/** The bracket around a record, past that of a call which makes it: `entry({ … })`. */
function recordBlock(code: Code, open: number): number {
  const around = blockAt(code, open);
  const alone = isSign(code, around, "(") && open === around + 1 && elementsOf(code, around).length === 1;
  return alone ? blockAt(code, around) : around;
}

/** The name that a record is given to: `NAME: [`, `NAME = new Type(`. */
function ownerOf(code: Code, open: number): number | undefined {
  let at = open - 1;
  while (at > 0 && (code.tokens[at]?.kind === "word" || isSign(code, at, ".", "::"))) at -= 1;
  return isSign(code, at, ":", "=", "=>", ":=") ? nameBefore(code, at) : undefined;
}
