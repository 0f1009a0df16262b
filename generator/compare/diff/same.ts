/** A section's number, as it stands in a reference's `section`. */
const sectionNumber = /^\d+(?:\.\d+){0,20}$/;

/** Whether two values of plain data mean the same: a section that only got another number is the same section. */
export function same(before: unknown, after: unknown): boolean {
  if (before === after) return true;
  if (typeof before !== "object" || typeof after !== "object" || before === null || after === null)
    return false;
  if (Array.isArray(before) || Array.isArray(after)) {
    return (
      Array.isArray(before) &&
      Array.isArray(after) &&
      before.length === after.length &&
      before.every((item, index) => same(item, after[index]))
    );
  }
  return sameRecords(before as Record<string, unknown>, after as Record<string, unknown>);
}

function sameRecords(before: Record<string, unknown>, after: Record<string, unknown>): boolean {
  const keys = Object.keys(before);
  return (
    keys.length === Object.keys(after).length &&
    keys.every((key) => Object.hasOwn(after, key) && sameField(key, before[key], after[key]))
  );
}

/** The same for a field with its name. */
export function sameField(field: string, before: unknown, after: unknown): boolean {
  return same(before, after) || (field === "section" && isSection(before) && isSection(after));
}

function isSection(value: unknown): boolean {
  return typeof value === "string" && sectionNumber.test(value);
}
