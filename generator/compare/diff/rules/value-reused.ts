import { identityOf, inWords, pairOf } from "../found.js";
import type { Rule } from "../rule.js";

export const valueReused: Rule = {
  id: "value-reused",
  level: "breaking",
  documentation:
    "A value stands for another thing than before: its old holder is gone or has another value, and neither name nor meaning says that the new holder is the old one. Code that was compiled against the old revision misunderstands the value. The entry that went or came with it is not reported again as removed or added.",
  find: (table) =>
    pairOf(table).flatMap(({ reused }) =>
      reused.map(({ before, after }) => ({
        ...identityOf(after.entry),
        before: before.entry,
        after: after.entry,
        index: after.index,
        message: `stood for ${inWords(before.entry.name)}, now for ${inWords(after.entry.name)}`,
      })),
    ),
};
