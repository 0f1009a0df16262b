import { describe, expect, it } from "vitest";
import { membersOf, proposalOf, table } from "./tables.js";

const header = "Code | Name | Meaning";
const lamp = (code: number, name: string, meaning: string) => `${code} | ${name} | ${meaning}`;

describe("two names of one number", () => {
  it("are no aliases where they mean different things: the later is left out and named", async () => {
    const rows = [
      lamp(1, "OIL", "Burns oil."),
      lamp(2, "GAS", "Burns gas."),
      lamp(2, "WAX", "No wax is left."),
    ];
    const { tables, specText } = await proposalOf(table(header, ...rows));
    expect(membersOf(tables[0] as never)).toEqual({ OIL: 1, GAS: 2 });
    expect(tables[0]?.entries[1]).not.toHaveProperty("aliases");
    expect(tables[0]?.remarks).toContain('"WAX" stands at 2 as GAS does, and means something else (line 6)');
    expect(tables[0]?.remarks).toContain("take the `skip` out");
    expect(specText).toContain(
      '// line 6: { table: "Lamp", row: "WAX", found: ["2", "WAX", "No wax is left."]',
    );
  });

  it.each([
    ["the one is said to be another name", "The old name.", "Burns gas."],
    ["the one speaks of the other", "As GAS.", "Burns gas."],
    ["one says nothing", "", "Burns gas."],
    ["both mean the same", "Burns gas.", "burns gas."],
  ])("are aliases where %s", async (_, late, early) => {
    const rows = [lamp(1, "OIL", "Burns oil."), lamp(2, "GAS", early), lamp(2, "WAX", late)];
    const { tables } = await proposalOf(table(header, ...rows));
    expect(tables[0]?.entries[1]).toMatchObject({ name: "GAS", aliases: [{ name: "WAX" }] });
  });

  it("say that the number is no value where there are many", async () => {
    const rows = ["OIL", "GAS", "WAX", "LED"].map((name) =>
      lamp(name === "OIL" ? 1 : 2, name, `Is ${name[0]}.`),
    );
    const { tables } = await proposalOf(table(header, ...rows));
    expect(tables[0]).toMatchObject({ kind: "string-enum", entries: { length: 4 } });
    expect(tables[0]?.remarks).toContain('"Code" is not the value: 2 stands at GAS and WAX.');
  });

  it.each([
    ["where it is empty", "OIL | 1 |", "5", "it is empty at GAS; WAX; LED."],
    ["by its numbers, where it is empty too", "OIL | 1 |", "1", "1 stands at OIL and TAR."],
  ])("say that the number is no value %s", async (_, first, last, words) => {
    const rows = [first, "GAS | |", "WAX | |", "LED | |", `TAR | ${last} |`];
    const { tables } = await proposalOf(table("Name | Code | Use", ...rows));
    expect(tables[0]).toMatchObject({ kind: "string-enum", entries: { length: 5 } });
    expect(tables[0]?.remarks).toContain(`"Code" is not the value: ${words}`);
    expect(tables[0]?.remarks).not.toContain("undefined");
  });
});

describe("a registry that says what its codes are, but has no names", () => {
  it.each(["Description", "Meaning", "Reason"])(
    "has these from short texts under %s, with a word",
    async (what) => {
      const rows = ["1 | Lamp is out", "2 | Wick too short", "3 | Reserved", "4-9 | Unassigned"];
      const { tables } = await proposalOf(table(`Code | ${what}`, ...rows));
      expect(tables[0]?.entries.map(({ name }) => name)).toEqual(["LampIsOut", "WickTooShort"]);
      expect(tables[0]?.remarks).toContain(`The names are made of the texts under "${what}"`);
    },
  );

  it("has them without a word where they are spelt as names are", async () => {
    const { tables } = await proposalOf(table("Code | Description", "1 | LAMP_OUT", "2 | LAMP_LIT"));
    expect(tables[0]?.remarks).toBe("");
  });

  it.each([
    ["a sentence", "Go and see whether there is any oil left in the lamp, or in the can beside it."],
    ["said twice", "Lamp is out"],
  ])("has none where a text is %s", async (_, text) => {
    const rows = ["1 | Lamp is out", `2 | ${text}`, "3 | Reserved"];
    const { tables } = await proposalOf(table("Code | Meaning", ...rows));
    expect(tables[0]?.kind).toBe("map");
  });
});
