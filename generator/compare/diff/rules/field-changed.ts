import { ofClass, wasAndIs } from "../found.js";
import type { Rule } from "../rule.js";

export const fieldChanged: Rule = {
  id: "field-changed",
  level: "breaking",
  documentation:
    "A fact about an entry changed that no other rule knows (`retriable` was True and is False): code that goes by it behaves otherwise.",
  find: (table) =>
    ofClass(table, "other", (before, after, field) =>
      before === undefined || after === undefined ? undefined : `${field}: ${wasAndIs(before, after)}`,
    ),
};
