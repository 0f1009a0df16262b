import { proseFields, textOf } from "../fields.js";
import { entryFound, pairOf } from "../found.js";
import type { Rule } from "../rule.js";
import { rangeLeft } from "./ranges.js";

export const valueAdded: Rule = {
  id: "value-added",
  level: "additive",
  documentation:
    "An entry is new, and its value was free. A `switch` that claims to know every member has to learn it.",
  find: (table) =>
    pairOf(table).flatMap(({ added, reused, after }) => {
      const prose = proseFields(after);
      const taken = new Set(reused.map(({ after: { index } }) => index));
      return added
        .filter((placed) => !taken.has(placed.index) && rangeLeft(table, placed) === undefined)
        .map((placed) => {
          const text = textOf(placed.entry, prose);
          return entryFound("after", placed, text === "" ? "new" : `new: ${text}`);
        });
    }),
};
