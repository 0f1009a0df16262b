import { expect, it } from "vitest";
import { headingParts } from "../../generator/read/headings.js";

it.each([
  ["2.2.2 Common Status Codes", "2.2.2", "Common Status Codes"],
  ["A.1. More", "A.1", "More"],
  ["Appendix B: Tables", "B", "Tables"],
  ["Overview", null, "Overview"],
])("%s has the number %s and the title %s", (text, number, title) => {
  expect(headingParts(text)).toEqual({ number, title });
});

it("keeps of a title what anybody writes: a heading that was never ended has all that follows", () => {
  const title = "word ".repeat(1_000).trim();
  for (const text of [title, `1.2 ${title}`]) {
    const kept = headingParts(text).title;
    expect(kept).toBe(`${title.slice(0, 500)}…`);
  }
});
