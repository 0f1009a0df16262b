import type { ChangeRule } from "../../kinds/change-rule.js";
import type { Change } from "./change.js";
import type { TableComparison } from "./comparison.js";

/** What a rule finds; its id, its level and the table are added to it, and the wording. */
export type Found = Omit<Change, "rule" | "level" | "regraded" | "table" | "wording">;

/** A kind of change. */
export interface Rule extends ChangeRule {
  /** Its changes are of a text (`before` and `after`, or their `text`): they tell the new wording against the old one. */
  readonly ofTexts?: true;
  /** What of this kind there is between two revisions of one table. */
  find(table: TableComparison): readonly Found[];
}
