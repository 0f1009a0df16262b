import type { ModelProse } from "../../../model/model.js";
import type { TableComparison } from "../comparison.js";
import { pairOf } from "../found.js";
import type { Found, Rule } from "../rule.js";
import { same } from "../same.js";
import { sameWording } from "../words.js";

/** Tables as a whole, and the sentences that govern them. */
export const tableRules: readonly Rule[] = [
  {
    id: "table-removed",
    level: "breaking",
    documentation: "A table is gone, and with it its types and everything that imports them.",
    find: (table) =>
      table.state === "removed"
        ? [{ before: table.table, index: table.index, message: "the table is gone" }]
        : [],
  },
  {
    id: "table-added",
    level: "additive",
    documentation: "A table is new: there are new types, and nothing that is used changes.",
    find: (table) => {
      if (table.state !== "added") return [];
      const message = `the table is new (${table.table.entries.length} entries)`;
      return [{ after: table.table, index: table.index, message }];
    },
  },
  {
    id: "enum-kind-changed",
    level: "breaking",
    documentation:
      "A table became another kind of enum: its members were numbers and are texts, or the other way round, so that no code that stores or compares them stays right.",
    find: (table) =>
      pairOf(table)
        .map(({ before, after }) => ({ before: before.kind, after: after.kind }))
        .filter(({ before, after }) => before !== after)
        .map((kinds) => ({ ...kinds, message: `the table was ${kinds.before} and is ${kinds.after}` })),
  },
  {
    id: "facts-changed",
    level: "breaking",
    documentation:
      "A sentence that governs the table (`prose` in the spec.ts) states other facts, which hold for every entry.",
    ofTexts: true,
    find: (table) => sentences(table, "states other facts", factsDiffer),
  },
  {
    id: "sentence-added",
    level: "note",
    documentation: "A sentence that governs the table (`prose` in the spec.ts) is new.",
    find: (table) => sentences(table, "is new", (before) => before === undefined),
  },
  {
    id: "sentence-removed",
    level: "note",
    documentation: "A sentence that governs the table (`prose` in the spec.ts) is gone.",
    find: (table) => sentences(table, "is gone", (_, after) => after === undefined),
  },
  {
    id: "sentence-reworded",
    level: "note",
    documentation:
      "A sentence that governs the table (`prose` in the spec.ts) has other words, and states the same facts.",
    ofTexts: true,
    find: (table) => sentences(table, "reworded", isReworded),
  },
];

type Sentence = ModelProse | undefined;

/** What is to be said of every governing sentence that fits. */
function sentences(
  table: TableComparison,
  said: string,
  fits: (before: Sentence, after: Sentence) => boolean,
): Found[] {
  return pairOf(table).flatMap(({ before: { prose: old = {} }, after: { prose: now = {} } }) =>
    Object.keys({ ...now, ...old }).flatMap((field) => {
      const [before, after] = [old[field], now[field]];
      if (!fits(before, after)) return [];
      const sides = { ...(before ? { before } : {}), ...(after ? { after } : {}) };
      return [{ field, ...sides, message: `the governing sentence ${field} ${said}` }];
    }),
  );
}

/** What the sentences state, as the spec.ts reads it: their words and what they cite left aside. */
function factsDiffer(before: Sentence, after: Sentence): boolean {
  if (before === undefined || after === undefined) return false;
  const facts = ({ text: _, references: __, ...stated }: ModelProse) => stated;
  return !same(facts(before), facts(after));
}

function isReworded(before: Sentence, after: Sentence): boolean {
  if (before === undefined || after === undefined) return false;
  return !sameWording(before.text, after.text) && !factsDiffer(before, after);
}
