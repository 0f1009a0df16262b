import type { Code } from "../source/code.js";
import { beginsLine, isSign, isWord } from "../source/token.js";

/** Whether the word of Kotlin stands there that joins a key and a value. */
export function isTo(code: Code, index: number): boolean {
  return code.language.id === "kotlin" && isWord(code, index, "to");
}

/** Whether an expression may end before this token: at a separator, a closing bracket, or a new line. */
export function isEnd(code: Code, index: number): boolean {
  return (
    index >= code.tokens.length || isSign(code, index, ",", ";", ")", "]", "}") || beginsLine(code, index)
  );
}

/** Words that stand before a name and are none. */
const leading = "return throw throws new const raise yield break await echo print static some just".split(
  " ",
);
/** Words that begin something else, so that no name follows. */
const other =
  "case default if else elif switch while for true false null nil none fn func function self this".split(" ");

/**
 * The token that names what follows at an index: a string, the last part of a qualified name, the first string
 * within a call or a tuple, or what a variable is given.
 *
 * @returns its index; undefined where nothing of the kind stands there
 */
export function nameAfter(code: Code, index: number, depth = 0): number | undefined {
  const token = code.tokens[index];
  if (token === undefined || depth > 6) return undefined;
  if (token.kind === "string") {
    // A key names its value, but for one that holds a list of other things.
    const keyed = isSign(code, index + 1, ":", "=>") && depth > 0;
    return keyed && !isSign(code, index + 2, "[", "{", "(") ? nameAfter(code, index + 2, depth + 1) : index;
  }
  const isSymbol = isSign(code, index, ":") && code.tokens[index + 1]?.glued === true;
  if (isSymbol || isSign(code, index, "(", "[", "{", ".", "&", "*", "@"))
    return nameAfter(code, index + 1, depth + 1);
  if (token.kind !== "word") return undefined;
  if (isWord(code, index, ...leading)) return nameAfter(code, index + 1, depth + 1);
  if (isWord(code, index, ...other) && !isSign(code, index + 1, ".", "::", "->", "=")) return undefined;
  const last = lastOf(code, index);
  if (isSign(code, last + 1, "(")) return nameAfter(code, last + 2, depth + 1) ?? last;
  if (isSign(code, last + 1, "{") && !beginsLine(code, last + 1))
    return nameAfter(code, last + 2, depth + 1) ?? last;
  if (isSign(code, last + 1, "=", ":=", ":", "=>")) return nameAfter(code, last + 2, depth + 1);
  return last;
}

/** The last part of a qualified name that begins at an index. */
export function lastOf(code: Code, index: number, joins = [".", "::", "->", "\\"]): number {
  let last = index;
  while (isSign(code, last + 1, ...joins) && code.tokens[last + 2]?.kind === "word") last += 2;
  return last;
}

/** The token that names what stands before an index: a string, a word, or what is in square brackets. */
export function nameBefore(code: Code, index: number): number | undefined {
  const token = code.tokens[index - 1];
  if (token?.kind === "word" || token?.kind === "string") return index - 1;
  if (!isSign(code, index - 1, "]")) return undefined;
  const inner = code.tokens[index - 2];
  const simple = isSign(code, index - 3, "[", ".", "::");
  return simple && (inner?.kind === "word" || inner?.kind === "string") ? index - 2 : undefined;
}
