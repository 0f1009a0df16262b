import { ofClass } from "../found.js";
import type { Rule } from "../rule.js";

export const meaningLost: Rule = {
  id: "meaning-lost",
  level: "note",
  documentation:
    "A text (a column of prose) is no longer there. Look whether the document lost it on its way to you.",
  find: (table) =>
    ofClass(table, "prose", (_, after, field) =>
      after === undefined ? `has no ${field} any more` : undefined,
    ),
};
