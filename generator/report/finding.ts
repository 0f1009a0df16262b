/** One remark about one place: what reporters for CI systems work on, whichever command it comes from. */
export interface Finding {
  /** A stable id: a diagnostic's code, or a rule's. */
  readonly rule: string;
  readonly level: "error" | "warning" | "note";
  readonly message: string;
  /** With `/` between folders, from the project's root where it is inside. */
  readonly file?: string;
  /** Counts from 1. */
  readonly line?: number;
  /** Counts from 1, in UTF-16 code units. */
  readonly column?: number;
}
