import { groupedBy } from "../../../words/grouped.js";
import type { Pair } from "../pairs/pair.js";

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
