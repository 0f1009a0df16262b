import { fieldChange } from "../found.js";
import type { Rule } from "../rule.js";
import { aliasesOf, differingAliases } from "./aliases.js";

export const aliasRemoved: Rule = {
  id: "alias-removed",
  level: "breaking",
  documentation:
    "A further name of an entry (its field `aliases`) is gone. Code that uses it no longer compiles.",
  find: (table) =>
    differingAliases(table).flatMap((pair) => {
      const now = new Set([...aliasesOf(pair.after), pair.after.name]);
      const gone = aliasesOf(pair.before).filter((alias) => !now.has(alias));
      return gone.length === 0
        ? []
        : [{ ...fieldChange(pair, "aliases"), message: `no longer also called ${gone.join(", ")}` }];
    }),
};
