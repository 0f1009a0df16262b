import type { Pair } from "../pairs/pair.js";

/** Pairs of one block, one role and one kind of name; names that stand for ever new values are none. */
export function groupsOf(pairs: readonly Pair[]): Pair[][] {
  const groups = groupBy(pairs, ({ block, role, nameToken, floating }) =>
    [block, role, nameToken.kind, floating].join(),
  );
  return [...groups.values()].map((group) => (group[0]?.role === "label" ? group : withoutVariables(group)));
}

/** Leaves out `code = 1 … code = 2 … code = 3`, and `Reserved1, Reserved2, …`. */
export function withoutVariables(group: readonly Pair[]): Pair[] {
  const variables = new Set<string>();
  for (const [name, pairs] of groupBy(group, ({ name }) => name))
    if (new Set(pairs.map(({ value }) => value)).size >= 3) variables.add(name);
  const byStem = groupBy(group, ({ name }) => stemOf(name));
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

/** Items by a key, in the order in which the keys come up. */
export function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}
