import { expect, it } from "vitest";
import { type Document, placed } from "../../generator/read/document.js";

const of = (line: string): Document => ({ file: "x", format: "html", blocks: [], lines: [line] });
const at = (column: number) => ({ file: "x", line: 1, column });

it("an excerpt of a short line is the line", () => {
  expect(placed(of("a bad cell"), at(3), "bad").excerpt).toEqual({ line: "a bad cell", start: 2, length: 3 });
});

it("an excerpt of a long line is the part around the place, with the same text underlined", () => {
  const line = `${"x".repeat(5_000)}bad${"y".repeat(5_000)}`;
  const excerpt = placed(of(line), at(5_001), "bad").excerpt;
  expect(excerpt?.line.length).toBeLessThan(1_010);
  expect(excerpt?.line).toMatch(/^…x+bady+…$/);
  expect(excerpt?.line.slice(excerpt.start, excerpt.start + excerpt.length)).toBe("bad");
  const rest = placed(of(line), at(5_001), "").excerpt;
  expect((rest?.start ?? 0) + (rest?.length ?? 0)).toBeLessThanOrEqual(rest?.line.length ?? 0);
});
