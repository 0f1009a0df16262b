/** What can be wrong with rows, names and values, and what is noted of them. */
export const rowDiagnostics = {
  "row-unaligned": {
    title: "A row's cells fit no columns",
    cause: "The row lost cells, and there is no way to put the rest under the columns in their order.",
    fix: "Add a row erratum that gives the whole row and says who says so.",
  },
  "row-ambiguous": {
    title: "A row's cells fit in several ways",
    cause:
      "The row lost cells, and there are several ways to put the rest under the columns. A note where only one of them leaves no required column empty: that one is taken.",
    fix: "Add a row erratum that gives the whole row and says who says so.",
  },
  "row-realigned": {
    title: "A row was realigned",
    cause: "The document lost empty cells of this row; exactly one placement of the rest fits the columns.",
    fix: "Nothing to do; it is said so that you can look.",
  },
  "row-cells": {
    title: "A row has another number of cells than its header",
    cause:
      "A row of a Markdown table has more cells, which Markdown leaves out: mostly a pipe that belongs to a cell, within code too, has no backslash before it. Or a row of a PDF file has another number of cells: merged cells, and rows that go on over a page, cannot be told from the file. Or a cell of a CSV file goes on behind the quote that closes it.",
    fix: "Write `\\|` for that pipe, double a quote that is a part of a text, or give the whole row in a row erratum.",
  },
  "row-torn": {
    title: "A row may be the rest of the one before it",
    cause:
      "A row of a PDF file stands at the top of a page and begins within a sentence; no tag says which row it belongs to.",
    fix: "Look at the document; if it is one row, give the whole of it in a row erratum.",
  },
  "row-header": {
    title: "A row looks like another header",
    cause:
      "A row within the table has the header's texts under other columns, or header cells alone where the rows around it have none: what stands below it may be of other columns.",
    fix: "Make two tables of it in the document; if the columns are the same, leave the row out with `skip`.",
  },
  "cell-unreadable": {
    title: "A cell has something that cannot be read",
    cause:
      "A picture without words, a symbol of a font that is not known, a formula, or a number that Word counts stands in the cell: what it says is not in the text.",
    fix: "Look at the document, and give the cell in an erratum.",
  },
  "cell-marked": {
    title: "A cell has a mark that may be a part of it",
    cause:
      "A superscript or subscript in a key, name or number is neither surely a footnote's mark nor surely a part of the value: `2` with a raised 32 is another number than 2.",
    fix: "Give the cell in an erratum, or give the column a kind of prose, which keeps it as `2^32`.",
  },
  "marks-apart": {
    title: "Footnote marks were kept apart",
    cause: "Superscripts at the ends of keys, names and numbers are no part of them.",
    fix: "Nothing to do; it is said so that you can look.",
  },
  "cell-invalid": {
    title: "A cell is not what its column holds",
    cause: "The text does not fit the column's kind.",
    fix: "Correct it with a cell erratum, or give the column another kind.",
  },
  "cell-missing": {
    title: "A required cell is empty",
    cause: "The column is required and the document has nothing there.",
    fix: 'Add a cell erratum with `found: ""`, or make the column optional.',
  },
  "erratum-stale": {
    title: "An erratum is stale",
    cause:
      "The document does not have the text (or row) that the erratum corrects: it was mended, or changed.",
    fix: "Remove the erratum, or correct its `found`, or its `row` where there is no such row, after a look at the document.",
  },
  "value-duplicate": {
    title: "A value occurs twice",
    cause: "Two rows of the table have the same value, and contradict each other or may not be aliases.",
    fix: "Find out which is right, and correct the other with an erratum.",
  },
  "name-duplicate": {
    title: "A name occurs twice",
    cause: "Rows with different values have the same name, or get it by `naming`.",
    fix: 'Correct one of them with an erratum, or say with `duplicates: "value"` (or "group") what tells them apart.',
  },
  "names-changed": {
    title: "Names are not quite the document's",
    cause:
      "Members got other names by `naming`, `stripPrefix` or `duplicates`, stand in quotes since they are no identifiers, or differ in case only.",
    fix: "Nothing to do; it is said so that you can look.",
  },
  "names-alias": {
    title: "A value has several names",
    cause: "Several rows give one value: the first is the member, the others are its aliases.",
    fix: "Nothing to do; `aliases: false` in the spec.ts makes it an error.",
  },
  "rows-merged": {
    title: "Rows say the same again",
    cause: "Several rows have the same value and name: they became one entry, which keeps all their texts.",
    fix: "Nothing to do; it is said so that you can look.",
  },
  "value-kind": {
    title: "A value is not what its table's kind needs",
    cause: "The table is an enum of numbers or flags, and a value is no number.",
    fix: 'Give the column another kind, or the table the kind "string-enum".',
  },
  "entry-unknown": {
    title: "An entry of another table is not there",
    cause: "A column names entries of another table, and that table has no entry of that name.",
    fix: "Correct the cell with an erratum, or add the row to the other table.",
  },
  "name-unusable": {
    title: "A name cannot be a member",
    cause:
      "The name would not work as an enum member in TypeScript or JavaScript (`__proto__` is such a name).",
    fix: "Give the row another name with an erratum.",
  },
  "name-confusable": {
    title: "A name is not what it looks like",
    cause:
      "A name, or a value that is a text, has characters that are not seen, letters that only look like the usual ones (a Cyrillic U+043E in a Latin name), or a mix of scripts: a program that spells it as it looks would not find it.",
    fix: "Find out what is meant, and write it with an erratum. Names wholly in one script, whichever it is, are fine.",
  },
  "rows-too-few": {
    title: "The table has fewer rows than expected",
    cause: "The guard `minRows` of the spec.ts failed: the document may be cut off.",
    fix: "Restore the document; lower the guard only if rows really were withdrawn.",
  },
  "ranges-read": {
    title: "Some values are no members",
    cause:
      "Rows speak of several values (`104-199`), or have a word such as `Unassigned` or `Reserved` for a name: they became `ranges` of the table.",
    fix: "Nothing to do; `placeholders` in the spec.ts says which words are no names.",
  },
  "range-overlap": {
    title: "Two rows speak of the same values",
    cause: "A range holds the value of a member, or values of another range.",
    fix: "Find out which row is right; correct the other with an erratum, or leave it out with `skip`.",
  },
  "name-missing": {
    title: "A row has no name",
    cause:
      "The cell under the names is empty, and no other cell of the row says `Reserved`, `Unassigned` or such. The document may have lost it.",
    fix: 'Add a cell erratum with `found: ""`; or say what an empty name means, as in `placeholders: { "": "reserved" }`.',
  },
  "values-listed": {
    title: "One name stands at several values",
    cause: "A cell of the column of values holds a list, such as `1, 2, 5`, and the row has a name.",
    fix: "Say with `lists` in the spec.ts what the values are: members of their own, or ranges with that name.",
  },
  "skip-count": {
    title: "Other rows are to be left out than the document has",
    cause:
      "The rows that an item of `skip` finds are not as many as its `count` says: the document has changed.",
    fix: "Look at the rows that the message lists, then correct the `count`, or take the item out.",
  },
  "gap-unexpected": {
    title: "Values are missing in between",
    cause:
      "Values between the first and the last are not in the table, neither as members nor in ranges, and the spec.ts does not expect that.",
    fix: "Restore the rows, or add the gap to `gaps` if the document really has it.",
  },
  "gap-filled": {
    title: "An expected gap is filled",
    cause: "The spec.ts expects that values are unassigned, and the document assigns one of them.",
    fix: "Take the value out of `gaps` after a look at the document.",
  },
  "rename-invalid": {
    title: "What the spec.ts says of a published name is not so",
    cause: "`renamed` or `removed` names something that the document still has, or that it never got.",
    fix: "Correct the entry that the message names.",
  },
  "name-changed": {
    title: "A published name would change or vanish",
    cause:
      "The lock file says that the name was published; what the document and the spec.ts give now does not have it.",
    fix: "Add the text that the message prints to the spec.ts, or correct the document with an erratum.",
  },
} as const;
