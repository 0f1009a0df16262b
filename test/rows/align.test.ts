import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type AlignableColumn, alignRow, place } from "../../generator/rows/align.js";

const column = (pattern: RegExp, rest: Partial<AlignableColumn> = {}): AlignableColumn => ({
  fits: (text) => pattern.test(text),
  prose: false,
  key: false,
  ...rest,
});
const key = column(/^\d+$/, { key: true });
const name = column(/^[A-Z]\w*$/);
const prose = column(/./, { prose: true });
const versions = column(/^v\d/);
const status = [key, name, prose, versions];

const aligned = (cells: readonly string[], columns = status) => {
  const alignment = alignRow(cells, columns);
  return alignment.outcome === "aligned"
    ? place(cells, alignment.placement, columns.length, "")
    : alignment.outcome;
};

describe("alignRow", () => {
  it("never touches a row that does not end in an empty cell", () => {
    expect(aligned(["1", "", "no identifier here", "v1"])).toBe("full");
    expect(aligned(["nonsense", "more nonsense", "1", "Name"])).toBe("full");
  });

  it("moves cells right where exactly one placement fits", () => {
    expect(aligned(["1", "Name", "v1", ""])).toEqual(["1", "Name", "", "v1"]);
    expect(aligned(["1", "some text", "v1", ""])).toEqual(["1", "", "some text", "v1"]);
    expect(aligned(["1", "v1", "", ""])).toEqual(["1", "", "", "v1"]);
    expect(aligned(["1", "", "", ""])).toEqual(["1", "", "", ""]);
  });

  it("gives prose only what fits no other column", () => {
    expect(aligned(["1", "Word", "", ""])).toEqual(["1", "Word", "", ""]);
  });

  it("never leaves the key empty, wherever it stands", () => {
    expect(aligned(["Name", "v1", "", ""])).toBe("none");
    expect(aligned(["7", "v1", ""], [name, key, versions])).toEqual(["", "7", "v1"]);
    expect(aligned(["Name", "v1", ""], [name, key, versions])).toBe("none");
    expect(aligned(["Name", "", ""], [name, key, versions])).toBe("none");
    expect(aligned(["", "", ""], [name, key, versions])).toBe("none");
  });

  it("never touches a row that keeps an empty cell in the middle", () => {
    expect(aligned(["1", "", "Name", ""])).toBe("full");
    expect(aligned(["", "Name", "v1", ""])).toBe("full");
    expect(aligned(["1", "v1", "", "Name"])).toBe("full");
  });

  it("leaves no required column empty where there is a way to fill them all", () => {
    const text = { ...prose, required: true };
    expect(aligned(["1", "one text", "", ""], [key, text, prose, prose])).toEqual(["1", "one text", "", ""]);
    expect(aligned(["1", "one text", "", ""], [key, prose, text, prose])).toEqual(["1", "", "one text", ""]);
    expect(aligned(["1", "one text", ""], [key, text, text])).toBe("several");
    expect(aligned(["1", "one text", "two texts", ""], [key, prose, text, prose])).toBe("several");
    expect(aligned(["1", "v1", ""], [key, text, versions])).toEqual(["1", "", "v1"]);
  });

  it("says so where several placements fit, with two examples", () => {
    const alignment = alignRow(["1", "one text", ""], [key, prose, prose]);
    expect(alignment).toEqual({
      outcome: "several",
      examples: [
        [0, 1],
        [0, 2],
      ],
    });
  });

  it("takes polynomial time on wide rows of prose", () => {
    const columns = [key, ...Array.from({ length: 60 }, () => prose), versions];
    const cells = ["1", ...Array.from({ length: 30 }, () => "a text"), "no version", ...Array(30).fill("")];
    expect(alignRow(cells, columns).outcome).toBe("several");
    expect(
      alignRow(["1", ...Array(30).fill("a text"), ...Array(29).fill("v1"), "", ""], columns).outcome,
    ).toBe("none");
  });
});

describe("a valid row that lost cells", () => {
  const kinds = {
    name: fc.stringMatching(/^[A-Z][A-Za-z_]{0,12}$/),
    prose: fc.stringMatching(/^[a-z]{1,8}( [a-z]{1,8}){1,4}\.$/),
    versions: fc.stringMatching(/^v\d( v\d){0,3}$/),
  };
  const columns = { name, prose, versions };
  type Kind = keyof typeof kinds;

  /** Columns in any number and order, a valid row for them, and which of its cells but the key get lost. */
  const losses = fc
    .tuple(
      fc.array(fc.constantFrom<Kind>("name", "prose", "versions"), { minLength: 1, maxLength: 7 }),
      fc.nat(),
    )
    .chain(([layout, keyAt]) => {
      const position = keyAt % (layout.length + 1);
      const cells = layout.map((kind) =>
        fc.oneof({ weight: 4, arbitrary: kinds[kind] }, { weight: 1, arbitrary: fc.constant("") }),
      );
      cells.splice(position, 0, fc.stringMatching(/^\d{1,4}$/));
      const all = layout.map((kind): AlignableColumn => columns[kind]);
      all.splice(position, 0, key);
      return fc.record({
        columns: fc.constant(all),
        row: fc.tuple(...cells),
        lost: fc.array(fc.boolean(), { minLength: all.length, maxLength: all.length }),
      });
    });

  it("comes back, or is an error; it never becomes another row", () => {
    const outcomes = { back: 0, error: 0 };
    fc.assert(
      fc.property(losses, ({ columns, row, lost }) => {
        const dropped = row.map(
          (text, index) => lost[index] === true && columns[index]?.key !== true && text !== "",
        );
        // An extraction loses every empty cell, or none.
        const left = row.filter((text, index) => dropped[index] !== true && text !== "");
        const expected = row.map((text, index) => (dropped[index] ? "" : text));
        const padded = [...left, ...Array<string>(row.length - left.length).fill("")];
        const alignment = alignRow(padded, columns);
        if (alignment.outcome === "none") throw new Error("the row that it came from always fits");
        if (alignment.outcome === "several") {
          outcomes.error += 1;
          return;
        }
        const result =
          alignment.outcome === "full" ? padded : place(padded, alignment.placement, row.length, "");
        expect(result).toEqual(expected);
        outcomes.back += 1;
      }),
      { numRuns: 1000 },
    );
    // Both outcomes must be met, or the property would say nothing.
    expect(outcomes.back).toBeGreaterThan(100);
    expect(outcomes.error).toBeGreaterThan(100);
  });

  it("always comes back where every kind has one column", () => {
    const row = fc.tuple(fc.stringMatching(/^\d{1,4}$/), kinds.name, kinds.prose, kinds.versions);
    fc.assert(
      fc.property(row, fc.tuple(fc.boolean(), fc.boolean(), fc.boolean()), (cells, kept) => {
        const expected = cells.map((text, index) => (index === 0 || kept[index - 1] ? text : ""));
        const left = expected.filter((text) => text !== "");
        const padded = [...left, ...Array<string>(4 - left.length).fill("")];
        expect(left.length === 4 ? padded : aligned(padded)).toEqual(expected);
      }),
      { numRuns: 1000 },
    );
  });
});
