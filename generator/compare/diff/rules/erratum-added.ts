import type { Rule } from "../rule.js";
import { differingErrata, erratumFound } from "./errata.js";

export const erratumAdded: Rule = {
  id: "erratum-added",
  level: "note",
  documentation:
    "The new revision is corrected where the old one was not: what stands there is not the document's own.",
  find: (table) =>
    differingErrata(table)
      .filter(({ before }) => before === undefined)
      .map((change) => erratumFound(change, `${change.after?.fields.join(", ")} corrected by an erratum`)),
};
