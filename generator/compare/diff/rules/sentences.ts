import type { ModelProse } from "../../../model/model.js";
import type { TableComparison } from "../comparison.js";
import { pairOf } from "../found.js";
import { same } from "../same.js";

/** The governing sentences that both revisions have. */
export function sentencesOf(
  table: TableComparison,
): readonly { readonly field: string; readonly before: ModelProse; readonly after: ModelProse }[] {
  return pairOf(table).flatMap((pair) =>
    Object.entries(pair.after.prose ?? {}).flatMap(([field, after]) => {
      const before = pair.before.prose?.[field];
      return before === undefined ? [] : [{ field, before, after }];
    }),
  );
}

/** What the sentences state, as the spec.ts reads it: their words and what they cite left aside. */
export function factsDiffer(
  { text: _, references: __, ...before }: ModelProse,
  { text: ___, references: ____, ...after }: ModelProse,
): boolean {
  return !same(before, after);
}
