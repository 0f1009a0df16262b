import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  bytes,
  hex,
  hex64,
  integer,
  number,
  numbersIn,
  type OneFieldKind,
} from "../../generator/kinds/index.js";

const told = (text: string, kind: OneFieldKind = integer()) => {
  const found = numbersIn(text, kind);
  return (
    found && [found.form, ...found.ranges.map(({ first, last }) => (first === last ? first : [first, last]))]
  );
};
const mixed = number([{}, { base: 16, prefix: "0x" }]);

describe("numbersIn", () => {
  it("tells a number from a range, with any of the usual marks", () => {
    expect(told("7")).toEqual(["single", 7]);
    for (const mark of ["-", " - ", "–", " — ", "‑", "..", "...", " … ", " to ", " through ", "−"])
      expect(told(`24${mark}65535`), mark).toEqual(["range", [24, 65535]]);
    expect(told("0x02 - 0x0F", hex())).toEqual(["range", [2, 15]]);
    expect(told("0x10-1F", hex())).toEqual(["range", [16, 31]]);
    expect(told("001-099")).toEqual(["range", [1, 99]]);
  });

  it("takes a sign for a sign", () => {
    expect(told("-1")).toEqual(["single", -1]);
    expect(told("-5--1")).toEqual(["range", [-5, -1]]);
    expect(told("-5 to 5")).toEqual(["range", [-5, 5]]);
  });

  it("tells a list", () => {
    expect(told("1, 2, 5")).toEqual(["list", 1, 2, 5]);
    for (const text of ["1, 2, and 5", "1,2,5", "1; 2; 5", "1, 2 or 5"])
      expect(told(text), text).toEqual(["list", 1, 2, 5]);
    expect(told("7, 9-11")).toEqual(["list", 7, [9, 11]]);
    expect(told("0x01, 0x02", hex())).toEqual(["list", 1, 2]);
  });

  it("knows when it does not know", () => {
    for (const text of [
      "",
      "-",
      "a",
      "1-",
      "-",
      "5-3",
      "1.5",
      "1/2",
      "1 2",
      "1,,2",
      "16 and above",
      "≥ 3",
      "1-2-3",
      "Unassigned",
    ])
      expect(told(text), text).toBeUndefined();
    // Thousands, or a list?
    for (const text of ["1,000", "10,004", "1,200", "200,201", "7, 000", "1,000-2,000", "1,100, 5"])
      expect(told(text), text).toBeUndefined();
    // Decimal, or hexadecimal?
    expect(told("0x10-20", mixed)).toBeUndefined();
    expect(told("0x10-0x20", mixed)).toEqual(["range", [16, 32]]);
    expect(told(`${"1".padStart(201, "0")}`)).toBeUndefined();
  });

  it("reads thousands where the kind says so", () => {
    const commas = number({ group: "," });
    expect(told("1,000", commas)).toEqual(["single", 1000]);
    expect(told("1,000-2,000", commas)).toEqual(["range", [1000, 2000]]);
    expect(told("1,000, 1,001", commas)).toEqual(["list", 1000, 1001]);
    expect(told("1,2", commas)).toBeUndefined();
    expect(told("1 000 - 2 000", number({ group: " " }))).toEqual(["range", [1000, 2000]]);
  });

  it("holds large ends against each other as numbers, not as texts", () => {
    expect(told("0x9-0x10000000000000000", hex64())).toBeUndefined();
    expect(told("0x9-0x1000000000000000", hex64())).toEqual(["range", ["9", "1152921504606846976"]]);
    expect(told("0x10-0x9", hex64())).toBeUndefined();
  });

  it("gives back every range", () => {
    const range = fc.tuple(fc.integer(), fc.nat({ max: 1000 }));
    fc.assert(
      fc.property(range, fc.constantFrom("-", " – ", "..", " to "), ([first, more], mark) => {
        const expected = more === 0 ? ["single", first] : ["range", [first, first + more]];
        expect(told(`${first}${mark}${first + more}`)).toEqual(expected);
      }),
    );
  });
});

describe("several bytes", () => {
  const two = bytes();

  it("are one number, the most significant first, and keep their text", () => {
    expect(two.cell.parse("0x00,0x01")).toBe(1);
    expect(two.cell.parse("0xc0,0x2B")).toBe(0xc02b);
    expect(two.cell.parse("{ 0x13, 0x01 }")).toBe(0x1301);
    expect(two.field.words(0xc02b)).toBe("0xC0,0x2B");
    expect(two.field.literal?.(1)).toBe("0x0001");
    expect(two.id).toBe("bytes-2");
    expect(bytes(8).cell.parse("0x80,0x00,0x00,0x00,0x00,0x00,0x00,0x01")).toBe("9223372036854775809");
    expect(bytes(8).field.literal?.("1")).toBe("0x0000000000000001n");
    expect(bytes(8).field.words("1")).toBe("0x00,0x00,0x00,0x00,0x00,0x00,0x00,0x01");
  });

  it("are no bytes where their number is another, they are spans, or something else stands there", () => {
    for (const text of [
      "",
      "0x01",
      "0x00,0x01,0x02",
      "0x00,0x1",
      "0x00,0x100",
      "0x00, 0x01",
      "0x00,01",
      "0x00,0x01-0xFF",
      "0x00,*",
      "{0x00,0x01",
      "0,1",
    ])
      expect(two.cell.safeParse(text).success, text).toBe(false);
    expect(two.cell.safeParse("0x1").error?.issues[0]?.message).toBe("2 bytes, such as 0x00,0x01");
  });

  it("have ranges as registries write them", () => {
    expect(told("0x00,0x01", two)).toEqual(["single", 1]);
    expect(told("0x00,0x03-0xFF", two)).toEqual(["range", [3, 255]]);
    expect(told("0x00,0x03-0x00,0xFF", two)).toEqual(["range", [3, 255]]);
    expect(told("0x56,0x01 - 0xC0,0x00", two)).toEqual(["range", [0x5601, 0xc000]]);
    expect(told("0x00,0x1C-1D", two)).toEqual(["range", [28, 29]]);
    expect(told("0x01-09,*", two)).toEqual(["range", [0x100, 0x9ff]]);
    expect(told("0xFE,*", two)).toEqual(["range", [0xfe00, 0xfeff]]);
  });

  it("have none that run from high to low, or have a byte behind a span", () => {
    for (const text of [
      "0xFF,0x05-01",
      "0x01-02,0x03",
      "*,0x01",
      "0x00,0x02-0x00,0x01",
      "0x00,0x01-0x00,0x02,0x03",
      "0x00,0x01-0x02-0x03",
    ])
      expect(told(text, two), text).toBeUndefined();
  });

  it("are told in a column that reads none, and are no list there", () => {
    expect(numbersIn("0x00,0x01", hex())).toEqual({
      form: "bytes",
      count: 2,
      ranges: [{ first: 1, last: 1 }],
    });
    expect(numbersIn("0x00,0x03-0xFF", hex())).toEqual({
      form: "bytes",
      count: 2,
      ranges: [{ first: 3, last: 255 }],
    });
    expect(numbersIn("0x00,0x01,0x02", two)?.form).toBe("bytes");
  });
});
