import { sameValues } from "./duplicate.js";
import { levelOfNames } from "./exactness.js";
import { pairsThat } from "./pairs-that.js";
import type { Rule } from "./rule.js";
import { bracketed } from "./words.js";

export const abbreviation: Rule = {
  id: "abbreviation",
  level: "note",
  title: "A name is shorter than the document's",
  cause: "Words of the document's name are cut short or left out.",
  fix: "Nothing; it is said so that you can look.",
  *find(held) {
    const level = levelOfNames(held);
    const twice = new Set(sameValues(held).flatMap(([, ...rest]) => rest));
    for (const { at, verdict } of pairsThat(held, "shortened"))
      if (!twice.has(at))
        yield {
          at,
          ...level,
          expected: verdict.entry.name,
          message: `${at.pair.name} ${bracketed(at.value, at)} is short for ${verdict.entry.name}`,
        };
  },
};
