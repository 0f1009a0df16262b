import type { VerifyLevel } from "../finding.js";
import type { Held, Judged } from "../match/verdict.js";

/** A kind of mistake. One file each, listed in `index.ts`, documented in `docs/verify.md`. */
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
  readonly level?: VerifyLevel;
  readonly expected?: number | string;
  readonly entries?: readonly { readonly value: number; readonly name: string }[];
  /** Where the finding is about what is not there. */
  readonly instead?: { readonly value: number; readonly name: string };
  /** Where it is another than that of `at`. */
  readonly page?: number;
}
