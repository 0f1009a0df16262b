import { describe, expect, it } from "vitest";
import { type Stretch, stretchesOf, widthsOf } from "../../../generator/emit/html/stretches.js";
import type { ModelTable } from "../../../generator/model/model.js";
import type { ModelRange } from "../../../generator/model/range.js";

function stretches(values: readonly unknown[], ranges: readonly ModelRange[] = [], kind = "enum") {
  const entries = values.map((value, index) => ({ value, name: `N${index}` }));
  return stretchesOf({ kind, columns: [], entries, ranges } as unknown as ModelTable);
}

const brief = (found: readonly Stretch[]) =>
  found.map(({ first, last, status, count }) => `${first}-${last} ${status} ${count}`);
const range = (first: number, last: number, status: ModelRange["status"]): ModelRange => ({
  first,
  last,
  text: status,
  status,
});

describe("the stretches of a table's values", () => {
  it("join what lies side by side, and name what the document does not list", () => {
    expect(brief(stretches([3, 1, 2, 7]))).toEqual(["1-3 assigned 3", "4-6 unlisted 0", "7-7 assigned 1"]);
  });

  it("lead to the first entry of each", () => {
    expect(stretches([3, 1, 2, 7]).map(({ index }) => index)).toEqual([1, -1, 3]);
  });

  it("are what the document says of a range, but for the values that have an entry", () => {
    expect(brief(stretches([0, 5], [range(1, 9, "unassigned"), range(10, 12, "private")]))).toEqual([
      "0-0 assigned 1",
      "1-4 unassigned 1",
      "5-5 assigned 1",
      "6-9 unassigned 1",
      "10-12 private 1",
    ]);
  });

  it("cut ranges that overlap, and keep every value once", () => {
    expect(
      brief(stretches([0, 1], [range(2, 9, "reserved"), range(5, 12, "private"), range(3, 4, "other")])),
    ).toEqual(["0-1 assigned 2", "2-9 reserved 1", "10-12 private 1"]);
  });

  it("hold values of 64 bits", () => {
    expect(brief(stretches(["0", "18446744073709551615"]))).toEqual([
      "0-0 assigned 1",
      "1-18446744073709551614 unlisted 0",
      "18446744073709551615-18446744073709551615 assigned 1",
    ]);
  });

  it("leave out narrow gaps where there are too many to be seen, and count every entry", () => {
    const values = Array.from({ length: 1000 }, (_, index) => index * 2 + Math.floor(index / 50) * 1000);
    const found = stretches(values);
    expect(found.length).toBeLessThanOrEqual(96);
    expect(found.reduce((sum, { count }) => sum + count, 0)).toBe(1000);
    expect(found.some(({ status }) => status === "unlisted")).toBe(true);
  });

  it("are none where there is no order of whole numbers, values are bits, or nothing could be seen", () => {
    expect(stretches([1, "a"])).toEqual([]);
    expect(stretches([1, 1.5])).toEqual([]);
    expect(stretches([1])).toEqual([]);
    expect(stretches([1, 2, 4], [], "flags")).toEqual([]);
    const many = Array.from({ length: 200 }, (_, index) =>
      range(index * 2 + 2, index * 2 + 2, index % 2 ? "private" : "reserved"),
    );
    expect(stretches([0, 1], many)).toEqual([]);
  });
});

describe("their widths", () => {
  it("are to scale where a screen can show that, else by the number of bits", () => {
    expect(widthsOf(stretches([0, 1, 4]))).toEqual([40, 40, 20]);
    expect(widthsOf(stretches([0, 2 ** 31]))).toEqual([1, 31, 1]);
  });
});
