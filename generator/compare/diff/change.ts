import { type Level, levels } from "../../kinds/levels.js";
import type { ModelErratum } from "../../model/model.js";

/** The part of a semantic version that has to go up (https://semver.org, 2.0.0). */
export type Bump = "major" | "minor" | "patch" | "none";

/** A piece of a reworded text: common to both wordings, or in one of them only. */
export interface WordPart {
  readonly text: string;
  readonly in: "both" | "before" | "after";
}

/** One change between two revisions: plain data, enough to make the new model out of the old one. */
export interface Change {
  /** The id of the rule that found it. */
  readonly rule: string;
  readonly level: Level;
  /** The rule's own level, where the spec.ts gives it another one, and why. */
  readonly regraded?: { readonly from: Level; readonly reason: string };
  readonly table: string;
  /** The entry's value and name: those of the new revision, or the old ones where the entry is gone. Where the table's key is two fields, both: `12, 5`. */
  readonly value?: string | number;
  readonly name?: string;
  /** The entry's field (for a governing sentence its name) that changed. */
  readonly field?: string;
  /** Absent where there was nothing. */
  readonly before?: unknown;
  /** Absent where there is nothing any more. */
  readonly after?: unknown;
  /** The place in its list (entries, columns) of what was added or removed, from 0. */
  readonly index?: number;
  /** What changed, in one sentence. */
  readonly message: string;
  /**
   * The new wording against the old one, where a text changed. It is made when it is first read: it takes longer
   * than all the rest, and where everything was reworded, hardly any of it is shown.
   */
  readonly wording?: readonly WordPart[];
  /** The corrections that made the old or the new text: the document itself has it otherwise. */
  readonly byErratum?: { readonly before?: ModelErratum; readonly after?: ModelErratum };
}

/** What two revisions differ in, and what that costs the users. */
export interface Diff {
  readonly bump: Bump;
  readonly changes: readonly Change[];
}

const bumps: Readonly<Record<Level, Bump>> = { breaking: "major", additive: "minor", note: "patch" };

/** The bump that the gravest of the changes asks for. */
export function bumpOf(changes: readonly Pick<Change, "level">[]): Bump {
  const gravest = levels.find((level) => changes.some((change) => change.level === level));
  return gravest === undefined ? "none" : bumps[gravest];
}
