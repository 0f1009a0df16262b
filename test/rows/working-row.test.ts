import { describe, expect, it } from "vitest";
import { lineWords } from "../../generator/diagnostics/diagnostic.js";
import { firstFew } from "../../generator/rows/working-row.js";

describe("lineWords", () => {
  it("says the line, or the table and its row where the form has no lines, or nothing", () => {
    expect(lineWords({ file: "a.txt", line: 12, table: 1, row: 2 })).toBe(" (line 12)");
    expect(lineWords({ file: "a.docx", table: 1, row: 2 })).toBe(" (table 1, row 2)");
    expect(lineWords({ file: "a.docx", table: 1 })).toBe("");
    expect(lineWords({ file: "a.docx", row: 1 })).toBe("");
    expect(lineWords({ file: "a.docx" })).toBe("");
  });
});

describe("firstFew", () => {
  it("lists three, and how many more there are", () => {
    expect(firstFew(["a", "b", "c"])).toBe("a; b; c");
    expect(firstFew(["a", "b", "c", "d", "e"])).toBe("a; b; c; and 2 more");
    expect(firstFew([])).toBe("");
  });
});
