import { entryKey } from "../../../model/model.js";
import { pairOf } from "../found.js";
import type { Rule } from "../rule.js";

export const orderChanged: Rule = {
  id: "order-changed",
  level: "note",
  documentation:
    "Entries that both revisions have stand in another order. `before` and `after` have the keys of the stretch that differs.",
  find: (table) =>
    pairOf(table).flatMap(({ pairs, before, after }) => {
      // Pairs stand in the new order: what was before must be in the old one.
      const old = [...pairs].sort((left, right) => left.beforeIndex - right.beforeIndex);
      const from = pairs.findIndex((pair, index) => pair !== old[index]);
      if (from === -1) return [];
      const to = pairs.findLastIndex((pair, index) => pair !== old[index]) + 1;
      return [
        {
          before: old.slice(from, to).map((pair) => entryKey(pair.before, before.key)),
          after: pairs.slice(from, to).map((pair) => entryKey(pair.after, after.key)),
          message: `${to - from} entries stand in another order`,
        },
      ];
    }),
};
