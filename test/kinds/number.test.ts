import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hex, integer, type Notation, number, type OneFieldKind } from "../../generator/kinds/index.js";

const read = (kind: OneFieldKind, text: string) => kind.cell.safeParse(text).data;
const says = (kind: OneFieldKind, text: string) => kind.cell.safeParse(text).error?.issues[0]?.message;
const vocabulary = { entries: [], named: <T>(_: string, one: T) => one };

/** A notation, texts with what they are, and texts that are none of its numbers. */
const notations: readonly (readonly [
  string,
  Notation,
  Readonly<Record<string, number>>,
  readonly string[],
])[] = [
  [
    "decimal",
    {},
    { "0": 0, "101": 101, "-7": -7, "−7": -7, "007": 7 },
    ["1.0", "1e3", "+1", "--1", "1-", "0x1"],
  ],
  [
    "0x",
    { base: 16, prefix: "0x", digits: 2 },
    { "0x1f": 31, "0X1F": 31 },
    ["1F", "0x", "-0x1", "0x1G", "0x 1"],
  ],
  [
    "0x, digits in groups",
    { base: 16, prefix: "0x", group: "_" },
    { "0x1_0000": 65536, "0xFF_00": 65280 },
    ["0x1_0", "0x_1", "0x1_"],
  ],
  [
    "h behind",
    { base: 16, suffix: "h" },
    { "1Fh": 31, "1FH": 31, "00h": 0 },
    ["1F", "h", "0x1Fh", "1F h", "1Fhh"],
  ],
  ["dollar", { base: 16, prefix: "$" }, { $0A: 10 }, ["0A", "$", "$$0A", "$0A.1"]],
  [
    "X quoted",
    { base: 16, prefix: "X'", suffix: "'" },
    { "X'01'": 1, "x'ff'": 255 },
    ["X'01", "01", "X''", "X01"],
  ],
  ["#x", { base: 16, prefix: "#x" }, { "#x1": 1, "#xA": 10 }, ["x1", "#1", "#x"]],
  ["#", { base: 16, prefix: "#" }, { "#1F": 31 }, ["1F", "#x1", "##1"]],
  ["0b", { base: 2, prefix: "0b", digits: 4 }, { "0b0101": 5 }, ["0b2", "0101", "0b"]],
  [
    "spaced binary",
    { base: 2, group: " ", digits: 8 },
    { "0000 0101": 5, "0000\u00a00101": 5, "101": 5, "1 0000": 16, "00000001 00000000": 256 },
    ["0000 010", "0000  0101", "0000 0102", "0000 0101 ", "00 0000 0000 00", "1,0"],
  ],
  ["octal", { base: 8, prefix: "0o" }, { "0o17": 15 }, ["0o8", "17"]],
  ["bare hexadecimal", { base: 16, digits: 2 }, { "0A": 10, "10": 16, ff: 255 }, ["0x0A", "0G", "-1", "A h"]],
  [
    "commas",
    { group: "," },
    { "1,000": 1000, "10,004": 10004, "1,000,000": 1_000_000, "999": 999, "-1,000": -1000 },
    ["1,00", "1,0000", "1000,000", ",000", "1,", "1, 000", "1.000"],
  ],
  ["points", { group: "." }, { "1.000": 1000 }, ["1.5", "1,000"]],
  [
    "thin spaces",
    { group: " " },
    { "1 000": 1000, "1\u202f000": 1000, "1\u2009000": 1000 },
    ["1 00", "1  000", "1 2 3"],
  ],
  ["underlines", { group: "_" }, { "1_000": 1000 }, ["1_00", "_1", "1__000"]],
  [
    "C",
    { c: true },
    {
      "1u": 1,
      "3UL": 3,
      "5ull": 5,
      "2lu": 2,
      "1 << 31": 2147483648,
      "1u<<30": 1073741824,
      "(1UL << 3)": 8,
      "1<<0": 1,
      "3 << 4u": 48,
      "-1": -1,
    },
    ["010", "1uu", "1f", "-1 << 3", "1 << -1", "1 << x", "1 <<", "(1", "0x1"],
  ],
  ["C, hexadecimal", { base: 16, prefix: "0x", c: true }, { "0x1UL": 1, "0x1 << 4": 16 }, ["1UL", "0x1U L"]],
];

describe("number", () => {
  it.each(notations)("%s: reads its numbers and no other texts", (_, notation, texts, others) => {
    const kind = number(notation);
    for (const [text, value] of Object.entries(texts)) expect(read(kind, text), text).toBe(value);
    for (const text of ["", " ", "-", "x y", ...others]) expect(read(kind, text), text).toBeUndefined();
  });

  it.each(notations)("%s: reads back what it writes, and writes it in TypeScript", (_, notation) => {
    const kind = number(notation);
    const signed = (notation.base ?? 10) === 10;
    const values = fc.oneof(fc.maxSafeNat(), fc.nat(70_000), ...(signed ? [fc.maxSafeInteger()] : []));
    fc.assert(
      fc.property(values, (value) => {
        expect(read(kind, kind.field.words(value))).toBe(value);
        // biome-ignore lint/security/noGlobalEval: what it writes is an expression.
        expect(eval(`(${kind.field.literal?.(value) ?? value})`)).toBe(value);
        expect(kind.field.schema(vocabulary).safeParse(value).success).toBe(true);
      }),
    );
  });

  it.each(notations)("%s: rounds no number of 64 bits", (_, notation) => {
    const kind = number(notation, { bits: 64 });
    expect(kind.field.type).toBe("bigint");
    fc.assert(
      fc.property(
        fc.oneof(fc.bigInt({ min: 0n, max: (1n << 64n) - 1n }), fc.bigInt({ min: 0n, max: 99n })),
        (value) => {
          const data = read(kind, kind.field.words(String(value)));
          expect(data).toBe(String(value));
          // biome-ignore lint/security/noGlobalEval: what it writes is an expression.
          expect(eval(kind.field.literal?.(data) ?? "")).toBe(value);
          expect(kind.field.schema(vocabulary).safeParse(data).success).toBe(true);
        },
      ),
    );
  });

  it("reads several notations in one column, and writes the first", () => {
    const kind = number([{}, { base: 16, prefix: "0x" }]);
    expect(["0", "9", "0x14"].map((text) => read(kind, text))).toEqual([0, 9, 20]);
    expect(kind.field.words(20)).toBe("20");
    const other = number([{ base: 16, prefix: "0x", digits: 2 }, {}]);
    expect([other.field.literal?.(20), other.field.literal?.(-20)]).toEqual(["0x14", "-20"]);
    expect(says(kind, "14h")).toBe("a whole number, such as 101, or a hexadecimal number, such as 0x1F");
  });

  it("refuses what two notations read as different numbers", () => {
    const kind = number([{}, { base: 16 }]);
    expect(["7", "1F"].map((text) => read(kind, text))).toEqual([7, 31]);
    expect(says(kind, "10")).toBe("one number, not 10 or 16");
  });

  it("names what has too many bits, and never rounds it", () => {
    expect(read(number(), "9007199254740991")).toBe(Number.MAX_SAFE_INTEGER);
    for (const text of ["9007199254740992", "9007199254740993", "-9007199254740992"])
      expect(says(number(), text)).toBe("a whole number below 2^53 (else say bits: 64)");
    expect(says(hex(), "0x100000000")).toBe("a hexadecimal number of at most 32 bits");
    const big = number({}, { bits: 64 });
    expect(read(big, "-9007199254740993")).toBe("-9007199254740993");
    expect(says(big, "18446744073709551616")).toBe("a whole number of at most 64 bits");
    expect(read(number(), "9".repeat(401))).toBeUndefined();
    const bytes = number({ base: 16 }, { bits: 8 }).field.schema(vocabulary);
    expect([-1, 255, 256].map((value) => bytes.safeParse(value).success)).toEqual([false, true, false]);
  });

  it("has no -0", () => {
    expect(Object.is(read(integer(), "-0"), 0)).toBe(true);
  });

  it("says in its id how numbers are written", () => {
    const ids = notations.map(([, notation]) => number(notation).id);
    expect(ids).toContain("number-1,001");
    expect(ids).toContain("number-0001 1111");
    expect(number([{}, { base: 16, suffix: "h" }], { bits: 64 }).id).toBe("number-101-or-1Fh-64");
  });
});
