import { pairOf } from "../found.js";
import type { Rule } from "../rule.js";
import { renamedOnlyIn } from "./lists.js";

export const deprecatedAliasRemoved: Rule = {
  id: "deprecated-alias-removed",
  level: "breaking",
  documentation:
    "A deprecated alias (`renamed` in the spec.ts) is withdrawn. Code that still uses the old name no longer compiles.",
  find: (table) =>
    pairOf(table).flatMap(({ before, after }) =>
      renamedOnlyIn(before, after).map(({ old, ...entry }) => ({
        ...entry,
        field: "renamed",
        before: old,
        message: `no longer has the deprecated alias ${old}`,
      })),
    ),
};
