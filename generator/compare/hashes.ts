/** Whether the lines of a hunk, each behind its sign, are the same but for their hashes. */
export function differsInHashesOnly(lines: readonly string[]): boolean {
  const side = (sign: string) =>
    lines
      .filter((line) => line.startsWith(sign))
      .map((line) => line.slice(1))
      .join("\n");
  const [before, after] = [side("-"), side("+")];
  const withoutHashes = (text: string) => text.replace(/[0-9a-f]{64}/g, "");
  return before !== after && withoutHashes(before) === withoutHashes(after);
}
