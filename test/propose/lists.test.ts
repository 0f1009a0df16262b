import { expect, it } from "vitest";
import { proposalOf, table } from "./tables.js";

const sideOf = async (...cells: readonly string[]) => {
  const rows = cells.map((cell, at) => `${at} | LAMP_${"ABCDEFGH"[at]} | ${cell}`);
  const [first] = (await proposalOf(table("Code | Name | Rate", ...rows))).tables;
  return [first?.kinds.rate, first?.remarks];
};

it("lists of numbers beside the members are no texts, and nothing is said of them", async () => {
  expect(await sideOf("1, 2", "3", "4, 5 and 6")).toEqual(["ranges()", ""]);
  expect(await sideOf("1,2", "3", "4,5,6")).toEqual(["ranges()", ""]);
});

it("lists under a header that says values are told", async () => {
  const rows = ["SIG_A | 1", "SIG_B | 30,10,16", "SIG_C | 20,17,18"];
  const [first] = (await proposalOf(table("Signal | Value", ...rows))).tables;
  expect(first?.remarks).toBe(
    '"Value" is text, though most of its cells are numbers: not "30,10,16"; "20,17,18".',
  );
});

it("a comma that may be a decimal one parts no numbers", async () => {
  expect(await sideOf("1,5", "2,5", "3")).toEqual([
    "stringKey()",
    '"Rate" is text, though most of its cells are numbers: not "1,5"; "2,5".',
  ]);
});
