import { describe, expect, it } from "vitest";
import { reads, strictestKind } from "../../generator/propose/kinds.js";
import { numberReading } from "../../generator/propose/numbers.js";
import { partsReading } from "../../generator/propose/parts.js";

describe("the strictest kind that reads every text", () => {
  it.each([
    [["yes", "No"], "booleanWords()"],
    [["Required", "Optional", "Required"], 'booleanWords(["Required"], ["Optional"])'],
    // One word alone says nothing of the other.
    [["Required", "Required"], "identifier()"],
    [["section 2.2.1", "Section 3"], "reference()"],
    [["12.1, 14.0", "2.5 and 14.0", "All"], 'versionSet(["2.5", "12.1", "14.0"])'],
    // A number with dots may be a section.
    [["9.3.1", "10.2"], "stringKey()"],
    [["NoError", "ErrorX"], "identifier()"],
    [["00000", "01000"], "stringKey(/\\d{5}/)"],
    [["0100C", "22001"], "stringKey(/[0-9A-Z]{5}/)"],
    [["-EBUSY", "-EINVAL"], "stringKey()"],
    [['"FA"', '"FX"'], "quoted(identifier())"],
    [["`oil`", "`wax`"], 'quoted(identifier(), "``")'],
    [['"FA"', "FX"], "stringKey()"],
    [["Some words.", "1"], "prose()"],
    [[], "prose()"],
  ] as const)("%j: %s", (texts, code) => {
    const kind = strictestKind(texts);
    expect(kind.code).toBe(code);
    expect(reads(kind, texts)).toBe(true);
  });
});

describe("the notation that most numbers of a column are in", () => {
  it.each([
    [["1", "-2", "30"], "integer()"],
    [["0x00090314", "0x80000001"], "hex(8)"],
    [["0x1", "0xFF"], "hex(1)"],
    [["0x00", "0xFF"], "hex()"],
    [["0x0000000000000001", "0xFFFFFFFFFFFFFFFF"], "hex64(16)"],
    [["bit 0", "bit 3"], "bit()"],
    [["1 << 0", "1 << 4"], "bit()"],
    [["1..16", "17"], "integer()"],
    [["0x0F-0x10", "0x20"], "hex()"],
    [["1, 2", "3", "4"], "integer()"],
    [["1Fh", "0Ah"], 'number({ base: 16, suffix: "h", digits: 2 })'],
    [["$0A", "$FF"], 'number({ base: 16, prefix: "$", digits: 2 })'],
    [["X'01'", "X'FF'"], 'number({ base: 16, prefix: "X\'", suffix: "\'", digits: 2 })'],
    [["#x1", "#xFF"], 'number({ base: 16, prefix: "#x" })'],
    [["0b01", "0b10"], 'number({ base: 2, prefix: "0b" })'],
    [["0000 0001", "0001 0000"], 'number({ base: 2, group: " ", digits: 8 })'],
    [["1,000", "10,004"], 'number({ group: "," })'],
    [["0", "0x14"], 'number([{}, { base: 16, prefix: "0x", digits: 2 }])'],
    [["16 (0x10)", "17 (0x11)"], "restated(integer(), hex())"],
    [["0x00,0x01", "0x00,0x02"], "bytes()"],
    [["1u", "2UL"], "number({ c: true })"],
    [["9007199254740993", "1"], "number({}, { bits: 64 })"],
    [["00", "0A", "1F"], "number({ base: 16, digits: 2 })"],
  ] as const)("%j: %s", (texts, code) => {
    expect(numberReading(texts, "Code")).toMatchObject({ kind: { code }, odd: new Set() });
  });

  it("takes digits without a prefix for hexadecimal where the header says so", () => {
    expect(numberReading(["10", "20"], "Code (hex)")?.kind.code).toBe("number({ base: 16, digits: 2 })");
    expect(numberReading(["10", "20"], "Code")?.kind.code).toBe("integer()");
  });

  it("tells the cells that are not in it", () => {
    expect(numberReading(["1", "2", "3O", "4"], "Code")?.odd).toEqual(new Set(["3O"]));
    expect(numberReading(["1", "2, 3", "4"], "Code")?.lists).toEqual(new Set(["2, 3"]));
  });

  it.each([
    // The zeros would be lost.
    ["numbers that begin with zeros", ["00001", "00002"]],
    ["words that are hexadecimal digits too", ["BEAD", "FADE", "CAFE"]],
    ["sections", ["9.3.1", "10.2.4"]],
    ["dates", ["2020-01-01", "2021-01-01"]],
    ["words, mostly", ["one", "two", "3"]],
    ["nothing", []],
  ])("says nothing of %s", (_, texts) => {
    expect(numberReading(texts, "Name")).toBeUndefined();
  });
});

describe("a number and a name in one cell", () => {
  it.each([
    [["0x00090314 SEC_I_X", "0x1 OK"], "fused({ value: hex(1), name: identifier() })"],
    [["WSAEINTR\n10004", "WSAEBADF\n10009"], "fused({ name: identifier(), value: integer() })"],
    [["OK = 0x00", "BAD = 0x01"], 'fused({ name: identifier(), value: hex() }, "=")'],
    [
      ["200 OK", "404 Lamp Not Found"],
      "pattern(/(?<value>\\S+) (?<name>\\S.*)/, { value: integer(), name: phrase() })",
    ],
    [
      ["200 (OK)", "404 (NOT FOUND)"],
      "pattern(/(?<value>\\S+) \\((?<name>[^()]+)\\)/, { value: integer(), name: phrase() })",
    ],
    [
      ["LAMP_ERR (1)", "LAMP_OK (0)"],
      "pattern(/(?<name>[^()]*[^()\\s]) \\((?<value>[^()\\s]+)\\)/, { value: integer(), name: identifier() })",
    ],
  ] as const)("%j: %s", (texts, code) => {
    expect(partsReading(texts, "Status code", 0)).toMatchObject({ kind: { code }, odd: new Set() });
  });

  it("tells the cells that are in another form, as far as there may be some", () => {
    const texts = ["OIL 1", "GAS 2", "WAX 3", "LED"];
    expect(partsReading(texts, "Code", 1)?.odd).toEqual(new Set(["LED"]));
    expect(partsReading(texts, "Code", 0)).toBeUndefined();
  });

  it.each([
    // Words beside a whole number are just words where no header says that it is a code.
    [["Windows 10", "Version 2 of 3"], "Systems"],
    [["3 days", "4 long weeks"], "Time"],
    [["Some words.", "1"], "Code"],
  ])("says nothing of %j", (texts, header) => {
    expect(partsReading(texts, header, 0)).toBeUndefined();
  });
});
