import { pairsThat } from "./pairs-that.js";
import type { Rule } from "./rule.js";
import { entriesAt, shown } from "./words.js";

export const nearName: Rule = {
  id: "near-name",
  level: "warning",
  title: "A name is nearly another entry's",
  cause:
    "The name is like that of an entry with another value, and not like that of the entry with this value.",
  fix: "Find out which of the two is meant: correct the value, or use the document's name for it.",
  *find(held) {
    for (const { at, verdict } of pairsThat(held, "near")) {
      const own = held.table.withValue(at.value);
      yield {
        at,
        ...(own[0] === undefined ? {} : { expected: own[0].name }),
        message: `${at.pair.name} is ${shown(at.value, at)} here, and nearly ${verdict.entry.name}, which is ${shown(verdict.entry.value, at)} in the document; ${shown(at.value, at)} is ${entriesAt(own)} there`,
      };
    }
  },
};
