import { fitOf } from "../names/fit.js";
import type { IndexedEntry, TableIndex } from "./table-index.js";
import type { Judged, Verdict } from "./verdict.js";

/** Names further apart, counted in names that fit nothing, are not held to have changed places. */
const mostBetween = 6;

/**
 * Finds names that changed places. Each fits the other's entry and not its own: by itself that would not be clear
 * of a name that is much shorter than the document's, but of two that fit crosswise it is.
 */
export function swapped(judged: readonly Judged[], table: TableIndex): Judged[] {
  const result = [...judged];
  const unfit = judged.flatMap(({ verdict }, index) => (isUnfit(verdict) ? [index] : []));
  unfit.forEach((first, at) => {
    for (const second of unfit.slice(at + 1, at + 1 + mostBetween)) {
      const [a, b] = [result[first] as Judged, result[second] as Judged];
      if (!isUnfit(a.verdict) || !isUnfit(b.verdict)) continue;
      const [ofA, ofB] = [fitting(a, b.value, table), fitting(b, a.value, table)];
      if (ofA === undefined || ofB === undefined) continue;
      result[first] = { ...a, verdict: { kind: "wrong", entry: ofA } };
      result[second] = { ...b, verdict: { kind: "wrong", entry: ofB } };
    }
  });
  return result;
}

function isUnfit({ kind }: Verdict): boolean {
  return kind === "renamed" || kind === "near";
}

function fitting({ core }: Judged, value: number, table: TableIndex): IndexedEntry | undefined {
  return table.withValue(value).find((entry) => fitOf(core, entry).kind !== "none");
}
