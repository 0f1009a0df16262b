import type { VerifyLevel } from "../finding.js";
import type { IndexedEntry } from "../match/table-index.js";
import type { Held, Judged, Verdict } from "../match/verdict.js";
import { shown } from "./words.js";

/** A kind of mistake. One literal each in the file of its subject, listed in `index.ts`, documented in `docs/verify.md`. */
export interface Rule {
  readonly id: string;
  readonly level: VerifyLevel;
  readonly title: string;
  /** What is wrong, and how it comes about. */
  readonly cause: string;
  readonly fix: string;
  find(held: Held): Iterable<Draft>;
}

/** A finding, but for what is the same for all findings of a rule or a place. */
export interface Draft {
  readonly at: Judged;
  readonly message: string;
  /** Where it is another than the rule's. */
  readonly level?: VerifyLevel | undefined;
  readonly expected?: number | string | undefined;
  readonly entries?: readonly { readonly value: number; readonly name: string }[];
  /** Where the finding is about what is not there. */
  readonly instead?: { readonly value: number; readonly name: string };
  /** Where it is another than that of `at`. */
  readonly page?: number | undefined;
}

/** A pair that a rule looks at. */
interface Found<K extends Verdict["kind"]> {
  readonly at: Judged;
  readonly name: string;
  /** Its value, as the source writes values. */
  readonly value: string;
  readonly verdict: Extract<Verdict, { kind: K }>;
  /** What the document has under its value. */
  readonly own: readonly IndexedEntry[];
}

/** The pairs with one kind of verdict, but for those that are part of a shift: their findings say nothing new. */
export function pairsThat<K extends Verdict["kind"]>({ pairs, runs, table }: Held, kind: K): Found<K>[] {
  const inRun = new Set(runs.flatMap((run) => run.pairs));
  return pairs
    .filter((at) => at.verdict.kind === kind && !inRun.has(at))
    .map((at) => ({
      at,
      name: at.pair.name,
      value: shown(at.value, at),
      verdict: at.verdict as Found<K>["verdict"],
      own: table.withValue(at.value),
    }));
}
