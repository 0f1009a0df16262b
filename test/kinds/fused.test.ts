import { describe, expect, it } from "vitest";
import {
  type ColumnKind,
  fused,
  hex,
  identifier,
  integer,
  phrase,
  stringKey,
} from "../../generator/kinds/index.js";

const read = (kind: ColumnKind, text: string) => kind.cell.safeParse(text);
const says = (kind: ColumnKind, text: string) => read(kind, text).error?.issues[0]?.message;

describe("fused", () => {
  const valueFirst = { value: hex(8), name: identifier() };
  const nameFirst = { name: stringKey(/[A-Z]+/), value: integer() };

  it("reads two columns in one cell, in the order that the spec says", () => {
    expect(read(fused(valueFirst), "0x00090314 SEC_I_X").data).toEqual({ value: 0x90314, name: "SEC_I_X" });
    expect(read(fused(nameFirst), "WSAEINTR 10004").data).toEqual({ name: "WSAEINTR", value: 10004 });
    expect(read(fused(nameFirst), "WSAEINTR\n10004").data).toEqual({ name: "WSAEINTR", value: 10004 });
    expect(read(fused(valueFirst), "SEC_I_X 0x00090314").success).toBe(false);
  });

  it("finds the one place to cut a name of several words", () => {
    expect(read(fused({ name: phrase(), value: hex() }), "Two words 0x01").data).toEqual({
      name: "Two words",
      value: 1,
    });
  });

  it("takes another separator, or none", () => {
    expect(read(fused(nameFirst), "WSAEINTR  10004").data).toEqual({ name: "WSAEINTR", value: 10004 });
    const words = { name: phrase(), value: integer() };
    expect(read(fused(words, "="), "a=b=7").data).toEqual({ name: "a=b", value: 7 });
    expect(read(fused({ value: integer(), name: phrase() }, "="), "7=a=b").data).toEqual({
      name: "a=b",
      value: 7,
    });
    expect(read(fused(nameFirst, "="), "A = 7").data).toEqual({ name: "A", value: 7 });
    expect(read(fused(nameFirst, ""), "WSAEINTR10004").data).toEqual({ name: "WSAEINTR", value: 10004 });
    expect(read(fused(valueFirst, ""), "0x01SEC_I_X").data).toEqual({ value: 1, name: "SEC_I_X" });
  });

  it("cuts no text of more than 4,000 characters at every one of them", () => {
    const kind = fused({ name: stringKey(/[a-z]+/), value: integer() }, "");
    const name = "a".repeat(3999);
    expect(read(kind, `${name}7`).data).toEqual({ name, value: 7 });
    expect(read(kind, `${name}a7`).success).toBe(false);
    expect(read(fused(nameFirst), `${"A".repeat(4000)} 7`).success).toBe(true);
  });

  it("refuses a cell with several readings, and one with none", () => {
    for (const text of ["", "WSAEINTR 10004"])
      expect(says(fused(nameFirst, ""), text)).toBe("name (string-key) and value (integer) in one cell");
    expect(says(fused({ name: identifier(), value: integer() }, ""), "E2BIG10")).toBe(
      "one way to read name (identifier) and value (integer), not 2",
    );
    expect(says(fused(nameFirst), "WSAEINTR")).toBe("name (string-key) and value (integer) in one cell");
  });
});
