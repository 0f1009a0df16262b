import { differingIn, fieldFound, inWords } from "../found.js";
import type { Rule } from "../rule.js";

export const valueRenamed: Rule = {
  id: "value-renamed",
  level: "breaking",
  documentation:
    "An entry has another name: it kept its value, or its meaning where the value changed too. Code that uses the old member no longer compiles; where the old name stays as an alias it does, but the name is data too (in the maps and in the JSON), so that the rename remains breaking.",
  find: (table) =>
    differingIn(table, "name").map((pair) =>
      fieldFound(pair, "name", `renamed from ${inWords(pair.before.name)} to ${inWords(pair.after.name)}`),
    ),
};
