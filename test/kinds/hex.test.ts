import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type ColumnKind, hex, hex64, type OneFieldKind } from "../../generator/kinds/index.js";

const read = (kind: ColumnKind, text: string) => kind.cell.safeParse(text).data;
const literal = ({ field }: OneFieldKind, value: unknown) => field.literal?.(value);

describe("hex", () => {
  it("reads 32 bits as an unsigned number", () => {
    expect(["0x0", "0x0F", "0xC0000001", "0XffFFffFF"].map((text) => read(hex(), text))).toEqual([
      0, 15, 3221225473, 4294967295,
    ]);
  });

  it("refuses more than 32 bits, and what is not hexadecimal", () => {
    for (const text of ["0x100000000", "0x", "0F", "15", "-0x1", "0x1 ", "0xG", "x0x1", ""])
      expect(read(hex(), text)).toBeUndefined();
  });

  it("stays a hexadecimal literal with its digits, and is said so in the model", () => {
    expect(literal(hex(8), 0x90314)).toBe("0x00090314");
    expect(literal(hex(2), 0x1234)).toBe("0x1234");
    expect(hex(8).id).toBe("hex-8");
  });
});

describe("hex64", () => {
  it("reads 64 bits as decimal digits for JSON, and writes a bigint", () => {
    expect(read(hex64(), "0xFFFFFFFFFFFFFFFF")).toBe("18446744073709551615");
    expect(literal(hex64(4), "255")).toBe("0x00FFn");
    for (const text of ["0x10000000000000000", "x0x1", "0x1 ", ""])
      expect(read(hex64(), text)).toBeUndefined();
  });

  it("gives back every number", () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: (1n << 64n) - 1n }), (number) => {
        const text = read(hex64(), `0x${number.toString(16)}`);
        expect(BigInt((literal(hex64(), text) ?? "").replace(/n$/, ""))).toBe(number);
      }),
    );
  });

  it("has a schema that its own values fit", () => {
    const schema = hex64().field.schema({ entries: [], named: (_, one) => one });
    expect(schema.safeParse("18446744073709551615").success).toBe(true);
    expect(schema.safeParse(1).success).toBe(false);
  });
});
