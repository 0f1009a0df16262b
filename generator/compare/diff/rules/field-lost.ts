import { inWords, ofClass } from "../found.js";
import type { Rule } from "../rule.js";

export const fieldLost: Rule = {
  id: "field-lost",
  level: "breaking",
  documentation: "A fact about an entry is no longer there: code that goes by it finds nothing.",
  find: (table) =>
    ofClass(table, "other", (before, after, field) =>
      after === undefined ? `has no ${field} any more (was ${inWords(before)})` : undefined,
    ),
};
