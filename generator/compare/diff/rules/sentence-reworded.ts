import type { Rule } from "../rule.js";
import { sameWording } from "../wording.js";
import { factsDiffer, sentencesOf } from "./sentences.js";

export const sentenceReworded: Rule = {
  id: "sentence-reworded",
  level: "note",
  documentation:
    "A sentence that governs the table (`prose` in the spec.ts) has other words, and states the same facts.",
  ofTexts: true,
  find: (table) =>
    sentencesOf(table)
      .filter(({ before, after }) => !factsDiffer(before, after) && !sameWording(before.text, after.text))
      .map(({ field, before, after }) => ({
        field,
        before,
        after,
        message: `the governing sentence ${field} reworded`,
      })),
};
