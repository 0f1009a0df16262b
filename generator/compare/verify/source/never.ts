import { type Brackets, isSign, isWord, type Token } from "./token.js";

interface Source extends Brackets {
  readonly tokens: readonly Token[];
}

/** Items of Rust that a comma does not end, though one may stand in them. */
const items = "fn struct enum mod impl trait union use const static type extern macro_rules let".split(" ");
/** Those of them that a bracket does not end either. */
const statements = ["use", "const", "static", "type", "let"];
/** What may stand before these words. */
const before = "pub unsafe async default".split(" ");

/**
 * What Rust never compiles, where `#[cfg(any())]` or `#[cfg(false)]` stands before it: an item, a variant, an arm.
 *
 * @returns the indices of its first token and of the one behind its last; undefined where none begins at an index
 */
export function neverCompiled(source: Source, at: number): [number, number] | undefined {
  if (!isNever(source, at)) return undefined;
  let start = at;
  while (isSign(source, start, "#") && isSign(source, start + 1, "["))
    start = (source.closer.get(start + 1) ?? start) + 1;
  let word = start;
  while (isWord(source, word, ...before) || isSign(source, word, "("))
    word = (source.closer.get(word) ?? word) + 1;
  const isStatement = isWord(source, word, ...statements) && !isWord(source, word + 1, "fn", "unsafe");
  const ends = isStatement ? [";"] : isWord(source, word, ...items) ? [";", "{"] : [";", "{", ","];
  const close = source.closer.get(source.opener[at] ?? -1) ?? source.tokens.length;
  for (let end = start; end < close; end++) {
    if (isSign(source, end, ...ends)) return [at, (source.closer.get(end) ?? end) + 1];
    end = source.closer.get(end) ?? end;
  }
  return [at, close];
}

/** Conditions of more tokens are not settled. */
const longest = 8;

/** Whether an attribute begins there that nothing fulfils. */
function isNever(source: Source, at: number): boolean {
  if (!isSign(source, at, "#") || !isSign(source, at + 1, "[") || !isWord(source, at + 2, "cfg"))
    return false;
  const [open, close] = [at + 3, source.closer.get(at + 3)];
  if (close === undefined || close - open > longest || !isSign(source, close + 1, "]")) return false;
  const condition = source.tokens.slice(open + 1, close).map(({ text }) => text);
  return ["any()", "false", "not(all())", "not(true)"].includes(condition.join("").replace(/,/g, ""));
}
