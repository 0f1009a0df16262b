import type { Rule } from "../rule.js";
import { differingErrata, erratumFound } from "./errata.js";
import { stillSays } from "./erratum-needless.js";

export const erratumStale: Rule = {
  id: "erratum-stale",
  level: "note",
  documentation:
    "The old revision was corrected here, the new one is not, and its text is another: the document was mended or changed, or the erratum was taken out. Read the new text.",
  find: (table) =>
    differingErrata(table)
      .filter((change) => change.after === undefined && !stillSays(change))
      .map((change) => erratumFound(change, `the erratum for ${change.before?.fields.join(", ")} is stale`)),
};
