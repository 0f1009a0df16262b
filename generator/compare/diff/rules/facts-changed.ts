import type { Rule } from "../rule.js";
import { factsDiffer, sentencesOf } from "./sentences.js";

export const factsChanged: Rule = {
  id: "facts-changed",
  level: "breaking",
  documentation:
    "A sentence that governs the table (`prose` in the spec.ts) states other facts, which hold for every entry.",
  ofTexts: true,
  find: (table) =>
    sentencesOf(table)
      .filter(({ before, after }) => factsDiffer(before, after))
      .map(({ field, before, after }) => ({
        field,
        before,
        after,
        message: `the governing sentence ${field} states other facts`,
      })),
};
