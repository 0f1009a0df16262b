import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { diffOutput } from "../../../generator/compare/diff/change.js";
import { diff } from "../../../generator/compare/diff/diff.js";
import { revision } from "./models.js";

describe("the schema of diff --json", () => {
  it("fits every diff", () => {
    fc.assert(
      fc.property(revision, ([before, after]) => {
        const result = diffOutput.safeParse(JSON.parse(JSON.stringify(diff(before, after))));
        expect(result.error?.issues ?? []).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });
});
