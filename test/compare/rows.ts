/** A file with an entry of four lines for each row, of which every `every`th has another text. */
export function fileOf(rows: number, every = rows) {
  const entry = (row: number, words: string) => [
    `  ROW_${row} = {`,
    `    text: "${words}",`,
    "    versions: [1],",
    "  }",
  ];
  const numbers = Array.from({ length: rows }, (_, row) => row);
  const text = (changed: boolean) =>
    numbers
      .flatMap((row) => entry(row, changed && row % every === 0 ? `The new text of ${row}` : "The text"))
      .join("\n");
  const entries = numbers.map((row) => ({
    table: "Row",
    entry: row,
    name: `ROW_${row}`,
    from: row * 4 + 1,
    to: row * 4 + 4,
  }));
  return { path: "row.ts", state: "differs", actual: text(false), expected: text(true), entries } as const;
}
