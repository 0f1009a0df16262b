import { describe, expect, it } from "vitest";
import { reads, strictestKind } from "../../generator/propose/kinds.js";

describe("the strictest kind that reads every text", () => {
  it.each([
    [["1", "-2", "30"], "integer()"],
    [["0x00090314", "0x80000001"], "hex(8)"],
    [["0x1", "0xFF"], "hex(1)"],
    [["0x00", "0xFF"], "hex()"],
    [["0x0000000000000001", "0xFFFFFFFFFFFFFFFF"], "hex64(16)"],
    [["bit 0", "bit 3"], "bit()"],
    [["1 << 0", "1 << 4"], "bit()"],
    [["1..16", "17"], "ranges()"],
    [["0x0F-0x10", "0x20"], "ranges(hex())"],
    [["yes", "No"], "booleanWords()"],
    [["Required", "Optional", "Required"], 'booleanWords(["Required"], ["Optional"])'],
    // One word alone says nothing of the other.
    [["Required", "Required"], "identifier()"],
    [["section 2.2.1", "Section 3"], "reference()"],
    [["0x00090314 SEC_I_X", "0x1 OK"], "fused({ value: hex(1), name: identifier() })"],
    [["WSAEINTR\n10004", "WSAEBADF\n10009"], "fused({ name: identifier(), value: integer() })"],
    [["OK = 0x00", "BAD = 0x01"], 'fused({ name: identifier(), value: hex() }, "=")'],
    [["SMB 2.0.2 0x0202", "SMB 3.0 0x0300"], "fused({ name: phrase(), value: hex(4) })"],
    // Words before a number are just words.
    [["Windows 10", "Version 2 of 3"], "prose()"],
    [["12.1, 14.0", "2.5 and 14.0", "All"], 'versionSet(["2.5", "12.1", "14.0"])'],
    // A number with dots may be a section.
    [["9.3.1", "10.2"], "stringKey()"],
    [["NoError", "ErrorX"], "identifier()"],
    // The zeros would be lost.
    [["00000", "01000"], "stringKey(/\\d{5}/)"],
    [["0100C", "22001"], "stringKey(/[0-9A-Z]{5}/)"],
    [["-EBUSY", "-EINVAL"], "stringKey()"],
    [["Some words.", "1"], "prose()"],
    [[], "prose()"],
  ] as const)("%j: %s", (texts, code) => {
    const kind = strictestKind(texts);
    expect(kind.code).toBe(code);
    expect(reads(kind, texts)).toBe(true);
  });
});
