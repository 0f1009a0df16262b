import { pairsThat } from "./pairs-that.js";
import type { Rule } from "./rule.js";
import { bracketed } from "./words.js";

export const misspelling: Rule = {
  id: "misspelling",
  level: "warning",
  title: "A name is spelt otherwise than in the document",
  cause:
    "The name is the document's but for a few letters; whoever searches for the document's does not find it.",
  fix: "Spell it as the document does, in the case of your own convention.",
  *find(held) {
    for (const { at, verdict } of pairsThat(held, "misspelt"))
      yield {
        at,
        expected: verdict.entry.name,
        message: `${at.pair.name} ${bracketed(at.value, at)} is spelt ${verdict.entry.name} in the document (distance ${verdict.distance})`,
      };
  },
};
