import { describe, expect, it } from "vitest";
import { identifier, integer } from "../../generator/kinds/index.js";
import type { SkipSpec } from "../../generator/spec/table-schema.js";
import { build, specOf, table } from "../build.js";

const columns = {
  value: { header: "Value", kind: integer() },
  name: { header: "Name", kind: identifier() },
} as const;
const lines = table(
  ["Value", "Name"],
  ["1", "Fuse"],
  ["see below", "Wire"],
  ["see above", "Cord"],
  ["4", "Pole"],
);
const why = "The next table has them.";
const made = (...skip: readonly Omit<SkipSpec, "why">[]) =>
  build(lines, specOf({ kind: "enum", columns, skip: skip.map((one) => ({ ...one, why })) }));

describe("skip", () => {
  it("leaves out the rows that a pattern or a whole text finds", () => {
    expect(made({ column: "value", cell: /^see /, count: 2 }).entries).toMatchObject([
      { value: 1 },
      { value: 4 },
    ]);
    const both = made(
      { column: "value", cell: "see below", count: 1 },
      { column: "name", cell: "Cord", count: 1 },
    );
    expect(both.entries).toHaveLength(2);
  });

  it("finds a text only where it is the whole cell", () => {
    expect(made({ column: "value", cell: "see", count: 1 }).errors[0]).toMatchObject({ code: "skip-count" });
  });

  it.each([
    [1, "2 rows"],
    [3, "2 rows"],
  ])("is an error where not exactly %i rows have it, and shows those that do", (count, rows) => {
    const { errors, model } = made({ column: "value", cell: /^see /g, count });
    expect(model).toBeUndefined();
    expect(errors).toMatchObject([
      {
        code: "skip-count",
        message: `Code: ${rows} have what /^see /g matches in value; the spec expects to leave out ${count}.`,
        place: { line: 8 },
        details: [
          "see below | Wire (line 6)",
          "see above | Cord (line 8)",
          `why: ${why}`,
          "it stands in `skip` of spec/test/spec.ts",
        ],
      },
    ]);
  });

  it("names a column that there is", () => {
    expect(() => made({ column: "valve", cell: "x", count: 1 })).toThrow(
      "skip names valve, which is no column (value, name)",
    );
  });
});
