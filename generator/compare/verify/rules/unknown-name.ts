import { sameValues } from "./duplicate.js";
import { levelOfNames } from "./exactness.js";
import { pairsThat } from "./pairs-that.js";
import type { Rule } from "./rule.js";
import { shown } from "./words.js";

export const unknownName: Rule = {
  id: "unknown-name",
  level: "note",
  title: "A name is not the document's",
  cause: "The value is in the document, but the name is of the source's own making.",
  fix: "Nothing, where the name means the same; else use the document's.",
  *find(held) {
    const level = levelOfNames(held);
    const twice = new Set(sameValues(held).flatMap(([, ...rest]) => rest));
    for (const { at, verdict } of pairsThat(held, "renamed"))
      if (!twice.has(at))
        yield {
          at,
          ...level,
          expected: verdict.entry.name,
          message: `${at.pair.name} fits no entry of the document; ${shown(at.value, at)} is ${verdict.entry.name} there`,
        };
  },
};
