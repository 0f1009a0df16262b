import { pairOf } from "../found.js";
import type { Rule } from "../rule.js";
import { cellsOf, columnsOf } from "./columns.js";

export const columnKindChanged: Rule = {
  id: "column-kind-changed",
  level: "breaking",
  documentation:
    "A column is read by another kind, or gives other fields, so that the types of the entries change.",
  find: (table) =>
    pairOf(table).flatMap((pair) =>
      columnsOf(pair)
        .kept.filter(
          ({ before, after }) => before.kind !== after.kind || before.fields.join() !== after.fields.join(),
        )
        .map(({ before, after }) => ({
          field: after.fields.join(", "),
          before: { ...before, cells: cellsOf(pair, "before", before.fields) },
          after: { ...after, cells: cellsOf(pair, "after", after.fields) },
          message: `the column "${after.header}" was ${before.kind} (${before.fields.join(", ")}) and is ${after.kind} (${after.fields.join(", ")})`,
        })),
    ),
};
