import type { ModelTable } from "../../../model/model.js";
import type { Change } from "../change.js";
import type { TableComparison } from "../comparison.js";
import { differingIn, fieldFound, inWords, missing, pairOf } from "../found.js";
import { identityOf } from "../identity.js";
import type { Found, Rule } from "../rule.js";

/** The names that an entry goes by. */
export const nameRules: readonly Rule[] = [
  {
    id: "value-renamed",
    level: "breaking",
    documentation:
      "An entry has another name: it kept its value, or its meaning where the value changed too. Code that uses the old member no longer compiles; where the old name stays as an alias it does, but the name is data too (in the maps and in the JSON), so that the rename remains breaking.",
    find: (table) =>
      differingIn(table, "name").map((pair) =>
        fieldFound(pair, "name", `renamed from ${inWords(pair.before.name)} to ${inWords(pair.after.name)}`),
      ),
  },
  {
    id: "alias-removed",
    level: "breaking",
    documentation:
      "A further name of an entry (its field `aliases`) is gone. Code that uses it no longer compiles. The order of aliases is no change.",
    find: (table) => aliases(table, "before", "after", "no longer has the alias"),
  },
  {
    id: "deprecated-alias-removed",
    level: "breaking",
    documentation:
      "A deprecated alias (`renamed` in the spec.ts) is withdrawn. Code that still uses the old name no longer compiles.",
    find: (table) =>
      pairOf(table).flatMap(({ before, after }) =>
        renamedOnlyIn(before, after).map(({ old, ...entry }) => ({
          ...entry,
          field: "renamed",
          before: old,
          message: `no longer has the deprecated alias ${old}`,
        })),
      ),
  },
  {
    id: "alias-added",
    level: "additive",
    documentation: "An entry has a further name (its field `aliases`): one that is new, or its old name.",
    find: (table) => aliases(table, "after", "before", "has the alias"),
  },
  {
    id: "deprecated-alias-added",
    level: "additive",
    documentation:
      "A name that was published stays as a deprecated alias of another (`renamed` in the spec.ts): code that uses it still compiles.",
    find: (table) =>
      pairOf(table).flatMap(({ before, after }) =>
        renamedOnlyIn(after, before).map(({ old, ...entry }) => ({
          ...entry,
          field: "renamed",
          after: old,
          message: `keeps ${old} as a deprecated alias`,
        })),
      ),
  },
];

type Side = "before" | "after";

/** The entries that have aliases in one revision which they have not in the other. */
function aliases(table: TableComparison, side: Side, other: Side, said: string): Found[] {
  return differingIn(table, "aliases").flatMap((pair) => {
    const only = missing(pair[side].aliases, pair[other].aliases);
    return only.length === 0 ? [] : [fieldFound(pair, "aliases", `${said} ${inWords(only)}`)];
  });
}

/** The old names that one revision of a table keeps as deprecated aliases and another does not, each with its entry. */
function renamedOnlyIn(
  table: ModelTable,
  other: ModelTable,
): readonly (Pick<Change, "value" | "name"> & { readonly old: string })[] {
  const renamed = Object.entries(table.renamed ?? {}).filter(([old, now]) => other.renamed?.[old] !== now);
  if (renamed.length === 0) return [];
  const entries = new Map(table.entries.map((entry) => [entry.name, entry]));
  return renamed.map(([old, now]) => ({ ...identityOf(entries.get(now) ?? { name: now }), old }));
}
