import { z } from "zod";
import { type Level, levels } from "../../kinds/levels.js";
import { erratumSchema } from "../../model/model.js";
import type { Frozen } from "../../words/frozen.js";

/** The part of a semantic version that has to go up (https://semver.org, 2.0.0). */
export type Bump = "major" | "minor" | "patch" | "none";

const key = z.union([z.string(), z.number()]);
const erratum = erratumSchema.meta({ id: "Erratum" });

/** A piece of a reworded text: common to both wordings, or in one of them only. */
const wordPart = z.strictObject({ text: z.string(), in: z.enum(["both", "before", "after"]) });
export interface WordPart extends Frozen<z.infer<typeof wordPart>> {}

export const changeSchema = z
  .strictObject({
    /** The id of the rule that found it. */
    rule: z.string().describe("docs/diff.md explains the general ones; column kinds bring others."),
    level: z.enum(levels),
    /** The rule's own level, where the spec.ts gives it another one, and why. */
    regraded: z
      .strictObject({ from: z.enum(levels), reason: z.string() })
      .exactOptional()
      .describe("The rule's own level, where the spec.ts gives it another one."),
    table: z.string(),
    /** The entry's value and name: those of the new revision, or the old ones where the entry is gone. Where the table's key is two fields, both: `12, 5`. */
    value: key
      .exactOptional()
      .describe(
        "The entry's value: the new one, or the old one where the entry is gone; of a key of two fields both.",
      ),
    name: z.string().exactOptional(),
    /** The entry's field (for a governing sentence its name) that changed. */
    field: z.string().exactOptional().describe("The field that changed; of a governing sentence its name."),
    /** Absent where there was nothing. */
    before: z.unknown().exactOptional().describe("Absent where there was nothing."),
    /** Absent where there is nothing any more. */
    after: z.unknown().exactOptional().describe("Absent where there is nothing any more."),
    /** The place in its list (entries, columns) of what was added or removed, from 0. */
    index: z.int().nonnegative().exactOptional().describe("The place of what came or went, from 0."),
    /** What changed, in one sentence. */
    message: z.string(),
    /**
     * The new wording against the old one, where a text changed. It is made when it is first read: it takes longer
     * than all the rest, and where everything was reworded, hardly any of it is shown.
     */
    wording: z.array(wordPart).exactOptional().describe("The new wording against the old one."),
    /** The corrections that made the old or the new text: the document itself has it otherwise. */
    byErratum: z
      .strictObject({ before: erratum.exactOptional(), after: erratum.exactOptional() })
      .exactOptional(),
  })
  .meta({ id: "Change" });
/** One change between two revisions: plain data, enough to make the new model out of the old one. */
export interface Change extends Frozen<z.infer<typeof changeSchema>> {}

/** What `spectables diff --json` prints. */
export const diffOutput = z
  .strictObject({
    bump: z.enum(["major", "minor", "patch", "none"]),
    changes: z.array(changeSchema),
    notCompared: z
      .array(z.string())
      .exactOptional()
      .describe("Tables that one side has, and of which it is not known whether the other has them."),
    ignored: z.array(changeSchema.extend({ reason: z.string() })).exactOptional(),
  })
  .meta({ id: "Diff" });

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
