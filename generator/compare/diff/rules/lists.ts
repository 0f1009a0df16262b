import type { ModelTable } from "../../../model/model.js";
import type { Change } from "../change.js";
import { identityOf } from "../found.js";

/** The items of one list that another has not; no list is an empty one. */
export function missing(from: unknown, other: unknown): readonly string[] {
  const known = new Set(itemsOf(other));
  return itemsOf(from).filter((item) => !known.has(item));
}

function itemsOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.map(String) : [];
}

/** The old names that one revision of a table keeps as deprecated aliases and another does not, each with its entry. */
export function renamedOnlyIn(
  table: ModelTable,
  other: ModelTable,
): readonly (Pick<Change, "value" | "name"> & { readonly old: string })[] {
  const renamed = Object.entries(table.renamed ?? {}).filter(([old, now]) => other.renamed?.[old] !== now);
  if (renamed.length === 0) return [];
  const entries = new Map(table.entries.map((entry) => [entry.name, entry]));
  return renamed.map(([old, now]) => ({ ...identityOf(entries.get(now) ?? { name: now }), old }));
}
