import type { Change, Level } from "./change.js";
import type { TableComparison } from "./comparison.js";

/** What a rule finds; its id, its level and the table are added to it, and the wording. */
export type Found = Omit<Change, "rule" | "level" | "table" | "wording">;

/** A kind of change: one file each, listed in `rules/index.ts`. */
export interface Rule {
  /** Stable: ignore files name it. */
  readonly id: string;
  readonly level: Level;
  /** For `docs/diff.md`: when it applies, and why it has its level. */
  readonly documentation: string;
  /** Its changes are of a text (`before` and `after`, or their `text`): they tell the new wording against the old one. */
  readonly ofTexts?: true;
  /** What of this kind there is between two revisions of one table. */
  find(table: TableComparison): readonly Found[];
}
