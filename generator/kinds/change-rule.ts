/** What a change between two revisions means for whoever uses the generated code: the levels, the gravest first. */
export const levels = ["breaking", "additive", "note"] as const;

export type Level = (typeof levels)[number];

/** A rule of `diff` that a kind brings for one of its fields: it tells every change of it, in place of the general ones. */
export interface ChangeRule {
  /** Stable: ignore files and the `levels` of a spec.ts name it. */
  readonly id: string;
  readonly level: Level;
  /** When it applies, and why it has its level: in whole sentences. */
  readonly documentation: string;
}
