import { describe, expect, it } from "vitest";
import { membersOf, proposalOf, table } from "./tables.js";

const many = (count: number, row: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => row(index));

describe("a row that is no member among many that are", () => {
  it("is left out and named where its number is misprinted, with an erratum to complete", async () => {
    const rows = many(40, (index) => `${index} | PUMP_${index} | pump ${index}.`);
    const { tables, specText } = await proposalOf(
      table("Code | Name | Meaning", ...rows.with(9, "1O | PUMP_9 | nine.")),
    );
    expect(tables).toMatchObject([
      {
        kind: "enum",
        minRows: 39,
        skip: [{ column: "value", cell: "1O", count: 1, why: "it is no number" }],
      },
    ]);
    expect(tables[0]?.remarks).toContain('Left out: "Code": "1O" is no number (line 13).');
    expect(specText).toContain(
      '// line 13: { table: "Lamp", row: "1O", column: "value", found: "1O", value: "1O", why: "", source: "" },',
    );
  });

  it.each([
    ["16 (0x11)", "16 and 17"],
    ["16-31 (0x10-0x1E)", "31 and 30"],
  ])("is left out where it says two numbers that disagree: %s", async (cell, numbers) => {
    const rows = [
      "0 (0x00) | PUMP_A",
      "1 (0x01) | PUMP_B",
      `${cell} | PUMP_C`,
      "2-15 (0x02-0x0F) | Reserved",
    ];
    const { tables } = await proposalOf(table("Code | Name", ...rows));
    expect(tables[0]?.remarks).toContain(`"Code": "${cell}" gives ${numbers}, which disagree (line 6).`);
    expect(tables[0]).toMatchObject({
      entries: [{ value: 0 }, { value: 1 }],
      ranges: [{ first: 2, last: 15 }],
    });
  });

  it("is left out and named with its neighbours where its number was lost", async () => {
    const rows = ["4 | PUMP_A | a b.", " | PUMP_B | b c.", "6 | PUMP_C | c d."];
    const { tables } = await proposalOf(table("Code | Name | Meaning", ...rows));
    expect(tables[0]?.remarks).toContain(
      'Left out: "Code" is empty (line 5), between 4 (line 4) and 6 (line 6).',
    );
    expect(membersOf(tables[0] as never)).toEqual({ PUMP_A: 4, PUMP_C: 6 });
  });

  it("is left out and named where its name is a sentence", async () => {
    const rows = [
      "1 | PUMP_A",
      "2 | PUMP_B",
      "3 | For use in times to come. Shall not be sent, and is to be passed over where it comes.",
      "4 | PUMP_D",
    ];
    const { tables } = await proposalOf(table("Code | Name", ...rows));
    expect(membersOf(tables[0] as never)).toEqual({ PUMP_A: 1, PUMP_B: 2, PUMP_D: 4 });
    expect(tables[0]?.remarks).toContain("is no name (line 6)");
  });

  it("makes no table of numbers of one where there are too many of them", async () => {
    const rows = ["1 | PUMP_A", "two | PUMP_B", "three | PUMP_C", "4 | PUMP_D"];
    const { tables } = await proposalOf(table("Code | Name", ...rows));
    expect(tables.map(({ kind }) => kind)).toEqual(["string-enum"]);
  });
});

describe("a table whose rows do not pass", () => {
  it.each([
    [["PUMP_3"], "it has the name PUMP_3 twice (line 24)"],
    [["PUMP_3", "PUMP_4"], "it has the name PUMP_3 twice (line 24); and 1 other fault"],
    [["PUMP_3", "PUMP_4", "PUMP_5"], "it has the name PUMP_3 twice (line 24); and 2 other faults"],
  ])("says in a sentence what %j is", async (again, words) => {
    const rows = [
      ...many(20, (index) => `PUMP_${index} | No | Runs.`),
      ...again.map((name) => `${name} | Yes | Runs.`),
    ];
    const { reasons } = await proposalOf(table("Name | Retry | Meaning", ...rows));
    expect(reasons).toEqual([`its rows do not pass: ${words}`]);
  });
});

describe("a column of texts that is mostly numbers", () => {
  it("is said to be text, with the cells that are none", async () => {
    const rows = many(30, (index) => `PUMP_${index} | ${index % 4 === 0 ? "any" : index}`);
    const { tables } = await proposalOf(table("Name | Ports", ...rows));
    expect(tables[0]?.kinds.ports).not.toContain("integer");
    expect(tables[0]?.remarks).toContain('"Ports" is text, though most of its cells are numbers: not "any".');
  });

  it("is said to be text where no notation reads its numbers", async () => {
    const { tables } = await proposalOf(
      table("Name | Code", "PUMP_A | 1.000", "PUMP_B | 1.500", "PUMP_C | 2.000"),
    );
    expect(tables[0]?.remarks).toContain(
      '"Code" is text, though most of its cells look like numbers: no notation that is known reads "1.000"',
    );
  });

  it("is said to be text where its numbers begin with zeros", async () => {
    const { tables } = await proposalOf(table("Code | Name", "001 | PUMP_A", "010 | PUMP_B", "100 | PUMP_C"));
    expect(tables[0]?.remarks).toContain('"Code" is text: numbers would lose the zeros before "001"; "010".');
  });

  it.each([["0q17"], ["#10"], ["10:1"]])(
    "is said to be text where it tells the rows apart: %s",
    async (text) => {
      const { tables } = await proposalOf(
        table("Code | Name", `${text} | PUMP_A`, "0q1 | PUMP_B", "0q2 | PUMP_C"),
      );
      expect(tables[0]?.kind).not.toBe("enum");
      expect(tables[0]?.remarks).toContain('"Code" is text, though most of its cells look like numbers');
    },
  );

  it("is no matter where it has words, nor where its header says that it is aside", async () => {
    const { tables } = await proposalOf(
      table(
        "Name | Code | Section",
        "PUMP_A | first of all | 1.1",
        "PUMP_B | second of all | 1.2",
        "PUMP_C | 3rd of all | 1.3",
      ),
    );
    expect(tables[0]?.remarks).toBe("");
  });
});

describe("rows that may go on with the one above", () => {
  it("are not joined unasked where their key is empty", async () => {
    const rows = ["1 | PUMP_A | One.", " | | More of it.", "2 | PUMP_B | Two.", "3 | PUMP_C | Three."];
    const { tables } = await proposalOf(table("Code | Name | Meaning", ...rows));
    expect(tables[0]).not.toHaveProperty("continuation");
    expect(tables[0]?.entries[0]).toMatchObject({ name: "PUMP_A", meaning: "One." });
    expect(tables[0]?.remarks).toContain('Left out: "Code" is empty (line 5)');
  });

  it("are dropped where they are blank, without a word", async () => {
    const { tables } = await proposalOf(table("Code | Name", "1 | PUMP_A", " | ", "2 | PUMP_B"));
    expect([membersOf(tables[0] as never), tables[0]?.remarks]).toEqual([{ PUMP_A: 1, PUMP_B: 2 }, ""]);
  });

  it.each([
    ["a sentence", "and only where a pump is full.", true],
    ["the title of a group", "Pumps of brass", false],
  ])("are told where a full-width row is %s", async (_, title, isTold) => {
    const row = (...cells: string[]) => `<tr>${cells.map((text) => `<td>${text}</td>`).join("")}</tr>`;
    const html = `<!doctype html><table><tr><th>Code</th><th>Name</th></tr>${row("1", "PUMP_A")}<tr><td colspan="2">${title}</td></tr>${row("2", "PUMP_B")}${row("3", "PUMP_C")}</table>`;
    const { tables } = await proposalOf(html, "pumps.html");
    expect(tables[0]).not.toHaveProperty("continuation");
    expect(tables[0]?.remarks.includes("may go on with the row above")).toBe(isTold);
  });
});

describe("marks at the ends of cells", () => {
  it("do not make numbers texts", async () => {
    const rows = ["1 [1] | PUMP_A", "2 | PUMP_B [2]", "3 [1], [2] | PUMP_C", "4 | PUMP_D"];
    const { tables } = await proposalOf(table("Code | Name", ...rows));
    expect(tables[0]).toMatchObject({ kind: "enum", footnotes: "remove" });
    expect(membersOf(tables[0] as never)).toEqual({ PUMP_A: 1, PUMP_B: 2, PUMP_C: 3, PUMP_D: 4 });
  });

  it("are citations, and stay, where nothing is stricter without them", async () => {
    const { tables } = await proposalOf(table("Name | Meaning", "PUMP_A | as in [1]", "PUMP_B | as in [2]"));
    expect(tables[0]).not.toHaveProperty("footnotes");
  });
});

describe("a column of numbers that is the value once more", () => {
  it.each([["Since"], ["Priority"], ["Type"]])(
    "is none where %s has small numbers by chance",
    async (header) => {
      const { tables } = await proposalOf(
        table(`Code | Name | ${header}`, "1 | TAP | 1", "2 | VAT | 2", "3 | KEG | 2"),
      );
      expect(tables[0]?.remarks).not.toContain("once more");
    },
  );

  const rows = (third: string) => ["16 | 0x10 | TAP", "17 | 0x11 | VAT", `${third} | 0x12 | KEG`];

  it.each([
    ["18", false],
    ["19", true],
  ])("and has %s for the third is told: %s", async (third, isTold) => {
    const { tables } = await proposalOf(table("Decimal | Hex | Name", ...rows(third)));
    expect(tables[0]?.remarks.includes("mostly the value once more")).toBe(isTold);
  });

  it("is not told where it says other things", async () => {
    const { tables } = await proposalOf(
      table("Value | Name | Pages", "1 | TAP | 1", "2 | VAT | 9", "3 | KEG | 9"),
    );
    expect(tables[0]?.remarks).not.toContain("once more");
  });
});

it("a dash for a name, with what it stands for in another column, has its status", async () => {
  const { tables } = await proposalOf(
    table(
      "Value | Name | Meaning",
      "1 | TAP | It runs.",
      "2 | - | Reserved",
      "3 | - | Nothing.",
      "4 | VAT | It holds.",
    ),
  );
  expect(tables[0]?.ranges).toMatchObject([
    { first: 2, text: "Reserved", status: "reserved" },
    { first: 3, text: "-: Nothing.", status: "other" },
  ]);
});
