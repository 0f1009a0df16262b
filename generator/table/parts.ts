import type { Table } from "./table.js";

/** The parts of a table as one; where there are several, its rows know which part they are from, and its section. */
export function joinParts(parts: readonly [Table, ...Table[]]): Table {
  const [first] = parts;
  if (parts.length === 1) return first;
  const rows = parts.flatMap((part) =>
    part.rows.map((row) => ({
      ...row,
      part: part.index,
      ...(part.section ? { section: part.section } : {}),
    })),
  );
  let before = 0;
  const groups = parts.flatMap((part) => {
    const own = part.groups.map(({ title, row }) => ({ title, row: row + before }));
    before += part.rows.length;
    return own;
  });
  return {
    ...first,
    rows,
    groups,
    notes: parts.flatMap(({ notes }) => notes),
    problems: parts.flatMap(({ problems }) => problems),
  };
}
