import { differingIn, fieldFound, inWords, missing, ofClass, wasAndIs } from "../found.js";
import type { Rule } from "../rule.js";

/** The facts and the texts of an entry. */
export const fieldRules: readonly Rule[] = [
  {
    id: "support-narrowed",
    level: "breaking",
    documentation:
      "An entry (any field that is a list of version numbers) is no longer for a version it was for.",
    find: (table) =>
      ofClass(table, "versions", (before, after) => {
        const gone = missing(before, after);
        return gone.length === 0 ? undefined : `no longer for ${inWords(gone)}`;
      }),
  },
  {
    id: "field-changed",
    level: "breaking",
    documentation:
      "A fact about an entry changed that no other rule knows (`retriable` was True and is False): code that goes by it behaves otherwise.",
    find: (table) =>
      ofClass(table, "other", (before, after, field) =>
        before === undefined || after === undefined ? undefined : `${field}: ${wasAndIs(before, after)}`,
      ),
  },
  {
    id: "field-lost",
    level: "breaking",
    documentation: "A fact about an entry is no longer there: code that goes by it finds nothing.",
    find: (table) =>
      ofClass(table, "other", (before, after, field) =>
        after === undefined ? `has no ${field} any more (was ${inWords(before)})` : undefined,
      ),
  },
  {
    id: "value-deprecated",
    level: "additive",
    documentation:
      "A field now says that the entry is deprecated or obsolete. Code compiles as before and means the same; whoever uses the entry should know.",
    find: (table) =>
      ofClass(table, "deprecation", (before, after, field) =>
        before === undefined
          ? `deprecated (${field} is ${inWords(after)})`
          : `deprecated (${field} ${wasAndIs(before, after)})`,
      ),
  },
  {
    id: "support-widened",
    level: "additive",
    documentation: "An entry (any field that is a list of version numbers) is for a version it was not for.",
    find: (table) =>
      ofClass(table, "versions", (before, after) => {
        const come = missing(after, before);
        return come.length === 0 ? undefined : `now for ${inWords(come)} too`;
      }),
  },
  {
    id: "field-gained",
    level: "additive",
    documentation: "There is a fact about an entry where there was none.",
    find: (table) =>
      ofClass(table, "other", (before, after, field) =>
        before === undefined ? `now has ${field} ${inWords(after)}` : undefined,
      ),
  },
  {
    id: "meaning-reworded",
    level: "note",
    documentation:
      "A text (a column of prose) has other words. White space, quotes, section numbers and links alone are no change. Whether the new words say something new, a person must judge.",
    ofTexts: true,
    find: (table) =>
      ofClass(table, "prose", (before, after, field) =>
        before === undefined || after === undefined ? undefined : `${field} reworded`,
      ),
  },
  {
    id: "punctuation-changed",
    level: "note",
    documentation:
      "A text (of any column) has the same words as before, and other full stops, commas or the like after them.",
    ofTexts: true,
    find: (table) => ofClass(table, "punctuation", (_, __, field) => `${field} has other punctuation`),
  },
  {
    id: "meaning-gained",
    level: "note",
    documentation: "There is a text (a column of prose) where there was none.",
    find: (table) =>
      ofClass(table, "prose", (before, _, field) =>
        before === undefined ? `now has a ${field}` : undefined,
      ),
  },
  {
    id: "meaning-lost",
    level: "note",
    documentation:
      "A text (a column of prose) is no longer there. Look whether the document lost it on its way to you.",
    find: (table) =>
      ofClass(table, "prose", (_, after, field) =>
        after === undefined ? `has no ${field} any more` : undefined,
      ),
  },
  {
    id: "references-changed",
    level: "note",
    documentation:
      "An entry's text cites other documents than before. Sections that only have other numbers are no change.",
    find: (table) =>
      differingIn(table, "references").map((pair) => fieldFound(pair, "references", "cites other documents")),
  },
];
