import type { DiffResult } from "../../generator/commands/diff/diff.js";
import { bumpOf } from "../../generator/compare/diff/change.js";
import { diff } from "../../generator/compare/diff/diff.js";
import type { Entry } from "../../generator/model/model.js";
import { modelOf } from "../compare/diff/models.js";

/** What `diff` gives for the entries of two revisions of one table. */
export function diffResult(
  before: readonly Entry[],
  after: readonly Entry[],
  rest: Partial<DiffResult> = {},
): DiffResult {
  const { changes } = diff(modelOf(before), modelOf(after));
  return {
    command: "diff",
    status: 0,
    before: { given: "git:HEAD", file: "old.json" },
    after: { given: "new.json", file: "new.json" },
    bump: bumpOf(changes),
    changes,
    notCompared: [],
    ignored: [],
    failing: [],
    diagnostics: [],
    ...rest,
  };
}

/** Two revisions: one entry is reworded, one gone and one new. */
export const old = [
  { value: 1, name: "A", meaning: "The mailbox is full." },
  { value: 2, name: "B", meaning: "Gone." },
];
export const now = [
  { value: 1, name: "A", meaning: "The mailbox is over its quota." },
  { value: 3, name: "C", meaning: "New." },
];
