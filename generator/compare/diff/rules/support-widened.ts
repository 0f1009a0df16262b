import { inWords, ofClass } from "../found.js";
import type { Rule } from "../rule.js";
import { missing } from "./lists.js";

export const supportWidened: Rule = {
  id: "support-widened",
  level: "additive",
  documentation: "An entry (any field that is a list of version numbers) is for a version it was not for.",
  find: (table) =>
    ofClass(table, "versions", (before, after) => {
      const come = missing(after, before);
      return come.length === 0 ? undefined : `now for ${inWords(come)} too`;
    }),
};
