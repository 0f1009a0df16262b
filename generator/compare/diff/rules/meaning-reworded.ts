import { ofClass } from "../found.js";
import type { Rule } from "../rule.js";

export const meaningReworded: Rule = {
  id: "meaning-reworded",
  level: "note",
  documentation:
    "A text (a column of prose) has other words. White space, quotes, section numbers and links alone are no change. Whether the new words say something new, a person must judge.",
  ofTexts: true,
  find: (table) =>
    ofClass(table, "prose", (before, after, field) =>
      before === undefined || after === undefined ? undefined : `${field} reworded`,
    ),
};
