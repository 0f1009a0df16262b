import { inputError } from "../../diagnostics/diagnostic.js";
import type { ChangeRule } from "../../kinds/change-rule.js";
import { fieldsOf } from "../../kinds/kind.js";
import type { Spec } from "../../spec/spec.js";
import type { Change } from "./change.js";
import { ofClass, wasAndIs } from "./found.js";
import type { Rule } from "./rule.js";
import { gravestFirst, rules } from "./rules/index.js";

/** What diff has to know of a spec. */
export type DiffSpec = Pick<Spec, "tables" | "levels">;

/** A rule at the level that the spec.ts gives it; `regraded` tells where that is another than the rule's own. */
export type GradedRule = Rule & Pick<Change, "regraded">;

/**
 * The general rules and those of the spec's column kinds, at the spec's levels.
 *
 * @throws InputError where `levels` names a rule that there is not, or two rules go by one id
 */
export function gradedRules({ tables, levels = {} }: DiffSpec): readonly GradedRule[] {
  const own = Object.values(tables).flatMap(({ columns }) =>
    Object.entries(columns).flatMap(([key, { kind }]) =>
      Object.values(fieldsOf(key, kind)).flatMap(({ change }) => change ?? []),
    ),
  );
  const all = gravestFirst([...rules, ...[...new Set(own)].map(ruleOfKind)]);
  const ids = new Set(all.map(({ id }) => id));
  const unknown = Object.keys(levels).filter((id) => !ids.has(id));
  if (unknown.length > 0)
    throw inputError("spec-invalid", `levels: there is no rule ${unknown.join(", ")}.`, {
      details: [...ids],
      help: "Give the ids of rules; docs/diff.md has the general ones.",
    });
  if (ids.size < all.length)
    throw inputError("spec-invalid", "Two rules of diff, of column kinds or general, go by one id.", {
      details: all.map(({ id }) => id).filter((id, index, list) => list.indexOf(id) < index),
      help: "Give each rule of a column kind an id of its own.",
    });
  return all.map((rule) => {
    const given = Object.hasOwn(levels, rule.id) ? levels[rule.id] : undefined;
    if (given === undefined) return rule;
    return { ...rule, level: given.level, regraded: { from: rule.level, reason: given.reason } };
  });
}

function ruleOfKind(change: ChangeRule): Rule {
  return {
    ...change,
    find: (table) =>
      ofClass(table, "own", (before, after, field, type) =>
        type?.change?.id === change.id ? `${type.label ?? field}: ${wasAndIs(before, after)}` : undefined,
      ),
  };
}
