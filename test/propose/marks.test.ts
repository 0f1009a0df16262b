import { describe, expect, it } from "vitest";
import { membersOf, proposalOf, table } from "./tables.js";

describe("daggers and asterisks at the ends of cells", () => {
  it("are no part of names, numbers or ranges, and are told", async () => {
    const rows = ["1 | PUMP_A†", "2‡ | PUMP_B", "3 | PUMP_C *", "4 § | PUMP_D**", "5-9* | Reserved†"];
    const { tables } = await proposalOf(table("Code | Name", ...rows));
    expect(membersOf(tables[0] as never)).toEqual({ PUMP_A: 1, PUMP_B: 2, PUMP_C: 3, PUMP_D: 4 });
    expect(tables[0]?.ranges).toMatchObject([{ first: 5, last: 9, status: "reserved" }]);
    expect(tables[0]?.remarks).toContain("Footnote marks are taken off");
  });

  it("are none where other columns have them as a part of what they say", async () => {
    const rows = ["1 | PUMP_A† | char*", "2 | PUMP_B | int", "3 | PUMP_C | char*", "4 | PUMP_D | char*"];
    const { tables } = await proposalOf(table("Code | Name | Type", ...rows));
    expect(tables[0]?.entries).toMatchObject([{ name: "PUMP_A", type: "char*" }, {}, {}, {}]);
  });

  it.each([
    ["every cell has one", ["1 | PUMP*", "2 | TAP*"], "PUMP*"],
    ["they may stand for anything", ["1 | PUMP_*", "2 | TAP"], "PUMP_*"],
  ])("stay where %s", async (_, rows, name) => {
    const { tables } = await proposalOf(table("Code | Name", ...rows));
    expect(tables[0]).not.toHaveProperty("footnotes");
    expect(tables[0]?.entries.map((entry) => entry.documentName ?? entry.name)).toContain(name);
  });
});

describe("a word behind some of the names", () => {
  it.each([
    ["is a mark, perhaps", ["1 | OIL new", "2 | GAS", "3 | WAX new"], true],
    ["is none where all have it", ["1 | OIL new", "2 | GAS new"], false],
    ["is none of one name", ["1 | OIL new", "2 | GAS"], false],
    ["is none of several", ["1 | OIL new", "2 | GAS", "3 | WAX old"], false],
    ["is none of abbreviations", ["1 | IPv4 new", "2 | FQDN", "3 | IPv6 new"], false],
    ["is none of words", ["1 | Oil lamp", "2 | Off", "3 | Wax lamp"], false],
  ])("%s", async (_, rows, isTold) => {
    const { tables } = await proposalOf(table("Code | Name", ...rows));
    expect(tables[0]?.remarks.includes('Some names have "new" behind them')).toBe(isTold);
    if (!isTold) expect(tables[0]?.remarks).not.toContain("behind them");
  });
});
