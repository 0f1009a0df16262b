import { pairOf } from "../found.js";
import type { Rule } from "../rule.js";

export const sentenceRemoved: Rule = {
  id: "sentence-removed",
  level: "note",
  documentation: "A sentence that governs the table (`prose` in the spec.ts) is gone.",
  find: (table) =>
    pairOf(table).flatMap(({ before, after }) =>
      Object.entries(before.prose ?? {})
        .filter(([field]) => after.prose?.[field] === undefined)
        .map(([field, prose]) => ({
          field,
          before: prose,
          message: `the governing sentence ${field} is gone`,
        })),
    ),
};
