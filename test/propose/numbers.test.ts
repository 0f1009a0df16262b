import { describe, expect, it } from "vitest";
import { numberReading } from "../../generator/propose/numbers.js";

describe("a column of numbers", () => {
  it.each([
    [["1", "-2", "30"], "Code", "integer()"],
    [["\u22121", "2"], "Code", "integer()"],
    [["0x00090314", "0x80000001"], "", "hex(8)"],
    [["0x1", "0xFF"], "", "hex(1)"],
    [["0x00", "0xFF"], "", "hex()"],
    [["0x0000000000000001", "0xFFFFFFFFFFFFFFFF"], "", "hex64(16)"],
    [["1", "9007199254740993"], "", "number({}, { bits: 64 })"],
    [["bit 0", "bit 3"], "", "bit()"],
    [["1 << 0", "1 << 4"], "", "bit()"],
    [["1u << 31", "1"], "", "number({ c: true })"],
    [["1..16", "17"], "", "integer()"],
    [["1, 2", "3", "4"], "", "integer()"],
    [["1u", "2UL"], "", "number({ c: true })"],
    [["10", "20"], "Code (hex)", "number({ base: 16, digits: 2 })"],
    [["10", "20"], "Code", "integer()"],
    [["0x0F-0x10", "0x20"], "", "hex()"],
    [["1Fh", "02h"], "", 'number({ base: 16, suffix: "h", digits: 2 })'],
    [["$0A", "$1F"], "", 'number({ base: 16, prefix: "$", digits: 2 })'],
    [["X'01'", "X'1F'"], "", `number({ base: 16, prefix: "X'", suffix: "'", digits: 2 })`],
    [["#x1", "#x1F"], "", 'number({ base: 16, prefix: "#x" })'],
    [["&H0A", "&H1F"], "", 'number({ base: 16, prefix: "&H", digits: 2 })'],
    [["16#0A", "16#1F"], "", 'number({ base: 16, prefix: "16#", digits: 2 })'],
    [["0b01", "0b10"], "", 'number({ base: 2, prefix: "0b" })'],
    [["0o17", "0o10"], "", 'number({ base: 8, prefix: "0o" })'],
    [["0000 0001", "0000 0010"], "", 'number({ base: 2, group: " ", digits: 8 })'],
    [["10", "20"], "Code (0x)", "number({ base: 16, digits: 2 })"],
    [["20", "21"], "Value (octal)", "number({ base: 8, digits: 2 })"],
    [["0400", "0200"], "Oct", "number({ base: 8, digits: 4 })"],
    [["30", "31"], "Oct 2020", "integer()"],
    [["0", "10"], "Value (base 2)", "number({ base: 2, digits: 1 })"],
    [["1", "10"], "Binary", "number({ base: 2, digits: 1 })"],
    [["1", "12"], "Binary", "integer()"],
    [["001", "010"], "Binary", "number({ base: 2, digits: 3 })"],
    [["00", "0A", "1F"], "Code", "number({ base: 16, digits: 2 })"],
    [["1,000", "10,004"], "", 'number({ group: "," })'],
    [["1 000", "10 004"], "", 'number({ group: " " })'],
    [["0", "0x14"], "", 'number([{}, { base: 16, prefix: "0x", digits: 2 }])'],
    [["16 (0x10)", "17 (0x11)"], "", "restated(integer(), hex())"],
    [["16 (0x10)", "17-31 (0x11-0x1F)"], "", "restated(integer(), hex())"],
    [["10", "1A", "20"], "Code", "number({ base: 16, digits: 2 })"],
    [["0", "8", "9", "A", "F"], "Code", "number({ base: 16, digits: 1 })"],
    [["0x1L", "0xFUL"], "", 'number({ base: 16, prefix: "0x", digits: 2, c: true })'],
    [["0x0001_0000", "0xFFFF_0000"], "", 'number({ base: 16, prefix: "0x", digits: 8, group: "_" })'],
    [["0b0000_0001", "0b1111_0000"], "", 'number({ base: 2, prefix: "0b", group: "_" })'],
    [["1'000", "10'004", "7"], "", `number({ group: "'" })`],
    [["8'h0A", "8'hFF"], "", `number({ base: 16, prefix: "8'h", digits: 2 })`],
    [["2'b00", "2'b10"], "", `number({ base: 2, prefix: "2'b" })`],
    [
      ["8'h0A", "16'h00FF"],
      "",
      `number([{ base: 16, prefix: "8'h", digits: 2 }, { base: 16, prefix: "16'h", digits: 2 }])`,
    ],
    [['X"0A"', 'X"1F"'], "", `number({ base: 16, prefix: "X\\"", suffix: "\\"", digits: 2 })`],
    [["0x00,0x01", "0x00,0x02"], "", "bytes()"],
  ] as const)("%j under %j: %s", (texts, header, code) => {
    const reading = numberReading(texts, header);
    expect([reading?.kind.code, [...(reading?.odd ?? [])]]).toEqual([code, []]);
  });

  it.each([
    ["zeros that would be lost", ["00000", "01000"]],
    ["numbers of sections", ["9.3.1", "10.2"]],
    ["dates", ["2020-01-01", "2021-01-01"]],
    ["words", ["OK", "Bad"]],
    ["words of the letters of hexadecimal digits", ["BEAD", "FADE", "CAFE"]],
    ["words before numbers", ["Windows 10", "Windows 11"]],
    ["bits with a bare number, which may be a bit's or the value", ["bit 0", "bit 1", "2"]],
    ["a sign that may be a prefix of hexadecimal digits", ["#10", "#11", "#12"]],
    ["as many letters as digits", ["1", "2", "A", "B"]],
    ["letters with a digit, which may be names", ["A1", "B2", "C3"]],
    ["a letter that is no digit", ["10", "1A", "1G"]],
    ["a mark between groups that parts numbers", ["0x01,02", "0x03,04"]],
    ["as many words as numbers", ["1", "2", "oil", "gas"]],
    ["a group mark that may be a decimal one", ["1.000", "1.500"]],
    ["sentences about numbers", ["The value 1 is 2.", "The value 2 is 3."]],
    ["nothing", []],
  ])("is none of %s", (_, texts) => {
    expect(numberReading(texts, "Code")).toBeUndefined();
  });

  it("takes one letter among many decimal numbers for a misprint", () => {
    const texts = Array.from({ length: 40 }, (_, index) => String(index)).with(18, "1B");
    const reading = numberReading(texts, "Code");
    expect([reading?.kind.code, [...(reading?.odd ?? [])]]).toEqual(["integer()", ["1B"]]);
  });

  it("names the cells that are none, and the lists, of which it is open what they stand for", () => {
    const reading = numberReading(["1", "2", "3O", "4, 5", "6"], "Code");
    expect([reading?.kind.code, [...(reading?.odd ?? [])], [...(reading?.lists ?? [])]]).toEqual([
      "integer()",
      ["3O"],
      ["4, 5"],
    ]);
  });
});
