import { ofClass } from "../found.js";
import type { Rule } from "../rule.js";

export const meaningGained: Rule = {
  id: "meaning-gained",
  level: "note",
  documentation: "There is a text (a column of prose) where there was none.",
  find: (table) =>
    ofClass(table, "prose", (before, _, field) => (before === undefined ? `now has a ${field}` : undefined)),
};
