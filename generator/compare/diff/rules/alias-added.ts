import { fieldChange } from "../found.js";
import type { Rule } from "../rule.js";
import { aliasesOf, differingAliases } from "./aliases.js";

export const aliasAdded: Rule = {
  id: "alias-added",
  level: "additive",
  documentation:
    "An entry has a further name (its field `aliases`), or its further names stand in another order.",
  find: (table) =>
    differingAliases(table).flatMap((pair) => {
      const [old, now] = [aliasesOf(pair.before), aliasesOf(pair.after)];
      const known = new Set([...old, pair.before.name]);
      const come = now.filter((alias) => !known.has(alias));
      const kept = old.every((alias) => now.includes(alias) || alias === pair.after.name);
      if (come.length === 0 && !kept) return [];
      const message =
        come.length === 0 ? `its aliases are now ${now.join(", ")}` : `also called ${come.join(", ")}`;
      return [{ ...fieldChange(pair, "aliases"), message }];
    }),
};
