import type { Held, Judged, Run } from "../match/verdict.js";
import type { Rule } from "./rule.js";
import { entriesAt, shown } from "./words.js";

export const duplicate: Rule = {
  id: "duplicate",
  level: "warning",
  title: "A value occurs twice",
  cause: "Two names, or two labels, of one table have the same value, and the document has one entry for it.",
  fix: "Find out which of the two is meant, and give the other its own value or take it out.",
  *find(held) {
    for (const [first, ...rest] of sameValues(held)) {
      const own = held.table.withValue(first.value);
      for (const at of rest.slice(Math.max(0, own.length - 1)))
        yield {
          at,
          ...(own[0] === undefined ? {} : { expected: own[0].name }),
          message: `${shown(at.value, at)} is ${at.pair.name} here and ${first.pair.name} in line ${first.pair.nameToken.line}; in the document it is ${entriesAt(own)}`,
        };
    }
  },
};

/** Pairs that share a value, the best fitting first. Wrong ones are not counted: they have findings of their own. Nor are second names that say so. */
export function sameValues({ pairs, runs, uses }: Held): [Judged, ...Judged[]][] {
  if (uses) return [];
  const rank = ["agrees", "misspelt", "shortened", "renamed"];
  const places = runs.length === 0 ? new Map<Judged, number>() : new Map(pairs.map((pair, at) => [pair, at]));
  const inRun = new Set(runs.flatMap((run) => reach(run, pairs, places)));
  const byValue = new Map<number, Judged[]>();
  for (const pair of pairs) {
    if (!rank.includes(pair.verdict.kind) || inRun.has(pair) || pair.pair.alias) continue;
    const same = byValue.get(pair.value);
    if (same === undefined) byValue.set(pair.value, [pair]);
    else if (!isAgain(pair, same)) same.push(pair);
  }
  return [...byValue.values()]
    .filter((same): same is [Judged, ...Judged[]] => same.length > 1)
    .map((same) => same.sort((a, b) => rank.indexOf(a.verdict.kind) - rank.indexOf(b.verdict.kind)));
}

/** Rows may say again what another says, where something else in them differs. */
function isAgain({ pair }: Judged, same: readonly Judged[]): boolean {
  return pair.beside !== undefined && same.some((one) => one.pair.name === pair.name);
}

/** A run with what stands between its pairs, and the one after: names that fit nothing may be shifted with it. */
function reach(
  { pairs: own }: Run,
  pairs: readonly Judged[],
  places: ReadonlyMap<Judged, number>,
): readonly Judged[] {
  const [first, last] = [places.get(own[0] as Judged), places.get(own.at(-1) as Judged)];
  return first === undefined || last === undefined ? own : pairs.slice(first, last + 2);
}
