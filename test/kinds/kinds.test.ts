import { describe, expect, it } from "vitest";
import { type ColumnKind, identifier, integer, prose } from "../../generator/kinds/index.js";

const read = (kind: ColumnKind, text: string) => kind.cell.safeParse(text).data;

describe("integer", () => {
  it("reads decimal integers", () => {
    expect(["0", "101", "-1", "007"].map((text) => read(integer(), text))).toEqual([0, 101, -1, 7]);
  });

  it("refuses all else, and what a number cannot hold", () => {
    for (const text of ["", "1.0", "0x10", "1e3", "one", " 1", "9007199254740993"])
      expect(read(integer(), text)).toBeUndefined();
  });
});

describe("identifier", () => {
  it("reads names of programming languages", () => {
    for (const text of ["A", "IRM_FeatureDisabled", "$x", "Größe", "__proto__"])
      expect(read(identifier(), text)).toBe(text);
  });

  it("refuses all else", () => {
    for (const text of ["", "two words", "1st", "a-b", "a.b"])
      expect(read(identifier(), text)).toBeUndefined();
  });
});

describe("prose", () => {
  it("reads any text but none", () => {
    expect(read(prose(), "a b")).toBe("a b");
    expect(read(prose(), "")).toBeUndefined();
  });
});
