import { describe, expect, it } from "vitest";
import { guardNames } from "../../generator/lock/names.js";
import type { Entry } from "../../generator/model/model.js";
import type { Names } from "../../generator/model/published.js";
import type { Spec } from "../../generator/spec/spec.js";

const file = "spec/codes/spec.ts";

/** What is said where these names were published, and the document has these entries now. */
function said(published: Names, entries: readonly Entry[], removed?: Names, certain = true) {
  const spec: Spec = {
    id: "codes",
    title: "Codes",
    document: { name: "CODES", file: "codes.md" },
    tables: { Code: { kind: "enum", columns: {}, ...(removed && { removed }) } },
  };
  const document = { name: "CODES", file: "codes.md", sha256: "0".repeat(64) };
  const table = { document, header: [], rows: 0, rowsSha256: "", names: published };
  const lock = { spec: "codes", out: "generated/codes", tables: { Code: table }, outputs: {} };
  return guardNames(lock, { tables: { Code: { kind: "enum", columns: [], entries } }, certain }, spec, file);
}

const ebb = { value: 2, name: "Ebb" };

describe("a name that was published", () => {
  it("may go where the spec.ts says so with the value that it was published as", () => {
    expect(said({ Flood: 1, Ebb: 2 }, [ebb])).toMatchObject([
      { code: "name-changed", message: "Code.Flood was published as 1, and would vanish." },
    ]);
    expect(said({ Flood: 1, Ebb: 2 }, [ebb], { Flood: 1 })).toEqual([]);
  });

  it("may not go by a word with another value, nor by one of the other type", () => {
    for (const value of [3, 0, "1"]) {
      const [error, ...others] = said({ Flood: 1, Ebb: 2 }, [ebb], { Flood: value });
      expect(error?.code).toBe("name-changed");
      // What is printed is the value that was published, and not the one that stands there.
      expect(error?.details).toContain("  removed: { Flood: 1 },");
      expect(others).toEqual([]);
    }
  });

  it("may have another value by a word with the old one only", () => {
    const now = [{ value: 5, name: "Flood" }, ebb];
    expect(said({ Flood: 1, Ebb: 2 }, now, { Flood: 1 })).toEqual([]);
    expect(said({ Flood: 1, Ebb: 2 }, now, { Flood: 5 })).toMatchObject([
      { message: "Code.Flood was published as 1, and would become 5." },
    ]);
  });

  it("is not said to have become one that two entries have", () => {
    const now = [
      { value: 1, name: "Ebb" },
      { value: 2, name: "Ebb" },
      { value: 3, name: "High" },
    ];
    expect(said({ Ebb: 1, Flood: 2 }, now, {}, false)).toEqual([]);
    // What else changed is told all the same.
    const [error, ...others] = said({ Ebb: 1, Flood: 2, Up: 3 }, now, {}, false);
    expect([error?.message, others]).toEqual(["Code.Up was published as 3, and would be called High.", []]);
  });

  it("is not said to be gone where errors may have taken it", () => {
    expect(said({ Flood: 1, Ebb: 2 }, [ebb], { Flood: 3 }, false)).toEqual([]);
    expect(said({ Flood: 1 }, [{ value: 1, name: "High" }], {}, false)).toMatchObject([
      { message: "Code.Flood was published as 1, and would be called High." },
    ]);
  });
});
