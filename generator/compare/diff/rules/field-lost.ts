import { inWords, ofClass } from "../found.js";
import type { Rule } from "../rule.js";

export const fieldLost: Rule = {
  id: "field-lost",
  level: "breaking",
  documentation: "A fact about an entry is no longer there: code that goes by it finds nothing.",
  find: (table) =>
    ofClass(table, "other", (change, before, after) =>
      after === undefined
        ? { ...change, message: `has no ${change.field} any more (was ${inWords(before)})` }
        : undefined,
    ),
};
