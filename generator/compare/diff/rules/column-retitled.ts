import { pairOf } from "../found.js";
import type { Rule } from "../rule.js";
import { columnsOf } from "./columns.js";

export const columnRetitled: Rule = {
  id: "column-retitled",
  level: "note",
  documentation: "A column's header has another text. The fields keep the names that the spec.ts gives them.",
  find: (table) =>
    pairOf(table).flatMap((pair) =>
      columnsOf(pair)
        .kept.filter(({ before, after }) => before.header !== after.header)
        .map(({ before, after }) => ({
          field: after.fields.join(", "),
          before: before.header,
          after: after.header,
          message: `the column "${before.header}" is now called "${after.header}"`,
        })),
    ),
};
