import type { Rule } from "../rule.js";

export const tableRemoved: Rule = {
  id: "table-removed",
  level: "breaking",
  documentation: "A table is gone, and with it its types and everything that imports them.",
  find: (table) =>
    table.state === "removed"
      ? [{ before: table.table, index: table.index, message: "the table is gone" }]
      : [],
};
