import { pairOf } from "../found.js";
import type { Rule } from "../rule.js";
import { cellsOf, columnsOf } from "./columns.js";

export const columnAdded: Rule = {
  id: "column-added",
  level: "additive",
  documentation:
    "A column is new, and its fields with it. The entries that gained them are not reported one by one; `after` has the column and their cells.",
  find: (table) =>
    pairOf(table).flatMap((pair) =>
      columnsOf(pair).added.map(({ column, index }) => ({
        after: { ...column, cells: cellsOf(pair, "after", column.fields) },
        index,
        message: `the column "${column.header}" is new (${column.fields.join(", ")})`,
      })),
    ),
};
