import { describe, expect, it } from "vitest";
import { fuse, read } from "./range-table.js";

describe("a range", () => {
  it("that holds a member, or values of another range, is an error that shows both rows", () => {
    const made = read([fuse, ["1-3", "Reserved", ""], ["3-5", "Unassigned", ""], ["9", "Wire", ""]]);
    expect(made.errors).toEqual([
      "range-overlap 8: Code has two rows for the same values: 1 Fuse, and 1-3 Reserved.",
      "range-overlap 11: Code has two rows for the same values: 1-3 Reserved, and 3-5 Unassigned.",
    ]);
    expect(made.diagnostics.at(-1)?.details).toEqual(["1-3 Reserved (line 8)", "3-5 Unassigned (line 11)"]);
  });

  it("is found to hold a member also where that stands inside a wider one", () => {
    const rows = [
      ["2-99", "Reserved", ""],
      ["5-6", "Unassigned", ""],
      ["50", "Fuse", ""],
    ];
    expect(read(rows).errors).toHaveLength(2);
  });

  it("is no gap, and fills one", () => {
    const rows = [fuse, ["2-4", "Reserved", ""], ["5", "Wire", ""]];
    expect(read(rows, { gaps: [] }).errors).toEqual([]);
    expect(read(rows, { gaps: [[2, 4]] }).errors).toEqual([
      "gap-filled 8: Code 2-4 are there, but the spec expects the gap 2-4.",
    ]);
    expect(read([fuse, ["3-4", "Reserved", ""]], { gaps: [] }).errors).toEqual([
      "gap-unexpected 8: Code: 2 is missing between 1 and 3.",
    ]);
  });

  it("counts among the rows", () => {
    expect(read([fuse, ["2-4", "Reserved", ""]], { minRows: 2 }).errors).toEqual([]);
  });

  it("may be corrected, and the model says so", () => {
    const erratum = { table: "Code", row: "2-4", column: "value", found: "2-4", value: "2-5" };
    const made = read(
      [fuse, ["2-4", "Reserved", ""]],
      {},
      {
        errata: [{ ...erratum, why: "A misprint.", source: "the next edition" }],
      },
    );
    expect(made.ranges).toMatchObject([{ first: 2, last: 5 }]);
    expect(made.model?.tables.Code?.errata).toMatchObject([
      { entry: "2-5", fields: ["value"], found: "2-4" },
    ]);
  });
});
