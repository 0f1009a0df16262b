import { sameValues } from "./duplicate.js";
import { pairsThat } from "./pairs-that.js";
import type { Rule } from "./rule.js";
import { shown } from "./words.js";

export const extraValue: Rule = {
  id: "extra-value",
  level: "warning",
  title: "A value is not in the document",
  cause: "The source gives a name to a value that the document does not assign.",
  fix: "Take it out, or verify against the revision of the document that has it.",
  *find(held) {
    const twice = new Set(sameValues(held).flatMap(([, ...rest]) => rest));
    for (const { at } of pairsThat(held, "extra"))
      if (!twice.has(at))
        yield {
          at,
          message: `${shown(at.value, at)} (${at.pair.name}) is not in the document's table ${held.table.name}`,
        };
  },
};
