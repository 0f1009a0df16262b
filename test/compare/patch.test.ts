import { describe, expect, it } from "vitest";
import { differenceOf, patchOf } from "../../generator/compare/patch.js";
import { fileOf } from "./rows.js";

describe("a file that differs", () => {
  it("is shown by its lines", () => {
    const some = fileOf(1000, 100);
    expect(patchOf(some)?.match(/^@@ /gm)).toHaveLength(10);
    expect(differenceOf(some)?.line).toBe(2);
    expect(differenceOf(some)?.entries.map(({ entry }) => entry)).toEqual([
      0, 100, 200, 300, 400, 500, 600, 700, 800, 900,
    ]);
  });

  it("in more lines than are compared is told by its entries, the same ones, and has no patch", () => {
    const all = fileOf(3000, 3);
    expect(patchOf(all)).toBeUndefined();
    const { line, entries, onlyHashes } = differenceOf(all) ?? {};
    expect([line, onlyHashes]).toEqual([2, undefined]);
    expect(entries?.map(({ entry }) => entry)).toEqual(Array.from({ length: 1000 }, (_, at) => at * 3));
  });
});
