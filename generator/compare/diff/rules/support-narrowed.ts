import { inWords, ofClass } from "../found.js";
import type { Rule } from "../rule.js";
import { missing } from "./lists.js";

export const supportNarrowed: Rule = {
  id: "support-narrowed",
  level: "breaking",
  documentation:
    "An entry (any field that is a list of version numbers) is no longer for a version it was for.",
  find: (table) =>
    ofClass(table, "versions", (before, after) => {
      const gone = missing(before, after);
      return gone.length === 0 ? undefined : `no longer for ${inWords(gone)}`;
    }),
};
