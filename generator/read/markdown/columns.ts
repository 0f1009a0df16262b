/**
 * The columns (from 1) at which the cells of a table row begin: after every pipe that no backslash escapes, at
 * what is not white space (GFM, section 4.10).
 */
export function cellColumns(line: string): number[] {
  const starts = [0];
  for (let index = 0; index < line.length; index += 1) {
    if (line[index] === "\\") index += 1;
    else if (line[index] === "|") starts.push(index + 1);
  }
  // A pipe at the beginning opens the first cell, and one at the end closes the last.
  if (line.slice(0, starts[1] ?? 0).trim() === "|") starts.shift();
  if (line.slice(starts.at(-1)).trim() === "") starts.pop();
  return starts.map((start) => start + line.slice(start).search(/\S|$/) + 1);
}
