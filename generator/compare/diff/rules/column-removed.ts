import { pairOf } from "../found.js";
import type { Rule } from "../rule.js";
import { cellsOf, columnsOf } from "./columns.js";

export const columnRemoved: Rule = {
  id: "column-removed",
  level: "breaking",
  documentation:
    "A column is gone, and its fields with it from every entry. The entries that lost them are not reported one by one; `before` has the column and their cells.",
  find: (table) =>
    pairOf(table).flatMap((pair) =>
      columnsOf(pair).removed.map(({ column, index }) => ({
        before: { ...column, cells: cellsOf(pair, "before", column.fields) },
        index,
        message: `the column "${column.header}" is gone (${column.fields.join(", ")})`,
      })),
    ),
};
