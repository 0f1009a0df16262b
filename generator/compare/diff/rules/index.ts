import { levels } from "../../../kinds/levels.js";
import type { Rule } from "../rule.js";
import { columnRules } from "./columns.js";
import { entryRules } from "./entries.js";
import { errataRules } from "./errata.js";
import { fieldRules } from "./fields.js";
import { nameRules } from "./names.js";
import { rangeRules } from "./ranges.js";
import { tableRules } from "./tables.js";

/** Every general rule; column kinds bring others. */
export const rules: readonly Rule[] = gravestFirst([
  ...tableRules,
  ...columnRules,
  ...entryRules,
  ...nameRules,
  ...rangeRules,
  ...fieldRules,
  ...errataRules,
]);

/** The breaking rules, then the additive ones, then the notes; otherwise in their order. */
export function gravestFirst(all: readonly Rule[]): readonly Rule[] {
  return levels.flatMap((level) => all.filter((rule) => rule.level === level));
}
