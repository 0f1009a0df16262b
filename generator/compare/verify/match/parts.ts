import type { Pair } from "../pairs/pair.js";
import type { Token } from "../source/token.js";
import { groupBy, groupsOf } from "./groups.js";
import { agreeing, evidence, hold, isKnown } from "./hold.js";
import type { TableIndex } from "./table-index.js";
import type { Held } from "./verdict.js";

/** A part with this share of the table's entries means to have it all. */
const wholeShare = 0.8;

/** The parts of a source that are tables of the document, each with the table that it is most like. */
export function heldTables(pairs: readonly Pair[], tables: readonly TableIndex[]): Held[] {
  const parts = groupsOf(pairs).flatMap((group) => partsOf(group, tables));
  const values = valuesTogether(parts);
  const rows = rowsOfNames(parts);
  return parts.map((part) => ({
    ...part,
    values: isWhole(part) ? part.values : (values.get(kindOf(part)) ?? part.values),
    beside: part.role === "label" && part.pairs.some(({ pair }) => rows.has(pair.valueToken)),
  }));
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

/** A part that has nearly all of the table is not one of several that have it together. */
function isWhole({ table, values }: Held): boolean {
  const has = table.entries.filter(({ value }) => values.has(value));
  return has.length >= table.entries.length * wholeShare;
}

function kindOf({ table, role }: Held): string {
  return `${role} ${table.name}`;
}

/** All values that parts of one table and role have. */
function valuesTogether(parts: readonly Held[]): ReadonlyMap<string, ReadonlySet<number>> {
  const kinds = [...groupBy(parts, kindOf)];
  return new Map(
    kinds.map(([kind, alike]) => [kind, new Set(alike.flatMap(({ values }) => [...values]))] as const),
  );
}

/** Where the values of named constants stand: a text there, as in `NAME(101, "Name")`, is beside the name. */
function rowsOfNames(parts: readonly Held[]): ReadonlySet<Token> {
  const named = parts.filter(({ role }) => role === "constant");
  return new Set(named.flatMap(({ pairs }) => pairs.map(({ pair }) => pair.valueToken)));
}
