import type { Entry } from "../../../model/model.js";
import type { EntryPair, TableComparison } from "../comparison.js";
import { differingIn } from "../found.js";

export function differingAliases(table: TableComparison): readonly EntryPair[] {
  return differingIn(table, "aliases");
}

/** The further names of an entry. */
export function aliasesOf({ aliases }: Entry): readonly string[] {
  return Array.isArray(aliases) ? aliases.map(String) : [];
}
