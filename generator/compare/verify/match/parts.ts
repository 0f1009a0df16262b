import { groupedBy } from "../../../words/grouped.js";
import { remembered } from "../../../words/remembered.js";
import type { Pair } from "../pairs/pair.js";
import { agreeing, evidence, hold, holding, isKnown, isTable } from "./hold.js";
import { isText } from "./other.js";

import type { TableIndex } from "./table-index.js";
import { heldByTexts } from "./texts.js";
import type { Held, Judged } from "./verdict.js";

/** Packed values are less likely to agree by accident, and more likely to be of something else. */
const leastPacked = 3;

/**
 * The parts of a source that are tables of the document, each with the table that it is most like.
 *
 * @param named somebody says which table it is: where nothing else is recognised, less is enough
 */
export function heldTables(pairs: readonly Pair[], tables: readonly TableIndex[], named: boolean): Held[] {
  const groups = groupsOf(pairs.filter((pair) => !pair.slight));
  const isPage = ({ pairs }: Held) => agreeing(pairs) >= leastPacked;
  const ways = [
    () => groups.flatMap((group) => partsOf(group, tables)),
    () => groups.flatMap(unpacked).flatMap((page) => partsOf(page, tables).filter(isPage)),
    () => heldByTexts(groups, tables),
    () => (named ? groups.flatMap((group) => tables.flatMap((table) => hold(group, table, true) ?? [])) : []),
  ];
  // What the first way finds that finds anything.
  const found = ways.reduce((parts: readonly Held[], way) => (parts.length > 0 ? parts : way()), []);
  const parts = withoutAsides(found);
  // Where the values of named constants stand, a text, as in `NAME(101, "Name")`, is beside the name.
  const constants = parts.filter(({ role }) => role === "constant").flatMap(({ pairs }) => pairs);
  const rows = new Set(constants.map(({ pair }) => pair.valueToken));
  return parts.map((part) => ({
    ...part,
    beside: part.role === "label" && part.pairs.some(({ pair }) => rows.has(pair.valueToken)),
  }));
}

/** Of a row whose value has its right name, a text in another column is no name: it says what it likes. */
function withoutAsides(parts: readonly Held[]): Held[] {
  const named = new Set(
    parts.flatMap(({ role, pairs }) =>
      pairs.flatMap(({ pair, verdict }) =>
        role === "label" && verdict.kind === "agrees" && !isText({ pair }) ? [pair.valueToken] : [],
      ),
    ),
  );
  const isAside = ({ pair }: Judged) => isText({ pair }) && named.has(pair.valueToken);
  return parts.flatMap((part) => {
    const pairs = part.pairs.filter((one) => !isAside(one));
    if (pairs.length === part.pairs.length) return [part];
    const rest = holding(pairs, part.table);
    return isTable(rest) ? [rest] : [];
  });
}

/**
 * A block may hold several tables, as a module does that has all its constants at the top. What the first does not
 * know may be of a second, and what that knows is none of the first.
 */
function partsOf(group: readonly Pair[], tables: readonly TableIndex[]): Held[] {
  const held = tables.flatMap((table) => hold(group, table) ?? []);
  const [best] = held.sort((a, b) => evidence(b) - evidence(a));
  if (best === undefined || held.length === 1) return held;
  const known = pairsKnown([best]);
  const others = partsOf(
    group.filter((pair) => !known.has(pair)),
    held.flatMap(({ table }) => (table === best.table ? [] : [table])),
  ).filter(isSecond);
  const taken = pairsKnown(others);
  const rest = hold(
    group.filter((pair) => !taken.has(pair)),
    best.table,
  );
  return [rest ?? best, ...others];
}

function pairsKnown(parts: readonly Held[]): ReadonlySet<Pair> {
  return new Set(parts.flatMap(({ pairs }) => pairs.filter(isKnown).map(({ pair }) => pair)));
}

/** A second table in one block needs more than some names that happen to be its. */
function isSecond({ pairs }: Held): boolean {
  const agree = agreeing(pairs);
  return agree >= 3 && agree * 2 >= pairs.length;
}

/** Pairs of one block, one role and one kind of name; names that stand for ever new values are none. */
function groupsOf(pairs: readonly Pair[]): Pair[][] {
  const groups = groupedBy(pairs, ({ block, role, nameToken, floating }) =>
    [block, role, nameToken.kind, floating].join(),
  );
  return [...groups.values()].map(withoutVariables);
}

/** Leaves out constants such as `code = 1 … code = 2 … code = 3`, and `Reserved1, Reserved2, …`. */
export function withoutVariables(group: readonly Pair[]): Pair[] {
  if (group[0]?.role === "label") return [...group];
  const stemOf = (name: string) => name.replace(/(?<!\d)\d+$/, "");
  const byName = groupedBy(group, ({ name }) => name);
  const isVariable = remembered(
    (name: string) => new Set(byName.get(name)?.map(({ value }) => value)).size > 2,
  );
  const byStem = groupedBy(group, ({ name }) => stemOf(name));
  return group.filter(({ name }) => {
    const numbered = stemOf(name) !== name && (byStem.get(stemOf(name))?.length ?? 0) >= 5;
    return !isVariable(name) && !numbered;
  });
}

/** How much room a value has below what it is packed with: a byte, or half of 32 bits. */
const rooms = [0x100, 0x10000];
/** A block has no more pages. */
const mostPages = 256;

/** Pairs whose values are packed, as `0x0705` is token 5 of page 7: those of each page, with the values within it. */
function unpacked(group: readonly Pair[]): Pair[][] {
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
