import { pairsThat } from "./pairs-that.js";
import type { Rule } from "./rule.js";
import { entriesAt, shown } from "./words.js";

export const wrongValue: Rule = {
  id: "wrong-value",
  level: "error",
  title: "A name has another value in the document",
  cause: "The name fits another entry clearly better than the one that has this value.",
  fix: "Give the name the value that the document gives it.",
  *find(held) {
    for (const { at, verdict } of pairsThat(held, "wrong")) {
      if (at.pair.role !== "constant") continue;
      const { value, name } = verdict.entry;
      yield {
        at,
        expected: value + (at.pair.base ?? 0),
        message: `${at.pair.name} is ${shown(at.value, at)} here; in the document ${name} is ${shown(value, at)}, and ${shown(at.value, at)} is ${entriesAt(held.table.withValue(at.value))}`,
      };
    }
  },
};
