import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  bit,
  booleanWords,
  type ColumnKind,
  entryName,
  hex,
  phrase,
  ranges,
  stringKey,
  versionSet,
} from "../../generator/kinds/index.js";

const read = (kind: ColumnKind, text: string) => kind.cell.safeParse(text).data;

describe("ranges", () => {
  it("reads numbers and ranges of them, both ends within", () => {
    expect(read(ranges(), "1..16")).toEqual([{ first: 1, last: 16 }]);
    expect(read(ranges(), "7, 9 - 11")).toEqual([
      { first: 7, last: 7 },
      { first: 9, last: 11 },
    ]);
    expect(read(ranges(hex()), "0x0F–0x10")).toEqual([{ first: 15, last: 16 }]);
    expect(read(ranges(), "3 to 5")).toEqual([{ first: 3, last: 5 }]);
  });

  it("takes a sign for a sign", () => {
    expect(read(ranges(), "-1")).toEqual([{ first: -1, last: -1 }]);
    expect(read(ranges(), "-5--1")).toEqual([{ first: -5, last: -1 }]);
  });

  it("refuses a range from high to low, and what is no number", () => {
    for (const text of ["5-3", "1-", "a-b", "", "1,,2", "1 2", "1, b", "1,000", "10,004", "7, 000", "1,200"])
      expect(read(ranges(), text)).toBeUndefined();
    expect(read(ranges(), "5-5")).toEqual([{ first: 5, last: 5 }]);
  });

  it("reads no number of more than 200 characters", () => {
    expect(read(ranges(), "1".padStart(200, "0"))).toEqual([{ first: 1, last: 1 }]);
    expect(read(ranges(), "1".padStart(201, "0"))).toBeUndefined();
  });

  it("writes its ends in their own way", () => {
    const { field } = ranges(hex(2));
    expect(field.words([{ first: 15, last: 16 }])).toBe("0x0F-0x10");
    expect(field.words([{ first: 15, last: 15 }])).toBe("0x0F");
    expect(field.literal?.([{ first: 15, last: 15 }])).toBe("[{ first: 0x0F, last: 0x0F }]");
    expect(
      ranges().field.literal?.([
        { first: 1, last: 2 },
        { first: 4, last: 4 },
      ]),
    ).toBe("[{ first: 1, last: 2 }, { first: 4, last: 4 }]");
  });

  it("reads back what it says", () => {
    const range = fc.tuple(fc.integer(), fc.nat()).map(([first, more]) => ({ first, last: first + more }));
    fc.assert(
      fc.property(fc.array(range, { minLength: 1 }), (some) => {
        expect(read(ranges(), ranges().field.words(some))).toEqual(some);
      }),
    );
  });
});

describe("bit", () => {
  it("reads the number of a bit as the number with that bit, unsigned", () => {
    const texts = ["0", "bit 3", "Bit 31", "1 << 4", "1<<5", "1u<<30", "1UL << 6"];
    expect(texts.map((text) => read(bit(), text))).toEqual([1, 8, 2147483648, 16, 32, 1073741824, 64]);
    expect(bit().field.literal?.(2147483648)).toBe("0x80000000");
  });

  it("refuses all else", () => {
    for (const text of ["32", "-1", "0x1", "", "bit", "03", "00", "bit 07", "1 << 08", "2 << 3", "1 <<"])
      expect(read(bit(), text)).toBeUndefined();
  });
});

describe("booleanWords", () => {
  it("reads Yes and No in any case, or the words that it is given", () => {
    expect(["Yes", "no", "TRUE", "False"].map((text) => read(booleanWords(), text))).toEqual([
      true,
      false,
      true,
      false,
    ]);
    const required = booleanWords(["Required"], ["Optional"]);
    expect(read(required, "required")).toBe(true);
    expect(read(required, "Yes")).toBeUndefined();
    expect(required.field.words(false)).toBe("Optional");
  });
});

describe("versionSet", () => {
  const kind = versionSet(["2.5", "12.0", "12.1"]);

  it("reads a list, in words too, and All", () => {
    expect(read(kind, "2.5, 12.0")).toEqual({ protocolVersions: ["2.5", "12.0"] });
    expect(read(kind, "2.5, 12.0, or 12.1")).toEqual({ protocolVersions: ["2.5", "12.0", "12.1"] });
    expect(read(kind, "2.5,12.1")).toEqual({ protocolVersions: ["2.5", "12.1"] });
    expect(read(kind, "2.5 and 12.1")).toEqual({ protocolVersions: ["2.5", "12.1"] });
    expect(read(kind, "All")).toEqual({ protocolVersions: ["2.5", "12.0", "12.1"] });
    expect(read(versionSet(["1"], { all: "Any", field: "since" }), "Any")).toEqual({ since: ["1"] });
  });

  it("refuses a version that it does not know, and one twice", () => {
    for (const text of ["14.0", "2.5, 14.0", "14.0 or 2.5", "2.5, 2.5", "2.5,,12.0", "", "all"])
      expect(read(kind, text)).toBeUndefined();
  });
});

describe("stringKey, phrase and entryName", () => {
  it("stringKey wants the whole text to fit", () => {
    expect(read(stringKey(), "0100C")).toBe("0100C");
    expect(read(stringKey(/[0-9A-Z]{5}/), "0100C")).toBe("0100C");
    for (const text of ["0100", "0100CC", "x0100C"])
      expect(read(stringKey(/[0-9A-Z]{5}/), text)).toBeUndefined();
    for (const text of ["", "a b", " a", "a "]) expect(read(stringKey(), text)).toBeUndefined();
    expect(read(stringKey(/\d*/), "")).toBeUndefined();
    expect(read(stringKey(/\d+/m), "1\n2")).toBeUndefined();
    expect(["A", "AB"].map((text) => read(stringKey(/A|AB/), text))).toEqual(["A", "AB"]);
  });

  it("stringKey reads every cell alike, whatever the pattern's flags", () => {
    const keys = stringKey(/[a-z]+/giy);
    expect(["One", "Two", "Three"].map((text) => read(keys, text))).toEqual(["One", "Two", "Three"]);
  });

  it("phrase is a name of several words, no sentence", () => {
    expect(read(phrase(), "Normal disconnection")).toBe("Normal disconnection");
    for (const text of ["", "It ends here.", "two\nlines", "x".repeat(81)])
      expect(read(phrase(), text)).toBeUndefined();
  });

  it("entryName says which table it is of", () => {
    expect(entryName("Command").field.refersTo).toBe("Command");
  });
});
