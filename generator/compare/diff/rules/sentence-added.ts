import { pairOf } from "../found.js";
import type { Rule } from "../rule.js";

export const sentenceAdded: Rule = {
  id: "sentence-added",
  level: "note",
  documentation: "A sentence that governs the table (`prose` in the spec.ts) is new.",
  find: (table) =>
    pairOf(table).flatMap(({ before, after }) =>
      Object.entries(after.prose ?? {})
        .filter(([field]) => before.prose?.[field] === undefined)
        .map(([field, prose]) => ({
          field,
          after: prose,
          message: `the governing sentence ${field} is new`,
        })),
    ),
};
