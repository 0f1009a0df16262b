import { describe, expect, it } from "vitest";
import { proposalOf, table } from "./tables.js";

const header = "Value | Name | Description";

describe("tables of one header", () => {
  it("have the same columns for values, names and meanings", async () => {
    const text = [
      `## 1 Taps\n${table(header, "1 | TAP_A | opens it", "2 | TAP_B | shuts it")}`,
      `## 2 Pumps\n${table(header, "1 | PUMP_A | runs", "2 | PUMP_B | rests")}`,
      // Its names are longer than words that explain.
      `## 3 Wells\n${table(header, "1 | WELL_THAT_HAS_A_VERY_LONG_NAME_OF_ITS_OWN_A | dry", "2 | WELL_THAT_HAS_A_VERY_LONG_NAME_OF_ITS_OWN_B | wet")}`,
    ].join("\n");
    const { tables } = await proposalOf(text);
    expect(tables.map(({ fields }) => fields.join(" "))).toEqual(Array(3).fill("value name meaning"));
  });

  it("are all taken by their header, with those of one row, and nothing else is", async () => {
    const text = [
      `## 1 TAP_KIND\n${table(header, "1 | TAP_A | opens it", "2 | TAP_B | shuts it")}`,
      `## 2 PUMP_KIND\n${table(header, "1 | PUMP_A | runs")}`,
      `## 3 Wells\n${table("Value | Name", "1 | WELL_A", "2 | WELL_B")}`,
    ].join("\n");
    const { tables, reasons } = await proposalOf(text, "taps.md", { header });
    expect(tables.map(({ name, kind, entries }) => [name, kind, entries.length])).toEqual([
      ["TapKind", "enum", 2],
      ["PumpKind", "enum", 1],
    ]);
    expect(reasons).toEqual([]);
  });

  it("say so where one cannot be read as the others are", async () => {
    const text = [
      `## 1 Taps\n${table(header, "1 | TAP_A | opens it", "2 | TAP_B | shuts it")}`,
      `## 2 Pumps\n${table(header, "1 | PUMP_A | runs", "2 | PUMP_B | rests")}`,
      `## 3 Wells\n${table(header, "deep | WELL_A | dry", "low | WELL_B | wet")}`,
    ].join("\n");
    const { tables } = await proposalOf(text);
    expect(
      tables.map(({ remarks }) =>
        remarks.includes("Other tables of this header are read as value, name, meaning."),
      ),
    ).toEqual([false, false, true]);
  });
});

describe("a header that only describes", () => {
  it("has one kind in all tables, and where that costs its numbers a look", async () => {
    const text = [
      `## 1 Taps\n${table("Code | Name | Turns", "1 | TAP_A | 3", "2 | TAP_B | 4")}`,
      `## 2 Pumps\n${table("Code | Name | Turns", "1 | PUMP_A | many times", "2 | PUMP_B | hardly any at all")}`,
    ].join("\n");
    const { tables } = await proposalOf(text);
    expect(tables.map(({ kinds }) => kinds.turns)).toEqual(["prose()", "prose()"]);
    expect(tables.map(({ remarks }) => remarks)).toEqual([
      '"Turns" is text: it has numbers here, but not in other tables.',
      "",
    ]);
  });

  it("has the strictest kind that reads all cells", async () => {
    const text = [
      `## 1 Taps\n${table("Code | Name | Unit", "1 | TAP_A | ms", "2 | TAP_B | s")}`,
      `## 2 Pumps\n${table("Code | Name | Unit", "1 | PUMP_A | m/s", "2 | PUMP_B | l/s")}`,
    ].join("\n");
    const { tables } = await proposalOf(text);
    expect(tables.map(({ kinds }) => kinds.unit)).toEqual(["stringKey()", "stringKey()"]);
  });

  it("has citations where a table has nothing else, though another has", async () => {
    const text = [
      `## 1 Taps\n${table("Code | Name | Source", "1 | TAP_A | [RFC1]", "2 | TAP_B | section 2.1")}`,
      `## 2 Pumps\n${table("Code | Name | Source", "1 | PUMP_A | [RFC1]", "2 | PUMP_B | a letter of A. Wick")}`,
      `## 3 Wells\n${table("Code | Name | Source", "1 | WELL_A | wick", "2 | WELL_B | oil")}`,
    ].join("\n");
    const { tables } = await proposalOf(text);
    expect(tables.map(({ kinds }) => kinds.source)).toEqual(["reference()", "prose()", "prose()"]);
  });

  it("is the meaning in every table where it mostly is", async () => {
    const text = [
      `## 1 Taps\n${table("Code | Name | Description", "1 | TAP_A | opens", "2 | TAP_B | shuts")}`,
      `## 2 Pumps\n${table("Code | Name | Description", "1 | PUMP_A | runs", "2 | PUMP_B | rests")}`,
      `## 3 Wells\n${table("Code | Name | Description | Notes", "1 | WELL_A | dry | none", "2 | WELL_B | wet | one")}`,
    ].join("\n");
    const { tables } = await proposalOf(text);
    expect(tables[2]?.fields).toEqual(["value", "name", "meaning", "notes"]);
  });
});
