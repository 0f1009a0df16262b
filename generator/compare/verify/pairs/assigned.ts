import type { Code } from "../source/code.js";
import { evaluate, literalAt } from "../source/expression.js";
import { beginsLine, blockAt, isSign, isWord } from "../source/token.js";
import { type Extractor, pairOf } from "./pair.js";
import { isEnd, isTo, nameBefore } from "./places.js";

/** A name, a sign, and the name's value. */
export const assignment: Extractor = {
  id: "assignment",
  finds: "NAME = 101, NAME: 101, 'NAME' => 101, Type.NAME -> 101, const NAME: u32 = 0x65, [NAME]: 101",
  *run(code) {
    for (let at = 1; at < code.tokens.length; at++) {
      if (!isSign(code, at, "=", ":", "=>", "->", ":=") && !isTo(code, at)) continue;
      const found = evaluate(code, at + 1);
      if (found === undefined || !isEnd(code, found.end)) continue;
      const name = givenName(code, at);
      if (name !== undefined && !/^-?\d+$/.test(code.tokens[name]?.text ?? ""))
        yield pairOf(code, "constant", name, found, at + 1, blockOf(code, at));
    }
  },
};

/** The block that an assignment stands in; one within an index, `E[E["NAME"] = 101] = …`, is of the block around. */
function blockOf(code: Code, at: number): number {
  let block = blockAt(code, at);
  if (isSign(code, block, "(") && isSign(code, block - 1, "[")) block -= 1;
  while (isSign(code, block, "[") && isIndex(code, block)) block = blockAt(code, block);
  return block;
}

function isIndex(code: Code, open: number): boolean {
  const close = code.closer.get(open);
  return code.tokens[open - 1]?.kind === "word" && close !== undefined && isSign(code, close + 1, "=");
}

/** The name that is given what follows a sign; before `=` past its type: `name: Type =`, and in Go `name Type =`. */
function givenName(code: Code, at: number): number | undefined {
  if (!isSign(code, at, "=")) return nameBefore(code, at);
  for (let back = at - 1; back > 0 && at - back <= 12; back--) {
    // What ends with its line, as the head of a class does, gives no type.
    if (isSign(code, back, ":") && beginsLine(code, back + 1)) break;
    if (isSign(code, back, ":") && code.tokens[back - 1]?.kind === "word") return back - 1;
    const isType = isSign(code, back, ".", "::", "<", ">", "[", "]", "?", "&", "*");
    if (code.tokens[back]?.kind !== "word" && !isType) break;
  }
  if (code.language.id === "go") {
    let type = at - 1;
    while (isSign(code, type - 1, ".", "*")) type -= isSign(code, type - 1, "*") ? 1 : 2;
    const before = code.tokens[type - 1];
    const isName = before?.kind === "word" && !isWord(code, type - 1, "const", "var");
    if (isName && before.line === code.tokens[at]?.line) return type - 1;
  }
  return nameBefore(code, at);
}

/** A field of this name holds the value itself; others make a list of their own. */
export const valueLike = /^(?:code|value|raw_?value|id|status|number|num)$/i;

/** A name for a value with something about it: a tuple, a record or an object that begins with the value. */
export const wrapped: Extractor = {
  id: "wrapped",
  finds: 'NAME = (101, "…"), NAME: { code: 101, text: "…" }, NAME = Status(101), NAME = new Status(101, "…")',
  *run(code) {
    for (let at = 1; at < code.tokens.length; at++) {
      if (!isSign(code, at, "=", ":", "=>", ":=")) continue;
      const open = openingAfter(code, at + 1);
      if (open === undefined || isListOfNumbers(code, open)) continue;
      const labelled =
        isSign(code, open + 2, ":", "=", "=>") && valueLike.test(code.tokens[open + 1]?.text ?? "");
      const first = labelled ? open + 3 : open + 1;
      const literal = code.tokens[first]?.kind === "string" ? undefined : literalAt(code, first);
      if (literal === undefined || !isSign(code, literal.end, ",", ")", "]", "}")) continue;
      const name = givenName(code, at);
      if (name !== undefined && literalAt(code, name) === undefined)
        yield pairOf(code, "constant", name, literal, first, blockAt(code, at));
    }
  },
};

/** A tuple has no more numbers. */
const mostNumbers = 2;

/** Whether a bracket holds numbers that have something in common, rather than one with something about it. */
function isListOfNumbers(code: Code, open: number): boolean {
  const most = isSign(code, open, "(") ? mostNumbers : 1;
  let count = 0;
  for (let at = open + 1; ; count++) {
    const literal = literalAt(code, at);
    if (literal === undefined || code.tokens[at]?.kind === "string") return false;
    if (isSign(code, literal.end, ")", "]", "}")) return count + 1 > most;
    if (!isSign(code, literal.end, ",")) return false;
    at = literal.end + 1;
    if (isSign(code, at, ")", "]", "}")) return count + 1 > most;
  }
}

/** The bracket that opens a value, past the type that is made. */
function openingAfter(code: Code, index: number): number | undefined {
  let at = index;
  while (isWord(code, at, "new", "const")) at += 1;
  while (code.tokens[at]?.kind === "word" && isSign(code, at + 1, ".", "::")) at += 2;
  if (isWord(code, at, "range")) return undefined;
  if (code.tokens[at]?.kind === "word") return isSign(code, at + 1, "(", "{") ? at + 1 : undefined;
  return isSign(code, at, "(", "[", "{") ? at : undefined;
}

/** A macro of the C preprocessor. */
export const define: Extractor = {
  id: "define",
  finds: "#define NAME 101, #define NAME ((STATUS)0xC0000005L)",
  *run(code) {
    for (let at = 0; at < code.tokens.length; at++) {
      const [, , name, first] = code.tokens.slice(at, at + 4);
      if (!isSign(code, at, "#") || !isWord(code, at + 1, "define") || name?.kind !== "word") continue;
      // A bracket without a space before it begins the parameters of a function.
      if (isSign(code, at + 3, "(") && first?.glued) continue;
      const found = evaluate(code, at + 3);
      if (found !== undefined && first?.line === name.line && code.tokens[found.end]?.line !== name.line)
        yield pairOf(code, "constant", at + 2, found, at + 3);
    }
  },
};
