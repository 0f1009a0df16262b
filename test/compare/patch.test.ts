import { describe, expect, it } from "vitest";
import { differenceOf, patchOf } from "../../generator/compare/patch.js";

/** A file with an entry of four lines for each row, of which every `every`th has another text. */
function file(rows: number, every = rows) {
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

describe("a file that differs", () => {
  it("is shown by its lines", () => {
    const some = file(1000, 100);
    expect(patchOf(some)?.match(/^@@ /gm)).toHaveLength(10);
    expect(differenceOf(some)?.line).toBe(2);
    expect(differenceOf(some)?.entries.map(({ entry }) => entry)).toEqual([
      0, 100, 200, 300, 400, 500, 600, 700, 800, 900,
    ]);
  });

  it("in more lines than are compared is told by its entries, the same ones, and has no patch", () => {
    const all = file(3000, 3);
    expect(patchOf(all)).toBeUndefined();
    const { line, entries, onlyHashes } = differenceOf(all) ?? {};
    expect([line, onlyHashes]).toEqual([2, undefined]);
    expect(entries?.map(({ entry }) => entry)).toEqual(Array.from({ length: 1000 }, (_, at) => at * 3));
  });

  it("takes time by its length alone, however many lines differ", () => {
    const time = (rows: number) => {
      const one = file(rows, 1);
      const before = process.cpuUsage();
      expect(patchOf(one)).toBeUndefined();
      expect(differenceOf(one)?.entries).toHaveLength(rows);
      return process.cpuUsage(before).user / 1000;
    };
    time(1000);
    const [few, many] = [time(5000), time(50_000)];
    expect(many).toBeLessThan(few * 10 * 3 + 200);
  });
});
