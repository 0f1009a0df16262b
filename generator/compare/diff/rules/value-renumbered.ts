import { differingIn, fieldFound, inWords } from "../found.js";
import type { Rule } from "../rule.js";

export const valueRenumbered: Rule = {
  id: "value-renumbered",
  level: "breaking",
  documentation:
    "An entry has another value: it kept its name, or its meaning where the name changed too. Code compiles as before and means another value: the gravest change of all. (Where the value is the name, this is a rename.)",
  find: (table) =>
    differingIn(table, "value")
      .filter(({ before, after }) => before.value !== before.name || after.value !== after.name)
      .map((pair) =>
        fieldFound(
          pair,
          "value",
          `its value was ${inWords(pair.before.value)} and is ${inWords(pair.after.value)}`,
        ),
      ),
};
