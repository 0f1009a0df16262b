/** Something that a source has otherwise than the document. */
export interface VerifyFinding {
  /** The id of a rule. */
  readonly rule: string;
  readonly level: VerifyLevel;
  /** As it was given. */
  readonly file: string;
  /** Counts from 1. */
  readonly line: number;
  /** Counts from 1, in UTF-16 code units. */
  readonly column: number;
  /** The value in the source; of missing values the first. */
  readonly value: number;
  /** Of a table whose key is two numbers the outer one; the value is the inner one, also where the source has both in one. */
  readonly page?: number;
  /** The name in the source; of a missing value the document's. */
  readonly name: string;
  /** What the document has: a value where the value is wrong, a page where that is, a name where the name is. */
  readonly expected?: number | string;
  /** The table of the document. */
  readonly table: string;
  /** In one sentence. */
  readonly message: string;
  /** All entries concerned, where one finding is about several: as the document has them, or the source where it does not. */
  readonly entries?: readonly { readonly value: number; readonly name: string }[];
}

/** Gravest first. */
export const verifyLevels = ["error", "warning", "note"] as const;
export type VerifyLevel = (typeof verifyLevels)[number];

/** Whether a level is as grave as another, or graver. */
export function reaches(level: VerifyLevel, threshold: VerifyLevel): boolean {
  return verifyLevels.indexOf(level) <= verifyLevels.indexOf(threshold);
}
