import { pairsThat } from "./pairs-that.js";
import type { Rule } from "./rule.js";
import { entriesAt, shown } from "./words.js";

export const wrongMeaning: Rule = {
  id: "wrong-meaning",
  level: "error",
  title: "A value has another meaning in the document",
  cause: "The label that the value is given is that of another value.",
  fix: "Put the label under its own value, and the document's under this one.",
  *find(held) {
    for (const { at, verdict } of pairsThat(held, "wrong")) {
      if (at.pair.role !== "label") continue;
      const own = held.table.withValue(at.value);
      yield {
        at,
        ...(own[0] === undefined ? {} : { expected: own[0].name }),
        message: `${shown(at.value, at)} is labelled ${at.pair.name} here; in the document ${shown(at.value, at)} is ${entriesAt(own)}, and ${verdict.entry.name} is ${shown(verdict.entry.value, at)}`,
      };
    }
  },
};
