import { inWords, ofClass } from "../found.js";
import type { Rule } from "../rule.js";

export const fieldGained: Rule = {
  id: "field-gained",
  level: "additive",
  documentation: "There is a fact about an entry where there was none.",
  find: (table) =>
    ofClass(table, "other", (before, after, field) =>
      before === undefined ? `now has ${field} ${inWords(after)}` : undefined,
    ),
};
