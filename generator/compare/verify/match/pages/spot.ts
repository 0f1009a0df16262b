import { groupedBy, largestFirst } from "../../../../words/grouped.js";
import { remembered } from "../../../../words/remembered.js";
import { type Around, Surroundings } from "../../around/claims.js";
import { wordsOf } from "../../names/words.js";
import type { Pair } from "../../pairs/pair.js";
import type { Code } from "../../source/code.js";
import { isText } from "../other.js";
import type { Hit, PageTable } from "./page-table.js";

/** A pair, with the entries that its name may be, and with what stands around it, which is found when it is asked for. */
export interface Spot {
  readonly pair: Pair;
  readonly hits: readonly Hit[];
  /** Those that have its value. */
  readonly right: readonly Hit[];
  around(): Around;
}

export function spotOf(pair: Pair, hits: readonly Hit[], around: Spot["around"]): Spot {
  return { pair, hits, right: hits.filter(({ entry }) => entry.value === pair.value), around };
}

/** Fewer names of the table are none of it. */
const leastHits = 2;

/** The pairs of a source that may be of a table of pages, those together whose names and values are of one kind. */
export function familiesOf(code: Code, pairs: readonly Pair[], table: PageTable): Spot[][] {
  const named = pairs
    .filter((pair) => pair.carried !== true && pair.alias !== true && !isText({ pair }))
    .map((pair) => ({ pair, hits: table.hits(wordsOf(pair.name)) }));
  const families = groupedBy(named, ({ pair: { role, nameToken, floating } }) =>
    [role, nameToken.kind, floating].join(),
  );
  const likely = [...families.values()].filter(
    (family) => family.filter(({ hits }) => hits.length > 0).length >= leastHits,
  );
  if (likely.length === 0) return [];
  const surroundings = new Surroundings(code);
  const around = remembered((pair: Pair) => surroundings.of(pair));
  return likely.map((family) =>
    counted(family.map(({ pair, hits }) => spotOf(pair, hits, () => around(pair)))),
  );
}

/** Whether name and value of a spot are those of an entry of a page. */
export function agrees({ right }: Spot, page: number | undefined): boolean {
  return right.some((hit) => hit.page === page);
}

/** Lists that do not say where they count from all count from where most of their names agree. */
function counted(family: readonly Spot[]): Spot[] {
  if (family[0]?.pair.floating !== true) return [...family];
  const votes = family.flatMap(({ pair, hits }) => [
    ...new Set(hits.map(({ entry }) => entry.value - pair.value)),
  ]);
  const [by, { length: most }] = largestFirst(votes, (vote) => vote)[0] ?? [0, []];
  const known = family.filter(({ hits }) => hits.length > 0).length;
  if (most === 0 || most * 2 < known) return [];
  return family.map(({ pair: { floating, ...pair }, hits, around }) =>
    spotOf({ ...pair, value: pair.value + by }, hits, around),
  );
}
