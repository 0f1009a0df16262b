/** A delimiter row (GFM, section 4.10). */
export function isDelimiterRow(line: string): boolean {
  if (!/^[\s:-]*\|[\s|:-]*$/.test(line)) return false;
  const cells = line.trim().split("|");
  if (cells[0] === "") cells.shift();
  if (cells.at(-1) === "") cells.pop();
  return /^\s{0,3}\S/.test(line) && cells.length > 0 && cells.every((cell) => /^:?-+:?$/.test(cell.trim()));
}
