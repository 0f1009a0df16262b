/**
 * The columns (from 1) at which the cells of a table row begin: after every pipe that no backslash stands before, at
 * what is not white space (GFM, section 4.10). The sign of a quotation is none of them.
 */
export function cellColumns(line: string): number[] {
  const quotation = /^[\s>]*>\s*(?=\|)/.exec(line)?.[0].length ?? 0;
  const starts = [quotation, ...pipes(line).map((pipe) => pipe + 1)];
  // A pipe at the beginning opens the first cell, and one at the end closes the last.
  if (line.slice(quotation, starts[1] ?? quotation).trim() === "|") starts.shift();
  if (line.slice(starts.at(-1)).trim() === "") starts.pop();
  return starts.map((start) => {
    let at = start;
    while (line[at] === " ") at += 1;
    return at + line.slice(at).search(/\S|$/) + 1;
  });
}

/** The texts of a row's cells, without the pipes between them. */
export function cellTexts(line: string, columns: readonly number[]): string[] {
  return columns.map((column, index) => {
    const next = columns[index + 1];
    return line
      .slice(column - 1, next === undefined ? undefined : next - 1)
      .trimEnd()
      .replace(/(?<!\\)\|$/, "")
      .trim();
  });
}

/** The places (from 0) of the pipes that part cells. */
export function pipes(line: string): number[] {
  const found: number[] = [];
  for (let index = line.indexOf("|"); index !== -1; index = line.indexOf("|", index + 1))
    if (line[index - 1] !== "\\") found.push(index);
  return found;
}
