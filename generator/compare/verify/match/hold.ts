import type { Pair } from "../pairs/pair.js";
import { judge } from "./judge.js";
import { readAs } from "./read.js";
import { runsOf } from "./runs.js";
import type { TableIndex } from "./table-index.js";
import type { Held, Judged, Read } from "./verdict.js";

/** Where nothing agrees, values that are off by more than this are a numbering of the source's own. */
const mostShift = 10;

/** A part with this share of the table's entries means to have it all. */
const wholeShare = 0.8;

/** Lines without a pair that part a table from what follows it. */
const farAway = 4;

/** The parts of a source that are tables of the document, each with the table that it is most like. */
export function heldTables(pairs: readonly Pair[], tables: readonly TableIndex[]): Held[] {
  const parts = groupsOf(pairs).flatMap((group) => partsOf(group, tables));
  return parts.map((part) => ({
    ...part,
    values: valuesOfAll(
      parts.filter((other) => isSameRows(part, other) || (!isWhole(part) && isAlike(part, other))),
    ),
  }));
}

/** Names and texts in the same rows, `NAME(101, "Name")`, or a part itself. */
function isSameRows(part: Held, other: Held): boolean {
  const rows = new Set(other.pairs.map(({ pair }) => pair.valueToken));
  return part.table === other.table && part.pairs.some(({ pair }) => rows.has(pair.valueToken));
}

/** A part that has nearly all of the table is not one of several that have it together. */
function isWhole({ table, values }: Held): boolean {
  const has = table.entries.filter(({ value }) => values.has(value));
  return has.length >= table.entries.length * wholeShare;
}

/**
 * A block may hold several tables, as a module does that has all its constants at the top. What the first does not
 * know may be of a second, and what that knows is none of the first.
 */
function partsOf(group: readonly Pair[], tables: readonly TableIndex[]): Held[] {
  const held = tables.flatMap((table) => hold(group, table) ?? []);
  const [best] = held.sort((a, b) => evidence(b) - evidence(a));
  if (best === undefined) return [];
  if (held.length === 1) return [best];
  const known = new Set(best.pairs.filter(isKnown).map(({ pair }) => pair));
  const others = partsOf(
    group.filter((pair) => !known.has(pair)),
    tables.filter((table) => table !== best.table && held.some((other) => other.table === table)),
  ).filter(isSecond);
  const taken = new Set(others.flatMap((other) => other.pairs.filter(isKnown).map(({ pair }) => pair)));
  const rest = hold(
    group.filter((pair) => !taken.has(pair)),
    best.table,
  );
  return [rest ?? best, ...others];
}

/** A second table in one block needs more than some names that happen to be its. */
function isSecond({ pairs }: Held): boolean {
  const agree = count(pairs, "agrees");
  return agree >= 3 && agree * 2 >= pairs.length;
}

function isKnown({ verdict }: Judged): boolean {
  return !["foreign", "extra", "renamed"].includes(verdict.kind);
}

function isAlike(a: Held, b: Held): boolean {
  return a.table === b.table && a.role === b.role;
}

function valuesOfAll(parts: readonly Held[]): ReadonlySet<number> {
  return new Set(parts.flatMap(({ values }) => [...values]));
}

/** Pairs of one block, one role and one kind of name; names that stand for ever new values are none. */
function groupsOf(pairs: readonly Pair[]): Pair[][] {
  const groups = groupBy(pairs, ({ block, role, nameToken, floating }) =>
    [block, role, nameToken.kind, floating].join(),
  );
  return [...groups.values()].map((group) => (group[0]?.role === "label" ? group : withoutVariables(group)));
}

/** Leaves out `code = 1 … code = 2 … code = 3`, and `Reserved1, Reserved2, …`. */
function withoutVariables(group: readonly Pair[]): Pair[] {
  const byName = groupBy(group, ({ name }) => name);
  const byStem = groupBy(group, ({ name }) => stemOf(name));
  return group.filter(({ name }) => {
    const values = new Set(byName.get(name)?.map(({ value }) => value));
    return values.size < 3 && (stemOf(name) === name || (byStem.get(stemOf(name))?.length ?? 0) < 5);
  });
}

function stemOf(name: string): string {
  return name.replace(/\d+$/, "");
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}

function hold(group: readonly Pair[], table: TableIndex): Held | undefined {
  const reads = anchored(readAs(group, table), table);
  if (reads === undefined) return undefined;
  const judged = judge(reads, table);
  const pairs = belonging(judged);
  const runs = runsOf(pairs, table);
  const held: Held = {
    table,
    role: group[0]?.role ?? "constant",
    pairs,
    runs,
    values: new Set(judged.map(({ value }) => value)),
    uses: group.every(({ carried }) => carried === true),
  };
  return isTable(held) ? held : undefined;
}

/** A list whose start is not given counts from where most of its names agree with the document. */
function anchored(reads: readonly Read[], table: TableIndex): Read[] | undefined {
  if (!reads.some(({ pair }) => pair.floating)) return [...reads];
  const offsets = reads.flatMap(({ core, value }) =>
    table.withName(core.joined).map((entry) => entry.value - value),
  );
  const [offset, support] = mode(offsets);
  if (offset === undefined || support < 3 || support * 2 < offsets.length) return undefined;
  return reads.map((read) => ({ ...read, value: read.value + offset }));
}

function mode(numbers: readonly number[]): [number | undefined, number] {
  const counts = new Map<number, number>();
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1);
  const [best] = [...counts].sort(([, a], [, b]) => b - a);
  return best === undefined ? [undefined, 0] : best;
}

/** From the first pair that the document knows to the last, and what joins on without a break. */
function belonging(judged: readonly Judged[]): Judged[] {
  let first = judged.findIndex(isKnown);
  let last = judged.findLastIndex(isKnown);
  if (first === -1) return [];
  while (first > 0 && joins(judged[first - 1], judged[first])) first -= 1;
  while (last + 1 < judged.length && joins(judged[last], judged[last + 1])) last += 1;
  return judged.slice(first, last + 1).filter(({ verdict }) => verdict.kind !== "foreign");
}

function joins(a: Judged | undefined, b: Judged | undefined): boolean {
  if (a === undefined || b === undefined) return false;
  return (
    ![a, b].some(({ verdict }) => verdict.kind === "foreign") &&
    b.pair.nameToken.line - a.pair.nameToken.endLine <= farAway
  );
}

/** How many pairs speak for it. */
function evidence({ pairs, runs }: Held): number {
  return count(pairs, "agrees") + (count(pairs, "misspelt") + count(pairs, "shortened")) / 2 + shifted(runs);
}

/** Enough pairs agree, or are shifted together, and not more of them are simply wrong. */
function isTable(held: Held): boolean {
  const { pairs, runs, uses } = held;
  const agree = count(pairs, "agrees");
  const wrong = count(pairs, "wrong") - shifted(runs);
  // What counts by itself from the start may be an order of the source's own.
  const ordinal = pairs.every(({ pair }) => pair.role === "constant" && pair.counted);
  if (agree >= (uses ? 3 : 2) && (!ordinal || agree * 2 >= pairs.length - count(pairs, "renamed")))
    return wrong <= evidence(held);
  const longest = Math.max(
    0,
    ...runs.filter(({ by }) => Math.abs(by) <= mostShift).map((run) => run.pairs.length),
  );
  return longest >= 3 && !ordinal && !uses && wrong <= shifted(runs);
}

function count(pairs: readonly Judged[], kind: Judged["verdict"]["kind"]): number {
  return pairs.filter(({ verdict }) => verdict.kind === kind).length;
}

function shifted(runs: readonly { readonly pairs: readonly Judged[] }[]): number {
  return runs.reduce((sum, { pairs }) => sum + pairs.length, 0);
}
