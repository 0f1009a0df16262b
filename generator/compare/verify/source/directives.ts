import { settled } from "./constant.js";
import { beginsLine, isSign, type Token } from "./token.js";

/** Directives that give no value a name: their words are no code. */
const without = new Set(["region", "endregion", "pragma", "warning", "error", "line", "nullable"]);

/** A part between `#if` and `#endif`. */
interface Part {
  /** What is around it is left out. */
  readonly outer: boolean;
  /** Whether its condition, so far, has no doubt about it. */
  sure: boolean;
  /** One of its branches is certainly read. */
  taken: boolean;
  dead: boolean;
}

/** Leaves out what the preprocessor certainly leaves out (`#if 0`). Where its condition is not settled, both branches stay. */
export function preprocessed(tokens: readonly Token[]): Token[] {
  const parts: Part[] = [];
  const kept: Token[] = [];
  const dead = () => parts.at(-1)?.dead === true || parts.at(-1)?.outer === true;
  for (let at = 0; at < tokens.length; at++) {
    const word = directiveAt(tokens, at);
    const end = word === undefined ? at + 1 : lineEnd(tokens, at);
    const part = parts.at(-1);
    let keep = !dead();
    if (word?.startsWith("if")) {
      const value = word === "if" ? settled(tokens.slice(at + 2, end)) : undefined;
      parts.push({ outer: dead(), sure: value !== undefined, taken: value === true, dead: value === false });
      keep &&= value === undefined;
    } else if (part !== undefined && (word?.startsWith("el") || word === "endif")) {
      keep = !part.sure && !part.outer;
      if (word === "endif") parts.pop();
      else if (word === "else") part.dead = part.taken;
      else next(part, settled(tokens.slice(at + 2, end)));
    } else if (word !== undefined && without.has(word)) keep = false;
    if (keep) for (const token of tokens.slice(at, end)) kept.push(token);
    at = end - 1;
  }
  return kept;
}

/** On to `#elif`. */
function next(part: Part, value: boolean | undefined): void {
  part.dead = part.taken || value === false;
  part.sure &&= part.taken || value !== undefined;
  part.taken ||= value === true;
}

/** The word of the directive that begins at a token, where one does. */
function directiveAt(tokens: readonly Token[], at: number): string | undefined {
  const [sign, word] = [tokens[at], tokens[at + 1]];
  const isDirective = isSign({ tokens }, at, "#") && beginsLine({ tokens }, at);
  return isDirective && word?.kind === "word" && word.line === sign?.line ? word.text : undefined;
}

function lineEnd(tokens: readonly Token[], from: number): number {
  let at = from + 1;
  while (tokens[at]?.line === tokens[from]?.line) at += 1;
  return at;
}
