import { inWords, ofClass } from "../found.js";
import type { Rule } from "../rule.js";

export const fieldGained: Rule = {
  id: "field-gained",
  level: "additive",
  documentation: "There is a fact about an entry where there was none.",
  find: (table) =>
    ofClass(table, "other", (change, before, after) =>
      before === undefined ? { ...change, message: `now has ${change.field} ${inWords(after)}` } : undefined,
    ),
};
