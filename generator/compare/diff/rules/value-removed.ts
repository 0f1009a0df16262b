import { entryFound, pairOf } from "../found.js";
import type { Rule } from "../rule.js";

export const valueRemoved: Rule = {
  id: "value-removed",
  level: "breaking",
  documentation:
    "An entry is gone, and no entry of the new revision is like it in value, name or meaning. Code that uses the member no longer compiles.",
  find: (table) =>
    pairOf(table).flatMap(({ removed, reused }) => {
      const taken = new Set(reused.map(({ before }) => before.index));
      return removed
        .filter(({ index }) => !taken.has(index))
        .map((placed) => entryFound("before", placed, "gone"));
    }),
};
