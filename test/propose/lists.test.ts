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

it("a comma that may be a decimal one parts no numbers", async () => {
  expect(await sideOf("1,5", "2,5", "3")).toEqual([
    "stringKey()",
    '"Rate" is text, though most of its cells are numbers: not "1,5"; "2,5".',
  ]);
});
