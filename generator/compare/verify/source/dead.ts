import { neverCompiled } from "./never.js";
import { type Brackets, beginsLine, blockAt, bracketsOf, isSign, isWord, type Token } from "./token.js";

/** The tokens without those that are certainly never compiled or run. */
export function reachable(tokens: readonly Token[], language: string): Token[] {
  return withoutDead(preprocessed(tokens), language);
}

const always = ["true", "$true", "1"];
const never = ["false", "$false", "0"];

/** What a condition always is, where it is made of nothing but constants, or one of them settles it; else undefined. */
function settled(tokens: readonly Token[]): boolean | undefined {
  const first = tokens[0];
  if (first === undefined) return undefined;
  if (isBracketed(tokens)) return settled(tokens.slice(1, -1));
  const and = operands(tokens, ["&&", "and", "-and"]);
  if (and.length > 1) {
    if (operands(tokens, ["||", "or", "-or"]).length > 1) return undefined;
    const values = and.map(settled);
    return values.includes(false) ? false : values.includes(undefined) ? undefined : true;
  }
  if (first.text === "!" || first.text === "not") {
    const value = settled(tokens.slice(1));
    return value === undefined ? undefined : !value;
  }
  if (tokens.length > 1 || first.kind === "string") return undefined;
  const constant = String(first.value ?? first.text).toLowerCase();
  return always.includes(constant) ? true : never.includes(constant) ? false : undefined;
}

function operands(tokens: readonly Token[], signs: readonly string[]): Token[][] {
  const parts: Token[][] = [[]];
  for (const token of tokens) {
    if (signs.includes(token.text) && token.kind !== "string") parts.push([]);
    else parts.at(-1)?.push(token);
  }
  return parts;
}

function isBracketed(tokens: readonly Token[]): boolean {
  if (tokens.length < 3 || tokens[0]?.text !== "(" || tokens.at(-1)?.text !== ")") return false;
  return tokens.slice(1, -1).every(({ kind, text }) => kind !== "sign" || !"()".includes(text));
}

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
function preprocessed(tokens: readonly Token[]): Token[] {
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

/** A condition without brackets has no more tokens. */
const longest = 12;
/** A branch that is run, and one whose end is yet to be found, is looked through so far. */
const mostTokens = 5_000;

interface Source extends Brackets {
  readonly tokens: readonly Token[];
  readonly language: string;
}

/** Leaves out what is never compiled, and branches that are never run: of `if (false)`, `while (0)`, `if 0:`, and of what is `else` to `if (true)`. */
function withoutDead(tokens: readonly Token[], language: string): Token[] {
  const source = { tokens, language, ...bracketsOf(tokens) };
  const dead = new Uint8Array(tokens.length);
  for (let at = 0; at < tokens.length; at++) {
    const never = language === "rust" ? neverCompiled(source, at) : undefined;
    const range = dead[at] === 1 ? undefined : (never ?? deadAt(source, at));
    if (range !== undefined) dead.fill(1, ...range);
  }
  return tokens.filter((_, at) => dead[at] === 0);
}

/** What is never run of the statement that begins at a token: its first token, and the one behind its last. */
function deadAt(source: Source, at: number): [number, number] | undefined {
  if (!isWord(source, at, "if", "elif", "elseif", "while") || isSign(source, at - 1, ".", "->", "::", "#"))
    return undefined;
  const start = bodyStart(source, at);
  const value = start === undefined ? undefined : settled(source.tokens.slice(at + 1, start));
  const end = start === undefined || value === undefined ? undefined : bodyEnd(source, at, start, value);
  if (end === undefined) return undefined;
  if (value === true) return [end, chainEnd(source, at, end)];
  // What is `else` to it is run; an `elif` leaves it to the branches before.
  if (!isElse(source, at, end) || !isWord(source, at, "if")) return [at, end];
  return [at, end + (isSign(source, end + 1, ":") ? 2 : 1)];
}

/** The end of all branches that follow one. */
function chainEnd(source: Source, at: number, from: number): number {
  let end = from;
  while (isElse(source, at, end) || isWord(source, end, "elif", "elseif")) {
    const branch = isWord(source, end, "else") ? end + 1 : end;
    const start = isWord(source, branch, "if", "elif", "elseif") ? bodyStart(source, branch) : branch;
    const next = start === undefined ? undefined : bodyEnd(source, at, start, true);
    if (next === undefined) break;
    end = next;
  }
  return end;
}

/** Where the branch of a condition begins, with its bracket or colon. */
function bodyStart(source: Source, at: number): number | undefined {
  const close = isSign(source, at + 1, "(") ? source.closer.get(at + 1) : undefined;
  const goesOn =
    close !== undefined && /^(?:and|or|&&|\|\||[=<>!+*/.-].*)$/.test(source.tokens[close + 1]?.text ?? "");
  if (close !== undefined && !goesOn) return close + 1;
  const line = source.tokens[at]?.line;
  for (let next = at + 1; next <= at + longest && source.tokens[next]?.line === line; next++)
    if (isSign(source, next, "{", ":")) return next;
  return undefined;
}

/** Where a branch ends: with its bracket, its word, its indentation, or its statement. */
function bodyEnd(source: Source, at: number, start: number, runs: boolean): number | undefined {
  const { tokens, closer, opener, language } = source;
  if (isSign(source, start, "{")) {
    const close = closer.get(start);
    return close === undefined ? undefined : close + 1;
  }
  const { line, column } = tokens[at] as Token;
  const php = language === "php" && isSign(source, start, ":");
  const most = php || runs ? start + mostTokens : tokens.length;
  let end = start;
  for (; end < tokens.length && blockAt(source, end) >= blockAt(source, start); end++) {
    if (end > most) return undefined;
    const token = tokens[end] as Token;
    const isOut = token.line > line && token.column <= column;
    if (php ? isWord(source, end, "endif", "endwhile", "else", "elseif") : isOut) return end;
    if (!isSign(source, start, ":") && isSign(source, end, ";") && opener[end] === opener[start])
      return end + 1;
  }
  return php ? undefined : end;
}

/** Whether a branch for all else follows, of the same indentation where that decides. */
function isElse(source: Source, at: number, index: number): boolean {
  const [own, other] = [source.tokens[at], source.tokens[index]];
  return isWord(source, index, "else") && (source.language !== "python" || other?.column === own?.column);
}
