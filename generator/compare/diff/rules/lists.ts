/** The items of one list that another has not; no list is an empty one. */
export function missing(from: unknown, other: unknown): readonly string[] {
  const known = new Set(itemsOf(other));
  return itemsOf(from).filter((item) => !known.has(item));
}

function itemsOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.map(String) : [];
}
