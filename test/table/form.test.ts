import { describe, expect, it } from "vitest";
import type { RawCell, RawRow } from "../../generator/read/document.js";
import { Budget } from "../../generator/read/limits.js";
import { formTable } from "../../generator/table/form.js";

const place = { file: "x" };
const cell = (text: string, colspan?: number, rowspan?: number): RawCell => ({
  text,
  place,
  ...(colspan === undefined ? {} : { colspan }),
  ...(rowspan === undefined ? {} : { rowspan }),
});
const row = (group: number, ...cells: RawCell[]): RawRow => ({ header: false, cells, place, group });
const grid = (...rows: RawRow[]) =>
  formTable(rows, new Budget("x")).map(({ cells }) => cells.map((one) => one?.text ?? "-").join(" "));

describe("WHATWG HTML 4.9.12.1 Forming a table", () => {
  it("puts cells side by side, and gives every row the width of the widest", () => {
    expect(grid(row(0, cell("a"), cell("b")), row(0, cell("c")))).toEqual(["a b", "c -"]);
  });

  it("algorithm for processing rows, step 6: a cell goes to the first slot that is free", () => {
    expect(grid(row(0, cell("a", 1, 2), cell("b")), row(0, cell("c")))).toEqual(["a b", "a c"]);
    expect(grid(row(0, cell("a"), cell("b", 1, 2), cell("c")), row(0, cell("d"), cell("e")))).toEqual([
      "a b c",
      "d b e",
    ]);
  });

  it("steps 8 and 10: a colspan widens the table", () => {
    expect(grid(row(0, cell("a", 3)), row(0, cell("b"), cell("c")))).toEqual(["a a a", "b c -"]);
  });

  it("step 8: a colspan of 0 counts as 1", () => {
    expect(grid(row(0, cell("a", 0), cell("b")))).toEqual(["a b"]);
  });

  it("4.9.11: a colspan over 1000 counts as 1000", () => {
    const [line] = formTable([row(0, cell("a", 5000), cell("b"))], new Budget("x"));
    expect(line?.cells).toHaveLength(1001);
  });

  it("step 9 and growing downward: a rowspan of 0 goes to the end of its row group", () => {
    const rows = [row(0, cell("a", 1, 0), cell("b")), row(0, cell("c")), row(1, cell("d"), cell("e"))];
    expect(grid(...rows)).toEqual(["a b", "a c", "d e"]);
  });

  it("algorithm for ending a row group: a rowspan over the edge ends with its row group", () => {
    expect(grid(row(0, cell("a", 1, 9), cell("b")), row(1, cell("c"), cell("d")))).toEqual(["a b", "c d"]);
  });

  it("4.9.11: a rowspan over 65534 costs no more than the rows that there are", () => {
    expect(grid(row(0, cell("a", 1000, 1e9)), row(0))).toHaveLength(1);
  });

  it("step 13: where cells overlap, a slot keeps the cell that came first", () => {
    // The colspan of `d` runs into the rowspan of `c`.
    const rows = [row(0, cell("a"), cell("b"), cell("c", 1, 2)), row(0, cell("d", 3))];
    expect(grid(...rows)).toEqual(["a b c", "d d c"]);
  });

  it("rows without cells of their own are not seen", () => {
    expect(grid(row(0, cell("a", 1, 3), cell("b")), row(0), row(0, cell("c")))).toEqual(["a b", "a c"]);
    expect(grid()).toEqual([]);
  });

  it("spans in both directions at once", () => {
    const rows = [
      row(0, cell("a", 2, 2), cell("b")),
      row(0, cell("c")),
      row(0, cell("d"), cell("e"), cell("f")),
    ];
    expect(grid(...rows)).toEqual(["a a b", "a a c", "d e f"]);
  });
});
