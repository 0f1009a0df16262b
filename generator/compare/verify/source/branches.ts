import { type Brackets, bracketsOf } from "./brackets.js";
import { settled } from "./constant.js";
import { isSign, isWord, type Token } from "./token.js";

/** A condition without brackets has no more tokens. */
const longest = 12;
/** A branch that is run, and one whose end is yet to be found, is looked through so far. */
const mostTokens = 5_000;

interface Source extends Brackets {
  readonly tokens: readonly Token[];
  readonly language: string;
}

/** The index of the first token of something, and that of the first behind it. */
interface Range {
  readonly from: number;
  readonly to: number;
}

/** Leaves out branches that are never run: of `if (false)`, `while (0)`, `if 0:`, and of what is `else` to `if (true)`. */
export function reachable(tokens: readonly Token[], language: string): Token[] {
  const source = { tokens, language, ...bracketsOf(tokens) };
  const dead = new Uint8Array(tokens.length);
  for (let at = 0; at < tokens.length; at++) {
    const range = dead[at] === 1 ? undefined : deadAt(source, at);
    if (range !== undefined) dead.fill(1, range.from, range.to);
  }
  return tokens.filter((_, at) => dead[at] === 0);
}

/** What is never run of the statement that begins at a token. */
function deadAt(source: Source, at: number): Range | undefined {
  if (!isWord(source, at, "if", "elif", "elseif", "while") || isSign(source, at - 1, ".", "->", "::", "#"))
    return undefined;
  const start = bodyStart(source, at);
  const value = start === undefined ? undefined : settled(source.tokens.slice(at + 1, start));
  const end = start === undefined || value === undefined ? undefined : bodyEnd(source, at, start, value);
  if (end === undefined) return undefined;
  const other = isElse(source, at, end);
  if (value === true) return { from: end, to: chainEnd(source, at, end) };
  // What is `else` to it is run; an `elif` leaves it to the branches before.
  if (!other || !isWord(source, at, "if")) return { from: at, to: end };
  return { from: at, to: end + (isSign(source, end + 1, ":") ? 2 : 1) };
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
  for (; end < tokens.length && (opener[end] ?? -1) >= (opener[start] ?? -1); end++) {
    if (end > most) return undefined;
    const token = tokens[end] as Token;
    if (
      php
        ? isWord(source, end, "endif", "endwhile", "else", "elseif")
        : token.line > line && token.column <= column
    )
      return end;
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
