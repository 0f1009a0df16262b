import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { diff } from "../../../generator/compare/diff/diff.js";
import { diffJsonSchema, diffOutput } from "../../../generator/compare/diff/schema.js";
import { revision } from "./models.js";

describe("docs/schemas/diff.schema.json", () => {
  it("is the schema of what the engine gives", () => {
    expect(JSON.parse(readFileSync("docs/schemas/diff.schema.json", "utf8"))).toEqual(
      JSON.parse(JSON.stringify(diffJsonSchema())),
    );
  });

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
