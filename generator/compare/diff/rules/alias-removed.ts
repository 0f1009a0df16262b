import { differingIn, fieldFound, inWords } from "../found.js";
import type { Rule } from "../rule.js";
import { missing } from "./lists.js";

export const aliasRemoved: Rule = {
  id: "alias-removed",
  level: "breaking",
  documentation:
    "A further name of an entry (its field `aliases`) is gone. Code that uses it no longer compiles. The order of aliases is no change.",
  find: (table) =>
    differingIn(table, "aliases").flatMap((pair) => {
      const gone = missing(pair.before.aliases, pair.after.aliases);
      if (gone.length === 0) return [];
      return [fieldFound(pair, "aliases", `no longer has the alias ${inWords(gone)}`)];
    }),
};
