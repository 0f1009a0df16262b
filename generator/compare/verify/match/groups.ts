import { groupedBy } from "../../../words/grouped.js";
import type { Pair } from "../pairs/pair.js";

/** Pairs of one block, one role and one kind of name; names that stand for ever new values are none. */
export function groupsOf(pairs: readonly Pair[]): Pair[][] {
  const groups = groupedBy(pairs, ({ block, role, nameToken, floating }) =>
    [block, role, nameToken.kind, floating].join(),
  );
  return [...groups.values()].map((group) => (group[0]?.role === "label" ? group : withoutVariables(group)));
}

/** Leaves out `code = 1 … code = 2 … code = 3`, and `Reserved1, Reserved2, …`. */
export function withoutVariables(group: readonly Pair[]): Pair[] {
  const variables = new Set<string>();
  for (const [name, pairs] of groupedBy(group, ({ name }) => name))
    if (new Set(pairs.map(({ value }) => value)).size >= 3) variables.add(name);
  const byStem = groupedBy(group, ({ name }) => stemOf(name));
  return group.filter(
    ({ name }) =>
      !variables.has(name) && (stemOf(name) === name || (byStem.get(stemOf(name))?.length ?? 0) < 5),
  );
}

function stemOf(name: string): string {
  let end = name.length;
  while (end > 0 && /\d/.test(name[end - 1] as string)) end -= 1;
  return name.slice(0, end);
}
