import { hasObjects, wrongArgument } from "../../diagnostics/diagnostic.js";
import type { Model, ModelTable } from "../../model/model.js";
import { bumpOf, type Change, type Diff } from "./change.js";
import { compareTables, type TableComparison } from "./comparison.js";
import { fieldTypes } from "./fields.js";
import { type DiffSpec, gradedRules } from "./graded.js";
import { withWording } from "./wording.js";

/**
 * What changed between two revisions, by meaning.
 *
 * Tables are matched by name; entries by value, then by name, then by the likeness of their meanings. Takes
 * time in proportion to the number of entries. Where the models came from (file, hash, title) is not compared.
 *
 * @param spec the spec that the models are of: its levels and the rules of its column kinds hold. Without it only
 *   the general rules do, each at its own level
 * @returns the changes by table, in the order of the rules and within a rule in the tables' order; and the
 *   bump that the gravest of them asks for
 * @throws InputError where a model is none, or the spec's levels name a rule that there is not
 */
export function diff(before: Model, after: Model, spec: DiffSpec = { tables: {} }): Diff {
  for (const [name, model] of Object.entries({ before, after }))
    if (!hasObjects(model, "tables", "spec")) throw wrongArgument(name, "a model", model);
  const rules = gradedRules(spec);
  const names = new Set([...Object.keys(after.tables), ...Object.keys(before.tables)]);
  const changes = [...names].flatMap((table) => {
    const comparison = compare(table, before, after, spec);
    return rules.flatMap(({ id, level, regraded, ofTexts, find }) =>
      find(comparison).map((found): Change => {
        const change = { rule: id, level, ...(regraded ? { regraded } : {}), table, ...found };
        return ofTexts ? withWording(change) : change;
      }),
    );
  });
  return { bump: bumpOf(changes), changes };
}

function compare(name: string, before: Model, after: Model, spec: DiffSpec): TableComparison {
  const [old, now] = [before.tables[name], after.tables[name]];
  if (old !== undefined && now !== undefined) return compareTables(old, now, fieldTypes(spec.tables[name]));
  const model = now === undefined ? before : after;
  return {
    state: now === undefined ? "removed" : "added",
    table: (now ?? old) as ModelTable,
    index: Object.keys(model.tables).indexOf(name),
  };
}
