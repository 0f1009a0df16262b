import { describe, expect, it } from "vitest";
import { membersOf, proposalOf, table } from "./tables.js";

const header = "Code | Name";

describe("what stands in brackets behind names", () => {
  it("is a note where it says that some are old or new, and the names keep their spelling", async () => {
    const rows = ["1 | PUMP_A", "2 | PUMP_B (deprecated)", "3 | PUMP_C (Obsolete since 2.0)", "4 | PUMP_D"];
    const { tables } = await proposalOf(table(header, ...rows));
    expect(tables[0]?.entries).toMatchObject([
      { name: "PUMP_A" },
      { name: "PUMP_B", nameNote: "deprecated" },
      { name: "PUMP_C", nameNote: "Obsolete since 2.0" },
      { name: "PUMP_D" },
    ]);
    expect(tables[0]?.entries[0]).not.toHaveProperty("nameNote");
    expect(tables[0]?.remarks).toContain("it goes into nameNote");
  });

  it("leaves out no row, however long it is", async () => {
    const note =
      "TEMPORARY - registered 2031-01-01, extended 2032-01-01, and again 2033-01-01, expires 2034-01-01";
    const rows = ["1 | Pump Idle", `2 | Pump Running (${note})`, "3-9 | Unassigned"];
    const { tables } = await proposalOf(table(header, ...rows));
    expect(membersOf(tables[0] as never)).toEqual({ "Pump Idle": 1, "Pump Running": 2 });
    expect(tables[0]?.entries[1]).toMatchObject({ name: "PumpRunning", nameNote: note });
  });

  it.each([
    ["section 2.1", { section: "2.1" }],
    ["see Annex B", "see Annex B"],
  ])("is a reference where it is one: (%s)", async (text, nameReference) => {
    const rows = [`1 | PumpA (${text})`, `2 | PumpB (${text})`];
    const { tables } = await proposalOf(table(header, ...rows));
    expect(tables[0]?.entries).toMatchObject([
      { name: "PumpA", nameReference },
      { name: "PumpB", nameReference },
    ]);
  });

  it.each([
    ["it tells names apart", ["1 | PUMP (deprecated)", "2 | PUMP (section 4)", "3 | VALVE"]],
    ["it says something else", ["1 | Pump (water)", "2 | Valve (removable)", "3 | Tap (oil)"]],
  ])("is a part of the name where %s", async (_, rows) => {
    const { tables } = await proposalOf(table(header, ...rows));
    expect(Object.keys(tables[0]?.entries[0] ?? {})).not.toContain("nameNote");
    expect(tables[0]?.entries.map(({ documentName }) => documentName)).toContain(rows[0]?.slice(4));
  });
});

describe("what a range is called", () => {
  it("does not say how the members' names are written", async () => {
    const rows = ["1 | OIL", "2 | GAS", "3-9 | Vendor Specific", "10-19 | For Local Use Only"];
    const { tables } = await proposalOf(table(header, ...rows));
    expect(tables[0]?.kinds.name).toBe("identifier()");
    expect(tables[0]?.entries.map(({ name }) => name)).toEqual(["OIL", "GAS"]);
    expect(tables[0]?.ranges).toMatchObject([{ name: "Vendor Specific" }, { name: "For Local Use Only" }]);
  });

  it("does, where it is that of a member too", async () => {
    const { tables } = await proposalOf(table(header, "1 | OIL", "2 | GAS", "3 | Vendor Specific"));
    expect(tables[0]?.kinds.name).toBe("phrase()");
  });
});
