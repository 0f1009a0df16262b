import { entryKey } from "../../../model/model.js";
import { textOf } from "../fields.js";
import { differingIn, entryFound, fieldFound, inWords, pairOf } from "../found.js";
import { identityOf } from "../identity.js";
import type { Rule } from "../rule.js";
import { rangeLeft } from "./ranges.js";

/** Entries and their values. */
export const entryRules: readonly Rule[] = [
  {
    id: "value-renumbered",
    level: "breaking",
    documentation:
      "An entry has another value: it kept its name, or its meaning where the name changed too. Code compiles as before and means another value: the gravest change of all. (Where the value is the name, this is a rename.)",
    find: (table) =>
      differingIn(table, "value")
        .filter(({ before, after }) => before.value !== before.name || after.value !== after.name)
        .map((pair) => {
          const [old, now] = [inWords(pair.before.value), inWords(pair.after.value)];
          return fieldFound(pair, "value", `its value was ${old} and is ${now}`);
        }),
  },
  {
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
  },
  {
    id: "value-removed",
    level: "breaking",
    documentation:
      "An entry is gone, and no entry of the new revision is like it in value, name or meaning. Code that uses the member no longer compiles.",
    find: (table) =>
      pairOf(table).flatMap(({ removed, reused }) => {
        const taken = new Set(reused.map(({ before }) => before.index));
        return removed
          .filter(({ index }) => !taken.has(index))
          .map((placed) => entryFound("before", placed, "gone"));
      }),
  },
  {
    id: "value-added",
    level: "additive",
    documentation:
      "An entry is new, and its value was free. A `switch` that claims to know every member has to learn it.",
    find: (table) =>
      pairOf(table).flatMap(({ added, reused, texts }) => {
        const taken = new Set(reused.map(({ after: { index } }) => index));
        return added
          .filter((placed) => !taken.has(placed.index) && rangeLeft(table, placed) === undefined)
          .map((placed) => {
            const text = textOf(placed.entry, texts.after);
            return entryFound("after", placed, text === "" ? "new" : `new: ${text}`);
          });
      }),
  },
  {
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
  },
];
