import { expect, it } from "vitest";
import { judge } from "../../../../generator/compare/verify/match/judge.js";
import { TableIndex } from "../../../../generator/compare/verify/match/table-index.js";
import type { Read } from "../../../../generator/compare/verify/match/verdict.js";
import { wordsOf } from "../../../../generator/compare/verify/names/words.js";

const names = ["LampTooBright", "LampTooDim", "LampWithoutOil", "LampBroken"];
const entries = names.map((name, at) => ({ value: 150 + at, name }));
const table = new TableIndex("Lamp", { kind: "enum", columns: [], entries });

/** What is said of constants of these names and values. */
function verdicts(index: TableIndex, constants: readonly (readonly [string, number])[]): string[] {
  const reads = constants.map(([name, value]) => ({
    core: wordsOf(name),
    value,
    pair: { name, value, role: "constant", nameToken: { kind: "word" } } as Read["pair"],
  }));
  return judge(reads, index).map(({ verdict }) => verdict.kind);
}

it.each([
  ["as many digits, one of them wrong", 950, "wrong"],
  ["a digit too many", 1500, "wrong"],
  ["a digit lost, which may be a value of another table", 50, "foreign"],
  ["as many digits, two of them wrong", 942, "foreign"],
])("takes a value outside the table for a slip or for another's: %s", (_, value, kind) => {
  expect(verdicts(table, [["LampTooBright", value]])).toEqual([kind]);
});

it("takes no short name, no value of two digits and no name that is there as well for a slip", () => {
  const small = entries.map(({ value, name }) => ({ value: value - 100, name }));
  const low = new TableIndex("Lamp", { kind: "enum", columns: [], entries: small });
  expect(verdicts(low, [["LampTooBright", 90]])).toEqual(["foreign"]);
  const named = (name: string) =>
    verdicts(new TableIndex("Lamp", { kind: "enum", columns: [], entries: [{ value: 150, name }] }), [
      [name, 950],
    ]);
  expect([named("LampDim"), named("LampDims")]).toEqual([["foreign"], ["wrong"]]);
  expect(
    verdicts(table, [
      ["LampTooBright", 150],
      ["LampTooBright", 950],
    ]),
  ).toEqual(["agrees", "foreign"]);
});

it("knows a source's own family only where more than half of its names begin as the document's do", () => {
  const whole = [
    ["LampTooBright", 150],
    ["LampTooDim", 151],
  ] as const;
  const own = ["WickTooLong", 153] as const;
  expect(verdicts(table, [...whole, ["WithoutOil", 152], own]).at(-1)).toBe("foreign");
  expect(verdicts(table, [whole[0], ["WithoutOil", 152], own]).at(-1)).toBe("renamed");
});
