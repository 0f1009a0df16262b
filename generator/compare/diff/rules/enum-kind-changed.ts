import { pairOf } from "../found.js";
import type { Rule } from "../rule.js";

export const enumKindChanged: Rule = {
  id: "enum-kind-changed",
  level: "breaking",
  documentation:
    "A table became another kind of enum: its members were numbers and are texts, or the other way round, so that no code that stores or compares them stays right.",
  find: (table) =>
    pairOf(table).flatMap(({ before, after }) =>
      before.kind === after.kind
        ? []
        : [
            {
              before: before.kind,
              after: after.kind,
              message: `the table was ${before.kind} and is ${after.kind}`,
            },
          ],
    ),
};
