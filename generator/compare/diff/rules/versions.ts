/** The versions of one list that another has not; no list is an empty one. */
export function missing(from: unknown, other: unknown): readonly string[] {
  const known = new Set(versionsOf(other));
  return versionsOf(from).filter((version) => !known.has(version));
}

function versionsOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.map(String) : [];
}
