import { describe, expect, it } from "vitest";
import { proposalOf, table } from "./tables.js";

describe("bits over several columns", () => {
  it.each([
    ["three rows", ["0 | 0 | 1 | OIL", "0 | 1 | 0 | GAS", "1 | 0 | 0 | WAX"], [1, 2, 4]],
    ["two rows", ["1 | 1 | 0 | OIL", "0 | 1 | 1 | GAS"], [6, 3]],
  ])("are one value together: %s", async (_, rows, values) => {
    for (const header of ["B2 | B1 | B0 | Name", "Bit 2 | Bit 1 | Bit 0 | Name"]) {
      const { tables } = await proposalOf(table(header, ...rows));
      expect(tables[0]?.entries.map(({ value }) => value)).toEqual(values);
      expect(tables[0]?.remarks).toContain("The columns of bits are one value together.");
    }
  });

  it("may stand behind the names, and have placeholders", async () => {
    const rows = ["OIL | 0 | 1", "GAS | 1 | 0", "Reserved | 1 | 1"];
    const { tables } = await proposalOf(table("Name | D1 | D0", ...rows));
    expect(tables[0]).toMatchObject({
      entries: [{ value: 1 }, { value: 2 }],
      ranges: [{ first: 3, last: 3 }],
    });
  });

  it.each([
    ["a bit may be either", "B1 | B0 | Name", ["0 | 0 | OIL", "0 | 1 | GAS", "1 | x | WAX"]],
    ["rows have the same", "B1 | B0 | Name", ["0 | 1 | OIL", "1 | 0 | GAS", "0 | 1 | WAX"]],
    ["a place is missing", "B3 | B0 | Name", ["0 | 1 | OIL", "1 | 0 | GAS", "1 | 1 | WAX"]],
  ])("are not, where %s", async (_, header, rows) => {
    const { tables } = await proposalOf(table(header, ...rows));
    expect(Object.values(tables[0]?.kinds ?? {}).join()).not.toContain("bitOf");
  });

  it("are told where one may be either", async () => {
    const { tables } = await proposalOf(table("B1 | B0 | Name", "0 | 0 | OIL", "0 | 1 | GAS", "1 | x | WAX"));
    expect(tables[0]).toMatchObject({ kind: "string-enum" });
    expect(tables[0]?.remarks).toContain('"B0" is text, though most of its cells are numbers: not "x".');
  });
});
