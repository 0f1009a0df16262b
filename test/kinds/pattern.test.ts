import { describe, expect, it } from "vitest";
import {
  type ColumnKind,
  hex,
  identifier,
  integer,
  numbersIn,
  pattern,
  phrase,
  prose,
  quoted,
  quotesAround,
  reference,
  restated,
  versionSet,
} from "../../generator/kinds/index.js";
import { build, specOf, table } from "../build.js";

const read = (kind: ColumnKind, text: string) => kind.cell.safeParse(text).data;
const says = (kind: ColumnKind, text: string) => kind.cell.safeParse(text).error?.issues[0]?.message;

describe("pattern", () => {
  const codes = pattern(/(?<value>\d{3}) (?<name>.+)/, { value: integer(), name: phrase() });

  it("reads each part of a cell by a kind of its own", () => {
    expect(read(codes, "503 Lamp Out")).toEqual({ value: 503, name: "Lamp Out" });
    const behind = pattern(/(?<name>.+?) \((?<value>\d+)\)/, { name: identifier(), value: integer() });
    expect(read(behind, "LAMP_OUT (7)")).toEqual({ name: "LAMP_OUT", value: 7 });
    const faults = pattern(/(?<value>0x\w{8}) \((?<name>\w+)\)/, { value: hex(8), name: identifier() });
    expect(read(faults, "0x80001234 (F_DARK)")).toEqual({ value: 0x80001234, name: "F_DARK" });
    const since = pattern(/(?<name>\w+), since (?<versions>.+)/, {
      name: identifier(),
      versions: versionSet(["1", "2"]),
    });
    expect(read(since, "Wick, since 1, 2")).toEqual({ name: "Wick", protocolVersions: ["1", "2"] });
    expect([since.id, since.accessors?.map(({ module }) => module)]).toEqual([
      "pattern-identifier-version-set",
      ["versions", "versions"],
    ]);
  });

  it("refuses another form, and a part that its kind does not read", () => {
    for (const text of ["", "50 Lamp", "503", "503 ", "503Lamp", "x503 Lamp", "503 Lamp\nOut"])
      expect(read(codes, text), text).toBeUndefined();
    expect(says(codes, "50 Lamp")).toBe("value and name in the form /(?<value>\\d{3}) (?<name>.+)/");
    expect(says(codes, "503 It is out.")).toBe(
      'a name in one line, with no full stop at its end for name, not "It is out."',
    );
  });

  it("takes the whole cell, whatever the flags are", () => {
    const kind = pattern(
      /(?<name>[a-z]+)|(?<name2>\d+)x/giy,
      { name: prose(), name2: prose() },
      { optional: ["name", "name2"] },
    );
    expect(["Ab", "Cd", "7x", "7"].map((text) => read(kind, text))).toEqual([
      { name: "Ab" },
      { name: "Cd" },
      { name2: "7" },
      undefined,
    ]);
    expect(read(pattern(/(?<value>\d+)/m, { value: integer() }), "1\n2")).toBeUndefined();
  });

  it("lacks only the parts that may be missing", () => {
    const form = /(?<name>\w+)(?: \((?<place>[^()]+)\))?/;
    const parts = { name: identifier(), place: reference() };
    const kind = pattern(form, parts, { optional: ["place"] });
    expect(read(kind, "Wick (section 2.1)")).toEqual({ name: "Wick", place: { section: "2.1" } });
    expect(read(kind, "Wick")).toEqual({ name: "Wick" });
    expect([kind.fields.name?.optional, kind.fields.place?.optional]).toEqual([undefined, true]);
    expect(says(pattern(form, parts), "Wick")).toContain('for place, not ""');
  });

  it("wants a kind for every group", () => {
    for (const parts of [{ value: integer() }, { value: integer(), name: phrase(), more: prose() }, {}])
      expect(() => pattern(/(?<value>\d+) (?<name>.+)/, parts)).toThrow(
        /needs a kind for each of its groups/,
      );
    expect(() => pattern(/(\d+)/, {})).toThrow(TypeError);
  });

  it("gives a table's value and name out of one column", () => {
    const spec = specOf({
      kind: "enum",
      columns: { code: { header: "Code", kind: codes }, meaning: { header: "Meaning", kind: prose() } },
      naming: "PascalCase",
    });
    const { entries } = build(table(["Code", "Meaning"], ["503 Lamp Out", "It is dark."]), spec);
    expect(entries).toEqual([
      { value: 503, name: "LampOut", documentName: "Lamp Out", meaning: "It is dark." },
    ]);
    const { errors } = build(table(["Code", "Meaning"], ["503", "It is dark."]), spec);
    expect(errors).toMatchObject([{ code: "cell-invalid", place: { line: 4 }, excerpt: { line: "503 |" } }]);
  });
});

describe("restated", () => {
  const kind = restated(integer(), hex());

  it("reads one number in two notations", () => {
    for (const text of ["16 (0x10)", "16(0x10)", "16 [0x10]", "16 = 0x10", "16/0x10"])
      expect(read(kind, text), text).toBe(16);
    expect(read(restated(hex(), integer()), "0x10 (16)")).toBe(16);
    expect(kind.id).toBe("restated-integer-hex-2");
    expect(kind.field.words(16)).toBe("16");
  });

  it("holds the ends of a range that is said twice against each other", () => {
    expect(numbersIn("2-15 (0x02-0x0F)", kind)?.ranges).toEqual([{ first: 2, last: 15 }]);
    expect(numbersIn("2..15 = 0x02..0x0F", kind)?.form).toBe("range");
    for (const text of ["2-15 (0x02-0x0E)", "2-15 (0x02)", "2 (0x02-0x0F)", "15-2 (0x0F-0x02)"])
      expect(numbersIn(text, kind), text).toBeUndefined();
    expect(says(kind, "2-15 (0x02-0x0E)")).toBe("the same number twice, not 15 and 14");
    expect(says(kind, "2-15 (0x02)")).toBe("one number twice (integer and hex-2), such as 16 (0x10)");
  });

  it("refuses two numbers, half of it, and the other order", () => {
    expect(says(kind, "16 (0x11)")).toBe("the same number twice, not 16 and 17");
    for (const text of ["", "16", "(0x10)", "16 ()", "16 (0x10", "16 0x10", "0x10 (16)", "16 (0x10) (0x10)"])
      expect(says(kind, text), text).toBe("one number twice (integer and hex-2), such as 16 (0x10)");
  });
});

describe("quoted", () => {
  it("takes the marks off that stand around every cell", () => {
    expect(read(quoted(identifier()), '"FA"')).toBe("FA");
    expect(read(quoted(identifier(), "``"), "`FA`")).toBe("FA");
    expect(read(quoted(phrase(), "“”"), "“Lamp out”")).toBe("Lamp out");
    expect(quoted(identifier()).id).toBe("quoted-identifier");
  });

  it("refuses a cell without them, with others, with several, or with another content", () => {
    for (const text of ["FA", '"FA', "'FA'", '""', '"FA" or "FX"', '"F A"', ""])
      expect(read(quoted(identifier()), text), text).toBeUndefined();
    expect(says(quoted(identifier()), "FA")).toBe('a text between " and "');
    expect(() => quoted(identifier(), "()")).toThrow(TypeError);
  });

  it("finds the marks where all texts have the same", () => {
    expect(quotesAround(['"A"', '"B C"'])).toBe('""');
    expect(quotesAround(["`A`", "`B`"])).toBe("``");
    expect(quotesAround(["«A»", "«B»"])).toBe("«»");
    for (const texts of [[], ["A"], ['"A"', "B"], ['"A"', "'B'"], ['"A" or "B"'], ['""']])
      expect(quotesAround(texts)).toBeUndefined();
  });
});
