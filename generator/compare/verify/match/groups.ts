import { groupedBy } from "../../../words/grouped.js";
import type { Pair } from "../pairs/pair.js";

/** Pairs of one block, one role and one kind of name; names that stand for ever new values are none. */
export function groupsOf(pairs: readonly Pair[]): Pair[][] {
  const groups = groupedBy(pairs, ({ block, role, nameToken, floating }) =>
    [block, role, nameToken.kind, floating].join(),
  );
  return [...groups.values()].map(withoutVariables);
}

/** Leaves out constants such as `code = 1 … code = 2 … code = 3`, and `Reserved1, Reserved2, …`. */
export function withoutVariables(group: readonly Pair[]): Pair[] {
  if (group[0]?.role === "label") return [...group];
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

/** How much room a value has below what it is packed with: a byte, or half of 32 bits. */
const rooms = [0x100, 0x10000];
/** A block has no more pages. */
const mostPages = 256;

/** Pairs whose values are packed, as `0x0705` is token 5 of page 7: those of each page, with the values within it. */
export function unpacked(group: readonly Pair[]): Pair[][] {
  return rooms.flatMap((room) => {
    const packed = group.filter(({ value, floating }) => !floating && (value < 0 || value >= room));
    const pages = [...groupedBy(packed, ({ value }) => String(Math.floor(value / room)))];
    if (pages.length > mostPages) return [];
    return pages.map(([page, pairs]) => {
      const base = Number(page) * room;
      return pairs.map((pair) => ({ ...pair, value: pair.value - base, base }));
    });
  });
}
