import type { Rule } from "../rule.js";
import { differingErrata, erratumFound } from "./errata.js";

export const erratumChanged: Rule = {
  id: "erratum-changed",
  level: "note",
  documentation: "An erratum was found at another text, or gives another reason or source.",
  find: (table) =>
    differingErrata(table)
      .filter(({ before, after }) => before !== undefined && after !== undefined)
      .map((change) => erratumFound(change, `the erratum for ${change.after?.fields.join(", ")} is another`)),
};
