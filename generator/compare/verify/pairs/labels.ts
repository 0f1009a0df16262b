import type { Code } from "../source/code.js";
import { evaluate, literalAt, type Source } from "../source/expression.js";
import { beginsLine, blockAt, isSentence, isSign, isWord } from "../source/token.js";
import { type Extractor, type Pair, pairOf } from "./pair.js";
import { isEnd, isTo, lastOf, nameAfter } from "./places.js";
import { comparedAt, comparedBefore, lookedUp, mostValues, valuesBefore } from "./shared.js";

/** A value and what it stands for: entries of maps, branches of a switch. */
export const keyed: Extractor = {
  id: "keyed",
  finds:
    '101: "Name", 101 => \'Name\', [101] = NAME, case 101: return "Name", case 101: case 102:, 101 to "Name", 101 { "Name" }, when 101 then "Name"',
  *run(code) {
    for (let at = 0; at < code.tokens.length; at++) {
      const literal = literalAt(code, at);
      if (literal === undefined || isSign(code, at - 1, ".", "<", ">", "?", "-", "==", "===")) continue;
      const indexed = isSign(code, at - 1, "[") && isSign(code, literal.end, "]");
      const join = indexed ? literal.end + 1 : literal.end;
      const signed = isSign(code, join, ":", "=>", "->", "=") || isTo(code, join);
      if (!indexed && isSign(code, at - 1, "=")) continue;
      const joined = signed || isWord(code, join, "then") || isSign(code, join, "{", ")");
      const name = nameAfter(code, joined ? join + 1 : join);
      if (name === undefined || literalAt(code, name) !== undefined) continue;
      const others = valuesBefore(code, at);
      if (others === undefined) continue;
      if (signed || (!indexed && opensBranch(code, others.at(-1) ?? at, join)))
        yield* labels(code, name, [...others, at], blockAt(code, indexed ? at - 1 : at));
    }
  },
};

/** Whether a branch of some values begins without a sign between these and what follows. */
function opensBranch(code: Code, first: number, at: number): boolean {
  const { id } = code.language;
  if (id === "powershell") return isSign(code, at, "{");
  // In a shell.
  if (id === "hashes" && isSign(code, at, ")"))
    return beginsLine(code, first) && code.closer.get(blockAt(code, first)) !== at;
  if (isWord(code, first - 1, "when")) return isWord(code, at, "then") || beginsLine(code, at);
  return id === "basic" && isWord(code, first - 1, "case") && beginsLine(code, at);
}

/** The pairs of some values with one name. */
function labels(code: Source, name: number, values: readonly number[], block: number): Pair[] {
  if (values.length > mostValues) return [];
  const thrown = thrownAt(code, name);
  if (thrown !== undefined)
    return [...labels(code, thrown, values, block), ...labelled(code, name, values, block)];
  return labelled(code, name, values, block);
}

/** What is thrown with a text may be the name as well as the text may. */
function thrownAt(code: Code, name: number): number | undefined {
  // With a number beside it, it is a pair by itself.
  const numbered = isSign(code, name + 1, ",") && literalAt(code, name + 2) !== undefined;
  const made = !numbered && code.tokens[name]?.kind === "string" && isSign(code, name - 1, "(");
  let first = name - 2;
  while (isSign(code, first - 1, ".", "::", "\\")) first -= 2;
  if (isWord(code, first - 1, "new")) first -= 1;
  return made && isWord(code, first - 1, "throw", "raise") ? name - 2 : undefined;
}

function labelled(code: Source, name: number, values: readonly number[], block: number): Pair[] {
  return values.flatMap((at) => {
    const found = literalAt(code, at);
    const pair = found && pairOf(code, "label", name, found, at, block);
    return pair === undefined ? [] : [values.length === 1 ? pair : { ...pair, shared: true }];
  });
}

/** Branches that compare with a value and give a name, or compare with a name and give a value. */
export const branch: Extractor = {
  id: "branch",
  finds:
    'if (code == 101) return "Name", if (code == 101 || code == 102), if code in (101, 102):, case NAME: return 101',
  *run(code) {
    for (let at = 0; at < code.tokens.length; at++) {
      const isEq = isSign(code, at, "-") && isWord(code, at + 1, "eq");
      const list = isSign(code, at, "(", "[", "{") ? lookedUp(code, at) : undefined;
      if (isEq || isSign(code, at, "==", "===", "=")) {
        const { value, end } = comparedAt(code, at, isEq ? at + 2 : at + 1) ?? {};
        // One `=` compares where `then` follows.
        if (value === undefined || end === undefined || (isSign(code, at, "=") && !isWord(code, end, "then")))
          continue;
        const name = resultOf(code, end);
        if (name !== undefined)
          yield* labels(code, name, [...comparedBefore(code, at), value], blockAround(code, at));
      } else if (list !== undefined) {
        const name = resultOf(code, list.end);
        if (name !== undefined) yield* labels(code, name, list.values, blockAround(code, at));
      } else if (isWord(code, at, "case")) {
        const last = lastOf(code, isSign(code, at + 1, ".") ? at + 2 : at + 1);
        const isName = /word|string/.test(code.tokens[last]?.kind ?? "");
        if (!isName || !isSign(code, last + 1, ":") || !isWord(code, last + 2, "return")) continue;
        const found = evaluate(code, last + 3);
        if (found !== undefined && isEnd(code, found.end) && literalAt(code, last) === undefined)
          yield pairOf(code, "constant", last, found, last + 3);
      }
    }
  },
};

/** What a condition's branch gives, where the branch begins at an index. */
function resultOf(code: Code, end: number): number | undefined {
  const result = pastCondition(code, end);
  return result === end ? undefined : nameAfter(code, result);
}

function pastCondition(code: Code, index: number): number {
  let at = index;
  while (isSign(code, at, ")", "{", ":", "?", "->", "=>") || isWord(code, at, "then")) at += 1;
  return at;
}

/** The block that the condition stands in, past its own brackets. */
function blockAround(code: Code, at: number): number {
  let block = blockAt(code, at);
  while (isSign(code, block, "(")) block = blockAt(code, block);
  return block;
}

/** Uses of a name stand in no block of their own. */
const everywhere = -2;

/** Names that carry their value: `Name_107` where it is used, and `Status_107 = "Name"`. */
export const carried: Extractor = {
  id: "carried",
  finds: 'Name_107, Status_107 = "Name"',
  *run(code) {
    const seen = new Set<string>();
    for (let at = 0; at < code.tokens.length; at++) {
      const { kind, text = "" } = code.tokens[at] ?? {};
      const [, stem, digits] = (kind === "word" && /^(.*?\p{L})_?0*([1-9]\d+)$/u.exec(text)) || [];
      if (stem === undefined) continue;
      const found = { value: Number(digits) };
      if (isSign(code, at + 1, "=", ":", "=>")) {
        if (code.tokens[at + 2]?.kind === "string" && literalAt(code, at + 2) === undefined) {
          yield pairOf(code, "label", at + 2, found, at);
          continue;
        }
        if (evaluate(code, at + 2) !== undefined) continue;
      }
      if (seen.has(text)) continue;
      seen.add(text);
      yield { ...pairOf(code, "constant", at, found, at, everywhere), name: stem, carried: true };
    }
  },
};

/** A text, longer than a name, that stands for a constant of the file. What it is a text for is told by the constant's value. */
export const described: Extractor = {
  id: "described",
  finds: 'NAME => \'The text of it\', { NAME, "The text of it" }, case NAME: return "The text of it"',
  *run(code) {
    for (let at = 0; at < code.tokens.length; at++) {
      if (code.tokens[at]?.kind !== "word" || isSign(code, at - 1, ".", "::")) continue;
      const last = lastOf(code, at);
      const value = code.constants.get(code.tokens[last]?.text ?? "");
      const text = value === undefined ? undefined : textAfter(code, last + 1);
      if (value !== undefined && text !== undefined)
        yield pairOf(code, "label", text, { value }, last, blockAt(code, at));
    }
  },
};

function textAfter(code: Code, at: number): number | undefined {
  const indexed = isSign(code, at, "]") && isSign(code, at + 1, ":", "=");
  if (!indexed && !isSign(code, at, ":", "=>", "->", ",")) return undefined;
  let text = indexed ? at + 2 : at + 1;
  while (isWord(code, text, "return") || isSign(code, text, "(")) text += 1;
  const token = code.tokens[text];
  return token !== undefined && isSentence(token) ? text : undefined;
}
