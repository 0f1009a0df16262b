import type { Code } from "../source/code.js";
import { beginsLine, blockAt, isSign, isWord, type Token } from "../source/token.js";

/** Tokens that stand together: the first, and the one behind the last. */
export interface Part {
  readonly from: number;
  readonly to: number;
}

/** The index of the part that a token is in, of parts in their order; -1 where it is in none. */
export function partAt(parts: readonly Part[], token: number): number {
  let [low, high] = [0, parts.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const { from, to } = parts[middle] as Part;
    if (token >= from && token < to) return middle;
    if (token < from) high = middle - 1;
    else low = middle + 1;
  }
  return -1;
}

/** The elements of a bracket, which commas or semicolons part; none of one that is never closed. */
export function elementsOf(code: Code, open: number): Part[] {
  const elements: Part[] = [];
  const close = code.closer.get(open);
  if (close === undefined) return elements;
  let from = open + 1;
  for (let at = from; at <= close; at++) {
    if (at < close && !isSign(code, at, ",", ";")) {
      at = code.closer.get(at) ?? at;
      continue;
    }
    if (at > from) elements.push({ from, to: at });
    from = at + 1;
  }
  return elements;
}

/** Where the branches of a bracket begin, `case 7:`, whose statements stand beside each other in it, and what each is for. */
export function branchesOf(code: Code, open: number): { readonly at: number; readonly token: Token }[] {
  const close = code.closer.get(open) ?? open;
  const branches: { at: number; token: Token }[] = [];
  for (let at = open + 1; at < close; at++) {
    const token = code.tokens[at + 1];
    if (isWord(code, at, "case") && token !== undefined && isSign(code, at + 2, ":"))
      branches.push({ at, token });
    at = code.closer.get(at) ?? at;
  }
  return branches;
}

/** A line of a language whose blocks are indented. */
export interface Line extends Part {
  readonly column: number;
  /** The line that it is indented under. */
  readonly parent: Line | undefined;
  readonly children: Line[];
}

/** The lines of a source whose blocks are told by indentation; none where brackets tell them. */
export function linesOf(code: Code): Line[] {
  if (!["python", "yaml"].includes(code.language.id)) return [];
  const starts = code.tokens.flatMap((_, at) =>
    blockAt(code, at) === -1 && beginsLine(code, at) ? [at] : [],
  );
  const open: Line[] = [];
  return starts.map((from, index) => {
    const column = code.tokens[from]?.column ?? 0;
    while ((open.at(-1)?.column ?? 0) >= column) open.pop();
    const parent = open.at(-1);
    const line: Line = { from, to: starts[index + 1] ?? code.tokens.length, column, children: [], parent };
    parent?.children.push(line);
    open.push(line);
    return line;
  });
}
