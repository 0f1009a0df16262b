import { describe, expect, it } from "vitest";
import { membersOf, proposalOf, table } from "./tables.js";

describe("the column of names", () => {
  it.each([
    ["Codec | Aliases", ["pcm | p, q", "opus | o, s", "flac | f, l"]],
    ["Bezeichnung | Bedeutung", ["Ölstand | wie viel Öl", "Druck | wie viel Druck", "Wärme | wie warm"]],
    ["Evento | Quando", ["tap.opened | alguém abre", "tap/closed+1 | alguém fecha", ">= | mais"]],
    ["Mark | Meaning", ["A+ | very good", "A | good", "A- | nearly good"]],
  ])("is the first, whatever its header %s and its words", async (header, rows) => {
    const { tables } = await proposalOf(table(header, ...rows));
    expect(tables.map(({ kind, entries }) => [kind, entries.length])).toEqual([["string-enum", 3]]);
    expect(Object.keys(membersOf(tables[0] as never))).toEqual(rows.map((row) => row.split(" | ")[0]));
  });

  it("is not one further on that only looks so, before the first that says so", async () => {
    const rows = ["Fuel Pump | 0x00 | Both", "Hand Pump | 0x01 | Server", "Foot Pump | 0x02 | Client"];
    const { tables } = await proposalOf(table("Pump Type | Value | Sender", ...rows));
    expect(membersOf(tables[0] as never)).toEqual({ "Fuel Pump": 0, "Hand Pump": 1, "Foot Pump": 2 });
  });

  it("is no column of words under another header than one of names, where the first tells no rows apart", async () => {
    const { tables, reasons } = await proposalOf(table("Who | Carries", "A. Wick | oil", "A. Wick | glass"));
    expect(tables).toEqual([]);
    expect(reasons).toEqual([
      'no column has codes or names that tell its rows apart: "Who" has "A. Wick" again (line 5), as before (line 4)',
    ]);
  });

  it("is none where words stand under no header", async () => {
    const html =
      "<!doctype html><table><tr><td>Stream of words</td><td>One two</td></tr><tr><td>Kind of words</td><td>Two three</td></tr></table>";
    const { tables, reasons } = await proposalOf(html, "front.html");
    expect([tables, reasons]).toEqual([[], ["no column has codes or names that tell its rows apart"]]);
  });

  it("is none where most cells are dashes: the names are elsewhere", async () => {
    const rows = ["0 | - | a b", "1 | - | b c", "2 | - | c d", "3 | PUMP_A | -", "4 | PUMP_B | d e"];
    const { tables } = await proposalOf(table("Value | Name | Later", ...rows));
    expect(tables.map(({ kind, entries }) => [kind, entries.length])).toEqual([["map", 5]]);
  });
});

describe("equal values", () => {
  it("with different meanings, under phrases, are another column's business", async () => {
    const rows = [
      "pump not found | 400 | No pump is here.",
      "pump is broken | 400 | It leaks.",
      "no water | 404 | The well is dry.",
    ];
    const { tables } = await proposalOf(table("Error | Status | Meaning", ...rows));
    expect(tables).toMatchObject([{ kind: "map" }]);
    expect(tables[0]?.entries.map(({ name }) => name)).toEqual([
      "pump not found",
      "pump is broken",
      "no water",
    ]);
    expect(tables[0]?.entries.some((entry) => "aliases" in entry)).toBe(false);
  });

  it("are several names of one value where they stand first and are few, with a look", async () => {
    const rows = Array.from(
      { length: 20 },
      (_, index) => `${Math.min(index, 18)} | Pump ${index} runs | after ${index}.`,
    );
    const { tables } = await proposalOf(table("Code | Name | Used", ...rows));
    expect(tables.map(({ kind, entries }) => [kind, entries.length])).toEqual([["enum", 19]]);
    expect(tables[0]?.remarks).toContain("Some values have several names (Pump18Runs)");
  });
});

describe("a layout of bytes", () => {
  it.each([["Offset | Size | Field"], ["Field | Length (bytes) | Note"]])(
    "with the header %s is left out with a word",
    async (header) => {
      const { tables, reasons } = await proposalOf(
        table(header, "0 | 4 | Magic", "4 | 2 | Kind", "6 | 1 | Rest"),
      );
      expect([tables, reasons]).toEqual([
        [],
        [`it lays out bytes (${header}), and its numbers are no codes`],
      ]);
    },
  );

  it("drawn with a column for each bit is left out, whatever its first column says", async () => {
    const { tables, reasons } = await proposalOf(
      table("Byte value | Bit 7 | Bit 6 | Bit 5", "1 | A | B | C", "2 | D | E | F"),
    );
    expect(tables).toEqual([]);
    expect(reasons[0]).toMatch(/^it lays out bytes/);
  });

  it("codes with zeros before them are what a table is about, and no other numbers", async () => {
    const rows = ["00 | BRK | 7", "01 | ORA | 6", "10 | BPL | 2", "99 | STA | 5"];
    const { tables } = await proposalOf(table("Opcode | Mnemonic | Cycles", ...rows));
    expect(tables).toMatchObject([{ kind: "string-enum", fields: ["value", "name", "cycles"] }]);
  });

  it.each(["Count", "Total"])("numbers under %s count what the names are of", async (header) => {
    const { tables } = await proposalOf(table(`Name | ${header}`, "PUMP_A | 4", "PUMP_B | 8", "PUMP_C | 9"));
    expect([tables[0]?.kind, membersOf(tables[0] ?? { entries: [] })]).toEqual([
      "string-enum",
      { PUMP_A: "PUMP_A", PUMP_B: "PUMP_B", PUMP_C: "PUMP_C" },
    ]);
  });

  it("is none where it has values too", async () => {
    const { tables } = await proposalOf(table("Value | Name | Length", "1 | PUMP_A | 4", "2 | PUMP_B | 8"));
    expect(tables).toMatchObject([{ kind: "enum" }]);
  });
});

describe("flags", () => {
  it("may have masks of several bits", async () => {
    const rows = ["0x01 | RUNS", "0x02 | LEAKS", "0x04 | SINGS", "0x30 | SPEED_MASK"];
    const { tables } = await proposalOf(table("Value | Name", ...rows));
    expect(tables).toMatchObject([{ kind: "flags" }]);
    expect(tables[0]?.remarks).toContain("Its values are bits");
  });

  it.each([
    ["counted", ["1 | A_A", "2 | A_B", "3 | A_C", "4 | A_D"]],
    ["with a value that is half of a mask", ["0x01 | A_A", "0x02 | A_B", "0x04 | A_C", "0x0A | A_D"]],
    ["two alone", ["0x01 | A_A", "0x02 | A_B"]],
  ])("are none where values are %s", async (_, rows) => {
    const { tables } = await proposalOf(table("Value | Name", ...rows));
    expect(tables).toMatchObject([{ kind: "enum" }]);
  });
});

describe("quotes around every cell of names", () => {
  it("are taken off, with a look", async () => {
    const { tables } = await proposalOf(table("Code | Name", '1 | "PUMP_A"', '2 | "PUMP_B"'));
    expect(membersOf(tables[0] as never)).toEqual({ PUMP_A: 1, PUMP_B: 2 });
    expect(tables[0]?.remarks).toContain("The quotation marks around every cell are taken off.");
  });
});

describe("a column of whole numbers", () => {
  const kinds = async (header: string, rows: readonly string[]) => {
    const { tables } = await proposalOf(table(header, ...rows));
    return tables.map(({ kind, entries }) => [kind, entries.map(({ value, name }) => [value, name])]);
  };

  it("is no column of names, though all are of one length: names are made of short texts, or there are none", async () => {
    const rows = ["1000 | Normal closure", "1001 | Going away", "1002 | Lamp out"];
    expect(await kinds("Code | Description", rows)).toEqual([
      [
        "enum",
        [
          [1000, "NormalClosure"],
          [1001, "GoingAway"],
          [1002, "LampOut"],
        ],
      ],
    ]);
    const long = rows.map(
      (row) => `${row}, as anybody can see who stands before it, and so there is no more to say`,
    );
    expect(await kinds("Code | Description", long)).toEqual([
      [
        "map",
        [
          [1000, undefined],
          [1001, undefined],
          [1002, undefined],
        ],
      ],
    ]);
  });

  it("is one of texts where a number would lose something", async () => {
    const rows = [
      "0100 | The lamp, as ever, is out",
      "0101 | The lamp, as ever, is lit",
      "1100 | The lamp is gone, and so on",
    ];
    expect((await kinds("Code | Description", rows)).map(([kind]) => kind)).toEqual(["string-enum"]);
  });

  it.each([
    [["07", "08", "11"], '"Code" is text: numbers would lose the zeros before "07"; "08".'],
    [
      ["00000001", "00000010", "10000000"],
      '"Code" is text: numbers would lose the zeros before "00000001"; "00000010". If they are hexadecimal, say number({ base: 16, digits: 8 }), and kind: "enum".',
    ],
    [
      ["0x00000001", "00000002", "00000010"],
      '"Code" is text: it has numbers that begin with 0x, such as "0x00000001", and others with zeros: "00000002"; "00000010". If these',
    ],
    [["1", "0.5", "0.25"], 'no notation that is known reads "0.5"; "0.25"; "1".'],
    [["01000", "0100C", "P0001"], 'no notation that is known reads both "01000" and "0100C".'],
    [["\uff10", "\uff11", "\uff12"], '"Code" is text, though'],
  ])("that becomes one of texts is to be looked at: %j", async (codes, remark) => {
    const rows = codes.map((code, at) => `${code} | NAME_${"ABC"[at]}`);
    for (const header of ["Code | Name", "Code | Description"]) {
      const { tables } = await proposalOf(table(header, ...rows));
      expect(tables[0]?.kind).toBe("string-enum");
      expect(tables[0]?.remarks).toContain(remark);
    }
  });

  it("in a notation that nothing reads is no pair of a name and a number", async () => {
    const rows = ["0x 01 | NAME_A", "0x 02 | NAME_B", "0x 0A | NAME_C"];
    const { tables } = await proposalOf(table("Code | Name", ...rows));
    expect(tables[0]?.kind).toBe("string-enum");
    expect(tables[0]?.remarks).toContain('"Code" is text, though');
  });

  it("that counts the rows is no value, and where nothing else is one, that is to be looked at", async () => {
    const remark = '"#" is taken for a count of the rows';
    const counted = await proposalOf(table("# | Name", "1 | PUMP_A", "2 | PUMP_B", "3 | PUMP_C"));
    expect(counted.tables[0]?.kind).toBe("string-enum");
    expect(counted.tables[0]?.remarks).toContain(remark);
    for (const other of [
      table("# | Name | Code", "1 | PUMP_A | 16", "2 | PUMP_B | 32", "3 | PUMP_C | 33"),
      table("# | Name", "1 | PUMP_A", "1 | PUMP_B", "2 | PUMP_C"),
    ])
      expect((await proposalOf(other)).tables[0]?.remarks).not.toContain(remark);
  });
});
