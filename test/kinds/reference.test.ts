import { describe, expect, it } from "vitest";
import { reference, referencesIn } from "../../generator/kinds/reference.js";

describe("referencesIn", () => {
  it.each([
    ["see (section 2.2.1.13) and section 4", [{ section: "2.2.1.13" }, { section: "4" }]],
    ["[RFC9110] section 15.5", [{ document: "RFC9110", section: "15.5" }]],
    ["as in [MS-FOO], not in [argv] or [1]", [{ document: "MS-FOO" }]],
    ["section 2.1 and again section 2.1", [{ section: "2.1" }]],
    ["Section 17.", [{ section: "17" }]],
    [
      "[RFC9110] section 15, [RFC9110] section 15.10.12",
      [
        { document: "RFC9110", section: "15" },
        { document: "RFC9110", section: "15.10.12" },
      ],
    ],
    ["section 2.10.12 of [A-1-2]", [{ section: "2.10.12" }, { document: "A-1-2" }]],
    ["section 2, section 1, section 2", [{ section: "2" }, { section: "1" }]],
    ["subsection 7, sections, [ms-foo] section 3", [{ section: "3" }]],
    ["nothing", []],
  ])("%s", (text, references) => {
    expect(referencesIn(text)).toStrictEqual(references);
  });
});

describe("reference", () => {
  const read = (text: string) => reference().cell.safeParse(text).data;

  it("reads a cell that is one reference, whatever its case", () => {
    expect(read("Section 2.2.1")).toEqual({ section: "2.2.1" });
    expect(read("section 2.2.1")).toEqual({ section: "2.2.1" });
    expect(read("[MS-FOO] section 2.2")).toEqual({ document: "MS-FOO", section: "2.2" });
  });

  it("refuses anything beside it", () => {
    for (const text of ["see section 2", "section 2 and section 3", "2.2", ""])
      expect(read(text)).toBeUndefined();
  });
});
