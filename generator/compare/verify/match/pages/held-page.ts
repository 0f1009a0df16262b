import { conventionOf, coresOf } from "../../names/convention.js";
import { wordsOf } from "../../names/words.js";
import type { Pair } from "../../pairs/pair.js";
import { holding, isKnown, isTable } from "../hold.js";
import { judge } from "../judge.js";
import { withoutVariables } from "../parts.js";
import { withoutSentinels } from "../read.js";
import type { TableIndex } from "../table-index.js";
import type { Held, Judged, Placed, Read } from "../verdict.js";
import { type Division, isContradicted, majority, type Segment } from "./division.js";
import type { Hit, PageTable } from "./page-table.js";
import type { Spot } from "./spot.js";

/** Fewer pairs that cannot be placed are none of the table. */
const leastUnplaced = 3;

/** Holds the segments of a family against their pages; those that no page can be told of are in a part of their own each. */
export function heldPages({ by, segments }: Division, table: PageTable, least: number): Held[] {
  const affixes = affixesOf(segments);
  return segments.flatMap((segment): Held | Held[] => {
    const spots = settled(segment.spots);
    const { claim, claimed } = segment;
    if (claimed !== undefined && by === "names") {
      const held = heldAs(spots, table, claimed, { by: "name" });
      return held !== undefined && isTable(held) ? held : [];
    }
    if (claimed !== undefined && !isContradicted(segment))
      return heldAs(spots, table, claimed, { by }, affixes) ?? unplaced(spots, table);
    const other = majority(spots);
    if (other === undefined || other.agree < least) return unplaced(spots, table);
    const held = heldAs(spots, table, other.page, { by: "names", instead: claim });
    return held !== undefined && (claim !== undefined || isTable(held)) ? held : unplaced(spots, table);
  });
}

/** Pairs of a block as a page; undefined where they have nothing of it. */
function heldAs(
  found: readonly Spot[],
  table: PageTable,
  number: number,
  placed: Placed,
  affixes: ReadonlySet<string> = new Set(),
): Held | undefined {
  const spots = found.map((spot) => ({ ...spot, pair: { ...spot.pair, page: number } }));
  const page = table.page(number);
  const role = spots[0]?.pair.role ?? "constant";
  const astray = new Map(elsewhere(spots, number, table, affixes));
  const own = spots.filter(({ pair }) => !astray.has(pair));
  // Constants that are called otherwise than those of the page are of another family.
  const all = role === "label" || (page.entries.length === 0 && own.length >= leastUnplaced);
  const read = readOnPage(own, page, all);
  const reads = role === "label" ? read : withoutSentinels(read, page);
  const judged = new Map(judge(reads, page).map((one) => [one.pair, one]));
  const pairs = spots.flatMap(({ pair }): Judged[] => {
    const one = astray.get(pair) ?? judged.get(pair);
    return one === undefined || one.verdict.kind === "foreign" ? [] : [one];
  });
  const known = page.entries.length === 0 ? pairs.length > 0 : pairs.some(isKnown);
  return known ? { ...holding(pairs, page, pairs), placed } : undefined;
}

/**
 * Pairs that are not of their page: another page of the source has their names, in the same form, and with their
 * values. What has the form of its own page too is so by accident, where it is one alone.
 */
function elsewhere(
  spots: readonly Spot[],
  number: number,
  table: PageTable,
  affixes: ReadonlySet<string>,
): (readonly [Pair, Judged])[] {
  const found = spots.flatMap(({ pair, hits, right }) => {
    const bears = (hit: Hit) => affixes.has(affixKey(hit));
    if (hits.some((hit) => hit.page === number && bears(hit))) return [];
    const [only, another] = right.filter(bears);
    return only === undefined || another !== undefined ? [] : [{ pair, hit: only }];
  });
  const clear = found.filter(
    ({ hit }) =>
      !affixes.has(affixKey({ ...hit, page: number })) ||
      found.filter((other) => other.hit.page === hit.page).length > 1,
  );
  return clear.map(({ pair, hit }) => {
    const page = table.page(hit.page).page ?? { number: hit.page };
    const verdict = { kind: "elsewhere", entry: hit.entry, page } as const;
    return [pair, { pair, core: wordsOf(pair.name), value: pair.value, verdict }];
  });
}

/** What names have around the document's, by page. */
function affixesOf(segments: readonly Segment[]): ReadonlySet<string> {
  const hits = segments.flatMap((segment) => {
    const { spots, claimed } = segment;
    const number = claimed === undefined || isContradicted(segment) ? majority(spots)?.page : claimed;
    return spots.flatMap(({ right }) => right.filter(({ page }) => page === number));
  });
  return new Set(hits.map(affixKey));
}

function affixKey({ page, prefix, suffix }: Hit): string {
  return `${page} ${prefix} ${suffix}`;
}

/** Names of the table on a page that nothing tells. */
function unplaced(spots: readonly Spot[], table: PageTable): Held[] {
  const hit = spots.filter(({ hits }) => hits.some(({ prefix, suffix }) => prefix + suffix === ""));
  if (hit.length < leastUnplaced || hit.length * 2 < spots.length) return [];
  const verdict = { kind: "foreign" } as const;
  const pairs = spots.map(({ pair }) => ({ pair, core: wordsOf(pair.name), value: pair.value, verdict }));
  return [{ ...holding(pairs, table.page(-1), pairs), placed: { by: "nothing" } }];
}

/** Without names that stand for ever new values. */
function settled(spots: readonly Spot[]): Spot[] {
  const pairs = new Set(withoutVariables(spots.map(({ pair }) => pair)));
  return spots.filter(({ pair }) => pairs.has(pair));
}

/**
 * Reads pairs as entries of a page: without what those that agree, or where none does those that are named so, have around the document's names.
 *
 * @param all those that do not have it as well, as they are; else they are left out
 */
function readOnPage(spots: readonly Spot[], page: TableIndex, all: boolean): Read[] {
  const onPage = (hits: readonly Hit[]) => hits.filter((hit) => hit.page === page.page?.number);
  const agreeing = spots.flatMap(({ right }) => onPage(right));
  const affixes = conventionOf(agreeing.length > 0 ? agreeing : spots.flatMap(({ hits }) => onPage(hits)));
  return spots.flatMap(({ pair, right }): Read[] => {
    const name = wordsOf(pair.name);
    // A name that is no other of the page may have something of its own around the right one, as `SearchStatus`.
    const own = page.has(name.joined) ? undefined : onPage(right)[0]?.entry;
    const cores = coresOf(name, affixes);
    const core =
      cores.find(({ joined }) => page.withName(joined).some(({ value }) => value === pair.value)) ??
      cores.find(({ joined }) => page.has(joined)) ??
      own ??
      cores[0] ??
      (all ? name : undefined);
    return core === undefined ? [] : [{ pair, core, value: pair.value }];
  });
}
