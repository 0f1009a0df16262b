import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Change } from "../../../generator/compare/diff/change.js";
import { diff } from "../../../generator/compare/diff/diff.js";
import type { Model } from "../../../generator/model/model.js";
import { applyChanges } from "./apply.js";
import { anyModel, revision } from "./models.js";

const pairs: fc.Arbitrary<readonly [Model, Model]> = fc.oneof(revision, fc.tuple(anyModel, anyModel));

/** What the rules are called when time runs the other way; the others are their own mirror. */
const mirrors: Readonly<Record<string, string>> = {
  "table-added": "table-removed",
  "column-added": "column-removed",
  "value-added": "value-removed",
  "support-widened": "support-narrowed",
  "alias-added": "alias-removed",
  "deprecated-alias-added": "deprecated-alias-removed",
  "field-gained": "field-lost",
  "meaning-gained": "meaning-lost",
  "sentence-added": "sentence-removed",
};

/** A change without what belongs to one direction; errata that come are the mirror of those that go. */
function essence({ rule, table, before, after }: Change, mirrored: boolean): string {
  const other = mirrors[rule] ?? Object.entries(mirrors).find(([, value]) => value === rule)?.[0] ?? rule;
  const name = (mirrored ? other : rule).replace(/^erratum-(?:added|stale|needless)$/, "erratum");
  return JSON.stringify([name, table, ...(mirrored ? [after, before] : [before, after])]);
}

describe("diff", () => {
  it("of a model with itself is empty", () => {
    fc.assert(
      fc.property(anyModel, (model) => {
        expect(diff(model, structuredClone(model))).toEqual({ bump: "none", changes: [] });
      }),
      { numRuns: 300 },
    );
  });

  it("applied to the old model gives the new one", () => {
    fc.assert(
      fc.property(pairs, ([before, after]) => {
        expect(applyChanges(before, diff(before, after).changes)).toEqual(after);
      }),
      { numRuns: 1000 },
    );
  });

  it("is mirrored in the other direction", () => {
    fc.assert(
      fc.property(pairs, ([before, after]) => {
        const forward = diff(before, after).changes.map((change) => essence(change, false));
        const backward = diff(after, before).changes.map((change) => essence(change, true));
        expect(backward.sort()).toEqual(forward.sort());
      }),
      { numRuns: 1000 },
    );
  });
});
