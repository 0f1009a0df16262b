/** Items by what they have in common; the groups stand in the order of their first items, and each has its own in theirs. */
export function groupedBy<T, K>(items: Iterable<T>, keyOf: (item: T) => K): Map<K, [T, ...T[]]> {
  return groupedByEach(items, (item) => [keyOf(item)]);
}

/** The same of items that are in several groups. */
export function groupedByEach<T, K>(
  items: Iterable<T>,
  keysOf: (item: T) => Iterable<K>,
): Map<K, [T, ...T[]]> {
  const groups = new Map<K, [T, ...T[]]>();
  for (const item of items)
    for (const key of keysOf(item)) {
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [item]);
      else group.push(item);
    }
  return groups;
}

/** The item that a list has most often; of equals the first. */
export function mostCommon<T>(items: readonly T[]): T | undefined {
  return largestFirst(items, (item) => item)[0]?.[0];
}

/** The groups by what items have in common, the largest first. */
export function largestFirst<T, K>(items: Iterable<T>, keyOf: (item: T) => K): [K, [T, ...T[]]][] {
  return [...groupedBy(items, keyOf)].sort(([, a], [, b]) => b.length - a.length);
}

/** The first item of each group, in their order. */
export function firstOfEach<T, K>(items: Iterable<T>, keyOf: (item: T) => K): T[] {
  return [...groupedBy(items, keyOf).values()].map(([first]) => first);
}
