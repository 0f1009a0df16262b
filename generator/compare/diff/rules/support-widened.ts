import { inWords, ofClass } from "../found.js";
import type { Rule } from "../rule.js";
import { missing } from "./versions.js";

export const supportWidened: Rule = {
  id: "support-widened",
  level: "additive",
  documentation:
    "An entry (any field that is a list of version numbers) is for a version it was not for, or its versions stand in another order.",
  find: (table) =>
    ofClass(table, "versions", (change, before, after) => {
      const come = missing(after, before);
      if (come.length > 0) return { ...change, message: `now for ${inWords(come)} too` };
      return missing(before, after).length > 0
        ? undefined
        : { ...change, message: `its versions are now ${inWords(after)}` };
    }),
};
