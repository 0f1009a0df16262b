/** Items by what they have in common; the groups stand in the order of their first items, and each has its own in theirs. */
export function groupedBy<T, K>(items: Iterable<T>, keyOf: (item: T) => K): Map<K, [T, ...T[]]> {
  const groups = new Map<K, [T, ...T[]]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}

/** The item that a list has most often; of equals the first. */
export function mostCommon<T>(items: readonly T[]): T | undefined {
  return [...groupedBy(items, (item) => item)].sort(([, a], [, b]) => b.length - a.length)[0]?.[0];
}
