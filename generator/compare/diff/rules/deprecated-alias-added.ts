import { pairOf } from "../found.js";
import type { Rule } from "../rule.js";
import { renamedOnlyIn } from "./lists.js";

export const deprecatedAliasAdded: Rule = {
  id: "deprecated-alias-added",
  level: "additive",
  documentation:
    "A name that was published stays as a deprecated alias of another (`renamed` in the spec.ts): code that uses it still compiles.",
  find: (table) =>
    pairOf(table).flatMap(({ before, after }) =>
      renamedOnlyIn(after, before).map(({ old, ...entry }) => ({
        ...entry,
        field: "renamed",
        after: old,
        message: `keeps ${old} as a deprecated alias`,
      })),
    ),
};
