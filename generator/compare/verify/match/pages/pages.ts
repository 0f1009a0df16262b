import type { Pair } from "../../pairs/pair.js";
import type { Code } from "../../source/code.js";
import type { Token } from "../../source/token.js";
import { agreeing, isPlaced } from "../hold.js";
import type { Held } from "../verdict.js";
import { divided } from "./division.js";
import { heldPages } from "./held-page.js";
import type { PageTable } from "./page-table.js";
import { familiesOf } from "./spot.js";

/** So many pairs that agree are no accident; where somebody says which table it is, fewer are enough. */
const [least, leastNamed] = [3, 2];

/** A source with this share of the pages means to have them all. */
const leastShare = 0.4;

/**
 * The parts of a source that are pages of a table.
 *
 * @param named somebody says that it is this table
 */
export function heldOnPages(code: Code, pairs: readonly Pair[], table: PageTable, named: boolean): Held[] {
  const enough = named ? leastNamed : least;
  const parts = familiesOf(code, pairs, table).flatMap((family) =>
    withoutLess(heldPages(divided(family, table, enough), table, enough)),
  );
  return parts.some(isPlaced) ? withAbsent(parts, table) : [];
}

/** Of parts that give the same names other values, or the same values other names, those that agree most. */
function withoutLess(parts: readonly Held[]): Held[] {
  const used = new Set<Token>();
  const best = [...parts].sort((a, b) => agreeing(b.pairs) - agreeing(a.pairs));
  const kept = new Set(
    best.filter(({ pairs }) => {
      const again = pairs.filter(({ pair }) => used.has(pair.nameToken) || used.has(pair.valueToken));
      if (again.length * 2 > pairs.length) return false;
      for (const { pair } of pairs) used.add(pair.nameToken).add(pair.valueToken);
      return true;
    }),
  );
  return parts.filter((part) => kept.has(part));
}

/** The first part says which pages are missing, where most are there. */
function withAbsent(parts: readonly Held[], { pages }: PageTable): Held[] {
  const placed = parts.filter(isPlaced);
  const there = new Set(placed.map(({ table }) => table.page?.number));
  const absent = [...pages].flatMap(([number, page]) => (there.has(number) ? [] : [page]));
  if (pages.size - absent.length < pages.size * leastShare) return [...parts];
  return parts.map((part) =>
    part === placed[0] && part.placed !== undefined ? { ...part, placed: { ...part.placed, absent } } : part,
  );
}
