import type { Code } from "../source/code.js";
import { beginsLine } from "../source/token.js";

/** A line of a language whose blocks are indented: its first token, and the one behind its last. */
export interface Line {
  readonly from: number;
  readonly to: number;
  readonly column: number;
  /** The line that it is indented under. */
  readonly parent?: Line;
  readonly children: Line[];
}

/** The lines of a source whose blocks are told by indentation; none where brackets tell them. */
export function linesOf(code: Code): Line[] {
  if (!["python", "yaml"].includes(code.language.id)) return [];
  const starts = code.tokens.flatMap((_, at) => (code.opener[at] === -1 && beginsLine(code, at) ? [at] : []));
  const open: Line[] = [];
  return starts.map((from, index) => {
    const column = code.tokens[from]?.column ?? 0;
    while ((open.at(-1)?.column ?? 0) >= column) open.pop();
    const parent = open.at(-1);
    const to = starts[index + 1] ?? code.tokens.length;
    const line: Line = { from, to, column, children: [], ...(parent === undefined ? {} : { parent }) };
    parent?.children.push(line);
    open.push(line);
    return line;
  });
}

/** The line that a token stands in. */
export function lineAt(lines: readonly Line[], token: number): Line | undefined {
  let [low, high] = [0, lines.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const line = lines[middle] as Line;
    if (token >= line.from && token < line.to) return line;
    if (token < line.from) high = middle - 1;
    else low = middle + 1;
  }
  return undefined;
}
