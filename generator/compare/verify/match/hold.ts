import { largestFirst } from "../../../words/grouped.js";
import type { Pair } from "../pairs/pair.js";
import type { Token } from "../source/token.js";
import { judge, runsOf } from "./judge.js";
import { readAs, withoutSentinels } from "./read.js";
import type { TableIndex } from "./table-index.js";
import type { Held, Judged, Read, Run } from "./verdict.js";

/** Where nothing agrees, values that are off by more than this are a numbering of the source's own. */
const mostShift = 10;

/** Lines without a pair that part a table from what follows it. */
const farAway = 4;

/**
 * Holds pairs against one table; undefined where they are none of it.
 *
 * @param named somebody says that they are of this table, so that less must speak for it
 */
export function hold(group: readonly Pair[], table: TableIndex, named = false): Held | undefined {
  const reads = anchored(readAs(group, table), table);
  if (reads === undefined) return undefined;
  const held = holding(judge(withoutSentinels(reads, table), table), table);
  return isTable(held) || (named && isLikely(held)) ? held : undefined;
}

/** What judged pairs are as a part of a source. */
export function holding(
  judged: readonly Judged[],
  table: TableIndex,
  pairs: readonly Judged[] = belonging(judged),
): Held {
  const runs = runsOf(pairs, table);
  const role = judged[0]?.pair.role ?? "constant";
  const uses = judged.every(({ pair }) => pair.carried === true);
  return { table, role, pairs, runs, values: valuesOf(judged, runs), uses, beside: false };
}

/** The values that a source has, and those that it means where one is wrong. */
function valuesOf(judged: readonly Judged[], runs: readonly Run[]): ReadonlySet<number> {
  return new Set([
    ...judged.map(({ value }) => value),
    ...judged.flatMap(({ verdict }) => (verdict.kind === "wrong" ? [verdict.entry.value] : [])),
    ...runs.flatMap(({ by, pairs }) => pairs.map(({ value }) => value - by)),
  ]);
}

/** A list whose start is not given counts from where most of its names agree with the document. */
function anchored(reads: readonly Read[], table: TableIndex): Read[] | undefined {
  if (!reads.some(({ pair }) => pair.floating)) return [...reads];
  const offsets = reads.flatMap(({ core, value }) =>
    table.withName(core.joined).map((entry) => entry.value - value),
  );
  const [offset, { length: support }] = largestFirst(offsets, (by) => by)[0] ?? [0, []];
  if (support < 3 || support * 2 < offsets.length) return undefined;
  return reads.map((read) => ({ ...read, value: read.value + offset }));
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
  if (a?.verdict.kind === "foreign" || b?.verdict.kind === "foreign") return false;
  return a !== undefined && b !== undefined && b.pair.nameToken.line - a.pair.nameToken.endLine <= farAway;
}

export function isKnown({ verdict }: Judged): boolean {
  return !["foreign", "extra", "renamed", "near", "elsewhere"].includes(verdict.kind);
}

/** Whether it can be told which page a part is, where it is one. */
export function isPlaced({ placed }: Held): boolean {
  return placed?.by !== "nothing";
}

/** The names of parts of a source, by where they stand. */
export function nameTokens(parts: readonly Held[]): Set<Token> {
  return new Set(parts.flatMap(({ pairs }) => pairs.map(({ pair }) => pair.nameToken)));
}

export function agreeing(pairs: readonly Judged[]): number {
  return count(pairs, "agrees");
}

/** How many pairs speak for it. */
export function evidence({ pairs, runs }: Held): number {
  return agreeing(pairs) + (count(pairs, "misspelt") + count(pairs, "shortened")) / 2 + shifted(runs);
}

/** Enough pairs agree, or are shifted together, and not more of them are simply wrong. */
export function isTable(held: Held): boolean {
  const { pairs, runs, uses } = held;
  // Branches of several values may but sort them into kinds.
  const agree = agreeing(pairs.filter(({ pair }) => pair.shared !== true));
  const wrong = count(pairs, "wrong") - shifted(runs);
  // What counts by itself from the start may be an order of the source's own.
  const ordinal = pairs.every(({ pair }) => pair.role === "constant" && pair.counted);
  if (agree >= (uses ? 3 : 2) && (!ordinal || agree * 2 >= pairs.length - count(pairs, "renamed")))
    return wrong <= evidence(held);
  const near = runs.filter(({ by, pairs }) => Math.abs(by) <= mostShift && pairs.length >= 3);
  return near.length > 0 && !ordinal && !uses && wrong <= shifted(runs);
}

/** Two names of the document, one of them as it is: enough where the table is given. */
function isLikely({ table, pairs }: Held): boolean {
  const known = pairs.filter(isKnown);
  const exact = known.filter(
    ({ core, verdict }) => (verdict.kind === "agrees" || verdict.kind === "wrong") && table.has(core.joined),
  );
  const ordinal = known.every(({ pair }) => pair.role === "constant" && pair.counted);
  return known.length >= 2 && exact.length > 0 && !(ordinal && agreeing(pairs) === 0);
}

function count(pairs: readonly Judged[], kind: Judged["verdict"]["kind"]): number {
  return pairs.filter(({ verdict }) => verdict.kind === kind).length;
}

function shifted(runs: readonly Run[]): number {
  return runs.reduce((sum, { pairs }) => sum + pairs.length, 0);
}
