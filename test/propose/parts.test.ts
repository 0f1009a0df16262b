import { describe, expect, it } from "vitest";
import { areParts, partsReading } from "../../generator/propose/parts.js";
import { proposalOf, table } from "./tables.js";

describe("a column of numbers with names", () => {
  it.each([
    [["0x00090314 SEC_I_X", "0x1 OK"], "fused({ value: hex(1), name: identifier() })"],
    [["WSAEINTR\n10004", "WSAEBADF\n10009"], "fused({ name: identifier(), value: integer() })"],
    [["OK = 0x00", "BAD = 0x01"], 'fused({ name: identifier(), value: hex() }, "=")'],
    [["0 = Lamp on", "1 = Lamp off"], 'fused({ value: integer(), name: phrase() }, "=")'],
    [["1 - Lamp on", "2 - Lamp off"], 'fused({ value: integer(), name: phrase() }, " - ")'],
    [["ON \u2013 0x01", "OFF \u2013 0x02"], 'fused({ name: identifier(), value: hex() }, " \u2013 ")'],
    [["OK: 1", "BAD: 2"], 'fused({ name: identifier(), value: integer() }, ":")'],
  ])("%j: %s", (texts, code) => {
    expect(partsReading(texts, "", 0)?.kind.code).toBe(code);
  });

  it.each([
    ["200 OK", "404 Not Found", 200, "OK"],
    ["Lamp OK (200)", "Not Found (404)", 200, "Lamp OK"],
    ["0x80004005 (E_FAIL)", "0x80004001 (E_NOTIMPL)", 0x80004005, "E_FAIL"],
    ["LAMP_ERR (1)", "LAMP_BAD (2)", 1, "LAMP_ERR"],
    ["SMB 2.0.2 0x0202", "SMB 3.0 0x0300", 0x202, "SMB 2.0.2"],
  ])("reads %j", (first, second, value, name) => {
    const reading = partsReading([first, second], "Status", 0);
    expect(reading?.kind.kind.cell.safeParse(first).data).toEqual({ value, name });
  });

  it("names the cells that are none", () => {
    const reading = partsReading(["1 LAMP", "2 OIL", "WICK3", "4 GAS"], "", 1);
    expect([...(reading?.odd ?? [])]).toEqual(["WICK3"]);
  });

  it("is one of names among which are words that may be units", () => {
    expect(partsReading(["1 A", "2 B", "3 C"], "Code", 0)?.names).toEqual(["A", "B", "C"]);
  });

  it.each([
    ["words before numbers", ["Windows 10", "Version 2 of 3"], "Product"],
    [
      "numbers before words, under a header that says nothing of them",
      ["3 days of rain", "4 days of sun"],
      "How long",
    ],
    ["what stands behind a bar", ["0xe0 | FETCH", "0xf0 | FETCH"], "Value"],
    ["more odd cells than may be", ["1 LAMP", "2 OIL", "WICK", "GAS"], "Code"],
    ["sentences with numbers in brackets", ["See the table (2)", "Or that one (3)", "Or none"], "Notes"],
    ["dashes between words, or between numbers", ["Lamp - on", "1 - 2", "3 - 4"], "Code"],
    ["one cell", ["1 LAMP"], "Code"],
    ["two numbers", ["00 01", "00 0A", "10 00"], "Code"],
    ["times", ["30 s", "500 ms", "2 min"], "Default"],
    ["sizes, in brackets too", ["4 (bytes)", "2 (KiB)"], "Code"],
    ["rates", ["10 MHz", "40 kHz"], "Value"],
  ])("is none of %s", (_, texts, header) => {
    expect(partsReading(texts, header, 0)).toBeUndefined();
  });
});

describe("two parts that tell rows apart only together", () => {
  it.each([
    ["A 1, A 2, B 1", false],
    ["A 1, B 2, C 3", true],
    ["V 1, A 2, W 3", true],
    ["A 1, B 2, B 3, C 4, D 5, E 6", true],
    ["A 1, B 1, C 1, D 2", true],
  ])("are one code: %s", (texts, isFused) => {
    const reading = partsReading(texts.split(", "), "Code", 0);
    expect(reading && areParts(reading)).toBe(isFused);
  });

  it("are a key with a space", async () => {
    const { tables } = await proposalOf(
      table("Code | Description", "A 1 | Burns low.", "A 2 | Is out.", "B 1 | No oil."),
    );
    expect(tables[0]).toMatchObject({ kind: "map", kinds: { name: "phrase()" } });
  });
});
