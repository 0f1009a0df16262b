import { describe, expect, it } from "vitest";
import { proposalOf, table } from "./tables.js";

describe("a table of the bits or bytes of a message", () => {
  it.each([
    ["Byte | Field", "0 | type", "1 | flags", "2-3 | length", "4..7 | address"],
    ["Bits | Name", "0-3 | VERSION", "4 | DIM", "5 | LIT"],
    ["Octet | Name", "1 | KIND", "2 to 3 | SIZE"],
  ])("is no table of codes: %s", async (header, ...rows) => {
    const { tables, reasons } = await proposalOf(table(header, ...rows));
    expect(tables).toEqual([]);
    expect(reasons.join()).toContain("lays out bytes");
  });

  it("may be one of flags, where what stands together is reserved", async () => {
    const { tables } = await proposalOf(
      table("Bit | Name", "0 | DIM", "1 | LIT", "2 | HOT", "3-7 | Reserved"),
    );
    expect(tables.map(({ entries }) => entries.length)).toEqual([3]);
  });

  it("is not told by ranges under another header", async () => {
    const { tables } = await proposalOf(table("Value | Name", "0 | OIL", "1 | GAS", "2-5 | VENDOR"));
    expect(tables.map(({ entries }) => entries.length)).toEqual([2]);
  });
});
