import type { Rule } from "../rule.js";
import { differingErrata, type ErratumChange, erratumFound } from "./errata.js";

export const erratumNeedless: Rule = {
  id: "erratum-needless",
  level: "note",
  documentation:
    "The old revision was corrected here, and the new one says by itself what the erratum made it say. Take the erratum out of the spec.ts.",
  find: (table) =>
    differingErrata(table)
      .filter((change) => change.after === undefined && stillSays(change))
      .map((change) =>
        erratumFound(
          change,
          `the document now says itself what the erratum for ${change.before?.fields.join(", ")} says`,
        ),
      ),
};

/** Whether the new revision has, without the erratum, what the old one had with it. */
export function stillSays({ pair, before }: ErratumChange): boolean {
  return (
    pair !== undefined &&
    before !== undefined &&
    !before.fields.some((field) => pair.differing.includes(field))
  );
}
