import { describe, expect, it } from "vitest";
import { bytes, hex, hex64, type OneFieldKind, prose, stringKey } from "../../generator/kinds/index.js";
import { build, specOf, table } from "../build.js";
import { codes, columns, fuse, read } from "./range-table.js";

describe("rows of several values", () => {
  it("are ranges with the document's word, in the document's order, and no members", () => {
    const { entries, ranges, diagnostics } = read([
      ["2-4", "Unassigned", ""],
      fuse,
      ["9 to 7000", "Reserved", ""],
    ]);
    expect(entries).toEqual([{ value: 1, name: "Fuse", meaning: "It burns." }]);
    expect(ranges).toEqual([
      { first: 2, last: 4, text: "Unassigned", status: "unassigned" },
      { first: 9, last: 7000, text: "Reserved", status: "reserved" },
    ]);
    expect(diagnostics).toMatchObject([
      {
        code: "ranges-read",
        severity: "note",
        details: ["2-4 Unassigned (line 5)", "9-7000 Reserved (line 11)"],
      },
    ]);
  });

  it("keep a real name, and what is said of it", () => {
    expect(
      read([fuse, ["5-8", "Makers' own", "Each maker has some."], ["9-10", "Spare", ""]]).ranges,
    ).toEqual([
      { first: 5, last: 8, name: "Makers' own", text: "Each maker has some.", status: "other" },
      { first: 9, last: 10, name: "Spare", text: "Spare", status: "other" },
    ]);
  });

  it("keep the running text beside a placeholder", () => {
    expect(read([fuse, ["5-8", "Reserved", "For the next edition."]]).ranges).toMatchObject([
      { text: "Reserved: For the next edition.", status: "reserved" },
    ]);
  });

  it("are an error where nothing says what they are", () => {
    expect(read([fuse, ["5-8", "", "Heavy ones."]]).errors).toEqual([
      "name-missing 8: Code 5-8: nothing says what the range is.",
    ]);
  });

  it("are an error where the ends are no numbers, or run backwards", () => {
    expect(read([fuse, ["5-x", "Reserved", "a"], ["9-7", "Reserved", "b"]]).errors).toMatchObject(
      [/^cell-invalid 8: .*"Value": expected a whole number/, /^cell-invalid 11: /].map((pattern) =>
        expect.stringMatching(pattern),
      ),
    );
  });

  it("have ends beyond 2^53 as digits", () => {
    const big = { ...columns, value: { header: "Value", kind: hex64() } };
    const { ranges } = read(
      [
        ["0x1", "Fuse", ""],
        ["0x20000000000001-0xFFFFFFFFFFFFFFFF", "Reserved", ""],
      ],
      {
        columns: big,
        style: "const",
      },
    );
    expect(ranges).toMatchObject([{ first: "9007199254740993", last: "18446744073709551615" }]);
  });

  it("may be of several bytes, which the column must be said to hold", () => {
    const rows = [
      ["0x00,0x01", "Fuse", ""],
      ["0x00,0x03-0xFF", "Unassigned", ""],
    ];
    const value = (kind: OneFieldKind) => ({ ...columns, value: { header: "Value", kind } });
    const { entries, ranges } = read(rows, { columns: value(bytes(2)) });
    expect(entries).toMatchObject([{ value: 1, name: "Fuse" }]);
    expect(ranges).toMatchObject([{ first: 3, last: 255 }]);
    const { errors, diagnostics } = read(rows, { columns: value(hex()) });
    expect(errors).toEqual([
      'cell-invalid 5: Code 0x00,0x01: these are 2 bytes, which the kind of "Value" does not read.',
      'cell-invalid 8: Code 0x00,0x03-0xFF: these are 2 bytes, which the kind of "Value" does not read.',
    ]);
    expect(diagnostics[0]?.help).toBe("Give the column the kind bytes(2).");
  });

  it("are not read where values are texts, nor in a list of records", () => {
    const text = { ...columns, value: { header: "Value", kind: stringKey() } };
    const rows = [["2-4", "Reserved", ""]];
    expect(read(rows, { kind: "string-enum", columns: text }).entries).toHaveLength(1);
    expect(read(rows, { kind: "map", columns: text })).toMatchObject({ entries: [{ value: "2-4" }] });
    expect(read([["2", "Reserved", ""]], { kind: "records" }).entries).toHaveLength(1);
  });

  it("are an error among flags, where a single word is none", () => {
    const bits = { ...columns, value: { header: "Value", kind: hex() } };
    const flags = { kind: "flags", columns: bits } as const;
    const rows = [
      ["0x01", "Lit", ""],
      ["0x02", "Reserved", ""],
    ];
    expect(read(rows, flags).ranges).toMatchObject([{ first: 2, last: 2 }]);
    expect(read([...rows, ["0x04-0x80", "Reserved", "a"]], flags).errors).toEqual([
      "cell-invalid 11: Code 0x04-0x80: flags have no ranges, since what lies between two of them is no flag.",
    ]);
  });
});

describe("rows of one value without a name", () => {
  it.each([
    ["Unassigned", "unassigned"],
    ["(Unused)", "unassigned"],
    ["RESERVED", "reserved"],
    ["Reserved for future use.", "reserved"],
    ["Reserved (was Lantern)", "reserved"],
    ["Reserved for Private Use", "private"],
    ["Private Use", "private"],
    ["Experimental", "experimental"],
    ["N/A", "other"],
    ["-", "other"],
  ])("%s are ranges of one", (name, status) => {
    expect(read([fuse, ["7", name, ""]])).toMatchObject({
      errors: [],
      entries: [{ name: "Fuse" }],
      ranges: [{ first: 7, last: 7, text: name, status }],
    });
  });

  it.each([
    "Reserved_7",
    "Unassigned Number",
    "Reservedly",
    "Not reserved",
    "Private",
    "Deprecated",
    "Available",
  ])("%s is a name", (name) => {
    const made = read([fuse, ["7", name, ""]]);
    expect([made.ranges, made.entries?.length]).toEqual([undefined, 2]);
  });

  it("say what they are in another cell, where the name is empty", () => {
    expect(read([fuse, ["7", "", "Reserved"]]).ranges).toEqual([
      { first: 7, last: 7, text: "Reserved", status: "reserved" },
    ]);
  });

  it("are no ranges since another column is empty, or says something of what has a name", () => {
    const since = { header: "Since", kind: prose() };
    const rows = [
      ["7", "It smokes.", "-"],
      ["8", "It glows.", "Experimental"],
      ["9", "Reserved", "2"],
    ];
    const { value, meaning } = columns;
    const map = specOf({ kind: "map", columns: { value, meaning, since } });
    const { entries, model } = build(table(["Value", "Meaning", "Since"], ...rows), map);
    expect([entries?.length, model?.tables.Code?.ranges]).toMatchObject([
      2,
      [{ first: 9, status: "reserved" }],
    ]);
    const named = { columns: { ...columns, since } };
    const lost = build(table(["Value", "Name", "Meaning", "Since"], ["7", "", "Smoke.", "-"]), codes(named));
    expect(lost.errors).toMatchObject([{ code: "name-missing" }]);
  });

  it("are an error that shows the row where no cell says so, also where the column is optional", () => {
    const optional = { ...columns, name: { ...columns.name, optional: true } } as const;
    for (const rest of [{}, { columns: optional }]) {
      const made = read([fuse, ["7", "", "It may have lost its name."]], rest);
      expect(made.errors).toEqual(["name-missing 8: Code 7: the row has no name."]);
      expect(made.diagnostics[0]?.details).toContain('Meaning: "It may have lost its name."');
    }
  });

  it("are ranges where the spec.ts says that of an empty name", () => {
    const rows = [fuse, ["7", "", "Smoke."]];
    expect(read(rows, { placeholders: { "": "unassigned" } }).ranges).toEqual([
      { first: 7, last: 7, text: "Smoke.", status: "unassigned" },
    ]);
  });

  it("take their words from the spec.ts", () => {
    const rows = [fuse, ["7", "Vacant", ""], ["8", "Reserved", ""]];
    const made = read(rows, { placeholders: { vacant: "unassigned", Reserved: false } });
    expect(made.ranges).toMatchObject([{ first: 7, status: "unassigned" }]);
    expect(made.entries).toMatchObject([{ value: 1 }, { value: 8, name: "Reserved" }]);
  });
});

describe("a list of values", () => {
  const rows = [
    ["1, 2", "Fuse", ""],
    ["5, 7-9", "Wire", ""],
  ];

  it("under one name is an error until the spec.ts says what it is", () => {
    expect(read(rows).errors).toEqual([
      'values-listed 5: Code 1, 2: "Fuse" stands at several values.',
      'values-listed 8: Code 5, 7-9: "Wire" stands at several values.',
    ]);
  });

  it("is members each, and ranges where a part is one", () => {
    const made = read(rows, { lists: "members", duplicates: "value" });
    expect(made.entries).toMatchObject([
      { value: 1, name: "Fuse_1", documentName: "Fuse" },
      { value: 2, name: "Fuse_2" },
      { value: 5, name: "Wire" },
    ]);
    expect(made.ranges).toMatchObject([{ first: 7, last: 9, name: "Wire" }]);
  });

  it("is ranges with the name", () => {
    expect(read([["3", "Lamp", ""], ...rows], { lists: "ranges" }).ranges).toMatchObject([
      { first: 1, last: 1, name: "Fuse" },
      { first: 2, last: 2, name: "Fuse" },
      { first: 5, last: 5, name: "Wire" },
      { first: 7, last: 9, name: "Wire" },
    ]);
  });

  it("is ranges where the name is a placeholder, whatever the spec.ts says", () => {
    expect(read([fuse, ["4, 6-8", "Reserved", ""]], { lists: "members" }).ranges).toMatchObject([
      { first: 4, last: 4 },
      { first: 6, last: 8 },
    ]);
  });
});

describe("in a text extraction", () => {
  const names = { ...columns, name: { header: "Name", kind: stringKey(/L_[A-Z]+/) } };

  it("a row with a placeholder that lost its last cell is a range", () => {
    const rows = [
      ["1", "L_FUSE", "a b"],
      ["2-4", "Reserved", ""],
      ["5", "Unassigned", ""],
    ];
    expect(read(rows, { columns: names })).toMatchObject({
      errors: [],
      ranges: [{ first: 2 }, { first: 5, last: 5 }],
    });
  });

  it("the cell that was lost is looked for before a name is said to be missing", () => {
    const made = read(
      [
        ["1", "L_FUSE", "a b"],
        ["2", "Smoke without fire.", ""],
      ],
      { columns: names },
    );
    expect(made.diagnostics.map(({ code }) => code)).toEqual(["row-realigned", "name-missing"]);
  });
});
