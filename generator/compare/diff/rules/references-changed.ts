import { differingIn, fieldFound } from "../found.js";
import type { Rule } from "../rule.js";

export const referencesChanged: Rule = {
  id: "references-changed",
  level: "note",
  documentation:
    "An entry's text cites other documents than before. Sections that only have other numbers are no change.",
  find: (table) =>
    differingIn(table, "references").map((pair) => fieldFound(pair, "references", "cites other documents")),
};
