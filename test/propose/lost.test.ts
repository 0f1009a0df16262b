import { describe, expect, it } from "vitest";
import { proposalOf } from "./tables.js";

/** A text extraction, a cell a line, that loses empty cells and fills rows up at their ends. */
function extraction(...rows: readonly (readonly string[])[]): string {
  const header = ["Value", "Name", "Meaning", "Remedy"];
  const cells = (row: readonly string[]) => header.map((_, index) => `${row[index] ?? ""} |`).join("\n");
  return ["1 Taps", "", cells(header), "---|---|---|---|", ...rows.map(cells), ""].join("\n");
}

const whole = (count: number) =>
  Array.from({ length: count }, (_, index) => [
    String(index),
    `TAP_${index}`,
    `The tap number ${index} is shut.`,
    `Open it, and wait ${index} minutes.`,
  ]);

describe("a text extraction's row that lost a cell", () => {
  it("which no column but the key's can take is left out and named, never guessed", async () => {
    const rows = whole(20).with(7, ["7", "Some words that either of them may say."]);
    const { tables, specText } = await proposalOf(extraction(...rows), "taps.txt");
    expect(tables).toMatchObject([
      { kind: "enum", minRows: 19, skip: [{ column: "value", cell: "7", count: 1 }] },
    ]);
    expect(tables[0]?.entries.some(({ value }) => value === 7)).toBe(false);
    expect(tables[0]?.remarks).toMatch(/Left out: rows that lost cells, and which is open: 7 \(line \d+\)\./);
    expect(specText).toContain('found: ["7", "Some words that either of them may say.", "", ""]');
  });

  it("keeps the whole table out where there are many of them, each named", async () => {
    const rows = whole(20).map((row, index) => (index % 3 === 0 ? [row[0] ?? "", "Some words."] : row));
    const { tables, reasons } = await proposalOf(extraction(...rows), "taps.txt");
    expect(tables).toEqual([]);
    expect(reasons[0]).toMatch(
      /^its rows do not pass: .* \(line \d+\); \(line \d+\); \(line \d+\); and \d more$/,
    );
  });
});
