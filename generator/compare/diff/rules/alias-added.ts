import { differingIn, fieldFound, inWords } from "../found.js";
import type { Rule } from "../rule.js";
import { missing } from "./lists.js";

export const aliasAdded: Rule = {
  id: "alias-added",
  level: "additive",
  documentation: "An entry has a further name (its field `aliases`): one that is new, or its old name.",
  find: (table) =>
    differingIn(table, "aliases").flatMap((pair) => {
      const come = missing(pair.after.aliases, pair.before.aliases);
      if (come.length === 0) return [];
      return [fieldFound(pair, "aliases", `has the alias ${inWords(come)}`)];
    }),
};
