/** What a change between two revisions means for whoever uses the generated code: the levels, the gravest first. */
export const levels = ["breaking", "additive", "note"] as const;

export type Level = (typeof levels)[number];
