import type { Rule } from "../rule.js";

export const tableAdded: Rule = {
  id: "table-added",
  level: "additive",
  documentation: "A table is new: there are new types, and nothing that is used changes.",
  find: (table) =>
    table.state === "added"
      ? [
          {
            after: table.table,
            index: table.index,
            message: `the table is new (${table.table.entries.length} entries)`,
          },
        ]
      : [],
};
