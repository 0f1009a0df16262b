import { fitOf } from "../names/fit.js";
import type { TableIndex } from "./table-index.js";
import type { Judged, Run } from "./verdict.js";

/**
 * Finds where values are shifted: from some pair on, one wrong value after the other, all by the same number. A
 * name that is shortened or misspelt goes with the run where it fits the entry that the run gives it.
 */
export function runsOf(pairs: readonly Judged[], table: TableIndex): Run[] {
  const runs: Run[] = [];
  for (let at = 0; at < pairs.length; ) {
    const by = shiftOf(pairs[at] as Judged);
    if (by === undefined) {
      at += 1;
      continue;
    }
    const run: Judged[] = [];
    let end = at;
    for (let next = at; next < pairs.length; next++) {
      const pair = pairs[next] as Judged;
      const shift = shiftOf(pair);
      if (shift === by || (shift === undefined && isShifted(pair, by, table))) {
        run.push(pair);
        end = next;
      } else if (shift !== undefined || pair.verdict.kind === "agrees") break;
    }
    // What fits its own entry as well goes with a shift, but makes none.
    if (run.filter((pair) => shiftOf(pair) !== undefined || pair.verdict.kind === "renamed").length >= 2) {
      runs.push({ by, pairs: run, reach: pairs.slice(at, end + 2), before: pairs[at - 1] });
    }
    at = end + 1;
  }
  return runs;
}

function shiftOf({ verdict, value }: Judged): number | undefined {
  return verdict.kind === "wrong" ? value - verdict.entry.value : undefined;
}

function isShifted({ core, value, verdict }: Judged, by: number, table: TableIndex): boolean {
  if (verdict.kind === "agrees" || verdict.kind === "worded") return false;
  return table.withValue(value - by).some((entry) => fitOf(core, entry).kind !== "none");
}
