import type { Held, Judged, Verdict } from "../match/verdict.js";

/** The pairs with one kind of verdict, but for those that are part of a shift: their findings say nothing new. */
export function* pairsThat<K extends Verdict["kind"]>(
  { pairs, runs }: Held,
  kind: K,
): Generator<{ readonly at: Judged; readonly verdict: Extract<Verdict, { kind: K }> }> {
  const inRun = new Set(runs.flatMap((run) => run.pairs));
  for (const at of pairs)
    if (at.verdict.kind === kind && !inRun.has(at))
      yield { at, verdict: at.verdict as Extract<Verdict, { kind: K }> };
}
