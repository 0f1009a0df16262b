/** `table 3`, `tables 5-7, 9`. */
export function tableNumbers(numbers: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const number of numbers) {
    const last = runs.at(-1);
    if (last !== undefined && last[1] === number - 1) last[1] = number;
    else runs.push([number, number]);
  }
  const words = runs.map(([from, to]) => (from === to ? String(from) : `${from}-${to}`));
  return `table${numbers.length === 1 ? "" : "s"} ${words.join(", ")}`;
}
