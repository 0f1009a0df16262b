/** What a diagnostic code means; `docs/diagnostics.md` is held to this list by a test. */
export interface CatalogEntry {
  readonly title: string;
  readonly cause: string;
  readonly fix: string;
}

/** Every diagnostic that the tool can give, by its stable code. */
export const catalog = {
  "spec-not-found": {
    title: "No such spec",
    cause:
      "No folder under `spec/` has the id that was asked for, or there is no `spec/` folder here or above.",
    fix: "Run the command inside the project, and name one of the ids that the message lists.",
  },
  "spec-invalid": {
    title: "The spec.ts is not valid",
    cause: "The file does not load, or a key of it is missing, unknown or of the wrong type.",
    fix: "Correct the key that the message names.",
  },
  "spec-exists": {
    title: "The spec.ts is there already",
    cause: "`init` was to write a spec.ts where there is one. It never overwrites one.",
    fix: "Edit the spec.ts that is there, or give the new one another id with `--id`.",
  },
  "init-no-table": {
    title: "No table of codes to propose",
    cause:
      "The document has no tables, or none with a column of codes or names that tells its rows apart, or none whose rows can be read.",
    fix: "See with `spectables tables` what there is; `--table N` proposes a table that `init` would not choose.",
  },
  "file-unreadable": {
    title: "A file cannot be read",
    cause:
      "The document or another input is missing, is a folder, a device or an address, or may not be read.",
    fix: "Check the path in the spec.ts and the file's permissions.",
  },
  "source-too-large": {
    title: "A source is too large",
    cause: "The file has more bytes than a source with a table that somebody typed.",
    fix: "Give the file that holds the table by itself.",
  },
  "verify-table-unknown": {
    title: "The spec has no such table to verify against",
    cause: "No table of the spec has the name that was asked for together with numeric values.",
    fix: "Name one of the tables that the message lists.",
  },
  "verify-unrecognised": {
    title: "No table was recognised",
    cause:
      "None of the source files has names and values that are those of a table of the spec, so nothing was compared.",
    fix: "Give the file that holds the table. If it does, it has a form that is not read yet: please report it.",
  },
  "verify-ignore": {
    title: "A comment takes no finding back",
    cause:
      "A `spectables-ignore` comment names no rule, gives no reason, or has nothing to take back (any more).",
    fix: "Write `spectables-ignore RULE: REASON`, or take the comment out.",
  },
  "document-empty": {
    title: "The document is empty",
    cause: "The file has no bytes, or nothing but white space.",
    fix: "Fetch the document again.",
  },
  "document-encoding": {
    title: "The document's encoding is not known",
    cause:
      "The bytes are not in the encoding that a byte order mark or the web page itself says, or, where nothing says, not UTF-8; or no encoding of that name is known; or they contain NUL as a binary file does.",
    fix: "Save the document as UTF-8.",
  },
  "document-unread": {
    title: "The document's form is not read",
    cause:
      "The content is in a form that is known by name, but that no reader knows: a PDF, a spreadsheet, JSON, say.",
    fix: "Give the document in a form that is read, as the message says; where it is one, name it with `--from`.",
  },
  "document-damaged": {
    title: "The document is damaged",
    cause:
      "The content is not what its form asks for: a Word file that is no zip archive, has no text in it, or of which a part has another checksum.",
    fix: "Fetch the document again, or name another form with `--from`.",
  },
  "document-too-large": {
    title: "The document exceeds a limit",
    cause:
      "Size, nesting, number of cells or unpacked size are above what is read, as hostile files are; or a pipe does not end.",
    fix: "Cut the part that you need out of the document.",
  },
  "table-header-cells": {
    title: "Header and rule line disagree",
    cause: "The rule line announces another number of columns than there are header cells before it.",
    fix: "A header cell was lost or added: restore it in the document.",
  },
  "table-cut-off": {
    title: "A table breaks off within a row",
    cause:
      "The number of cells is no multiple of the number of columns: the file was cut off, or a cell is missing.",
    fix: "Restore the document, or the missing cell (an empty cell is a line with a lone `|`).",
  },
  "table-not-found": {
    title: "A table was not found",
    cause: "No table of the document has the section and the header texts that the spec.ts gives.",
    fix: "Compare the spec.ts with the tables that the message lists.",
  },
  "header-differs": {
    title: "A table has another header",
    cause:
      "`diff` reads a revision whose table has most of the header texts that the spec.ts gives, and others or other columns beside.",
    fix: "Look whether it is the table that is meant. If it is, nothing is to be done: `diff` tells the columns.",
  },
  "table-ambiguous": {
    title: "Several tables fit",
    cause: "More than one table of the document has the section and the header texts that the spec.ts gives.",
    fix: "Make the section or the caption in the spec.ts more exact.",
  },
  "tables-joined": {
    title: "A table is made of several",
    cause: "Several tables of the document fit, and the spec.ts says that they are parts of one.",
    fix: "Nothing to do; it is said so that you can look.",
  },
  "parts-disagree": {
    title: "Two tables disagree",
    cause: "A table is made of several, and two of them say something else of one key.",
    fix: "Find out which one is right, and correct the other with an erratum, or leave its row out with `skip`.",
  },
  "prose-not-found": {
    title: "A governing sentence was not found",
    cause:
      "The spec.ts takes a paragraph into the model that the document's section does not have, or has twice.",
    fix: "Compare the beginning that the spec.ts gives with the document.",
  },
  "prose-invalid": {
    title: "A governing sentence has another form",
    cause:
      "The paragraph is there, but the facts that the spec.ts reads out of it are not in the form it knows.",
    fix: "Read the sentence; if it says something new, teach the spec.ts its form.",
  },
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
    title: "A row has more cells than its header",
    cause:
      "A row of a Markdown table has cells that no header stands above, which Markdown leaves out: mostly a pipe that belongs to a cell, within code too, has no backslash before it.",
    fix: "Write `\\|` for that pipe, or give the whole row in a row erratum.",
  },
  "cell-unreadable": {
    title: "A cell has something that cannot be read",
    cause:
      "A picture without words, a symbol of a font that is not known, or a formula stands in the cell: what it says is not in the text.",
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
    fix: "Remove the erratum, or correct its `found`, after a look at the document.",
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
  "lock-invalid": {
    title: "The lock file cannot be used",
    cause: "It is damaged, half merged, of another spec, or names a path outside the project.",
    fix: "Restore `spec.lock.json` from version control.",
  },
  "spec-gone": {
    title: "A spec is gone, and its lock is not",
    cause:
      "A folder under `spec/` has a lock file and no spec.ts: it was removed or renamed, and its outputs were not.",
    fix: "Restore the spec.ts; or remove the lock file and the outputs that it lists.",
  },
  "seal-missing": {
    title: "A file has no seal",
    cause: "The file was not made by this tool, or its `bodySha256` was taken out.",
    fix: "Name a generated file.",
  },
  "check-failed": {
    title: "A check of the spec failed",
    cause:
      "The spec.ts has a check of its own over the whole model, and what the document says does not pass it.",
    fix: "Find out which of the places that the message names is mistaken, and correct it with an erratum.",
  },
  "output-foreign": {
    title: "A file in the way is not ours",
    cause: "An output would overwrite a file that this tool did not generate.",
    fix: "Move that file, or choose another `out` in the spec.ts.",
  },
  "output-linked": {
    title: "An output's place is a symbolic link",
    cause: "A folder on the way to an output, or the output itself, is a symbolic link: it leads elsewhere.",
    fix: "Put a folder in its place, or choose another `out` in the spec.ts.",
  },
  "output-unwritable": {
    title: "An output cannot be written",
    cause: "The disk is full, or a file or folder may not be written. The old files are whole.",
    fix: "Make room or correct the permissions, and run the command again.",
  },
  "report-unwritable": {
    title: "A report cannot be written",
    cause: "The path that `--output-file` gives is a folder, may not be written, or the disk is full.",
    fix: "Give another path, or make room. The other reports were written.",
  },
  "output-unsound": {
    title: "Printed TypeScript is not what was declared",
    cause: "The text that was about to be written does not parse to exactly the declared statements.",
    fix: "This is a defect of an emitter: nothing was written. Please report the document's row.",
  },
  "argument-invalid": {
    title: "A function of the library got something else than it takes",
    cause: "A program called it with an argument of another kind than its types say.",
    fix: "Give what the message names; `docs/library.md` has an example.",
  },
  "option-invalid": {
    title: "An option has a value that it does not take",
    cause: "The value that was given is none of those that the command's `--help` lists.",
    fix: "Give one of the values that the message lists.",
  },
  "model-invalid": {
    title: "A model file is not valid",
    cause: "The JSON does not parse, or is not a model as `generate` writes it.",
    fix: "Generate the file anew, or name the document and its `--spec` instead.",
  },
  "diff-spec-needed": {
    title: "A side of the diff needs a spec",
    cause: "A document says nothing of what to take from it, and a commit nothing of which file is meant.",
    fix: "Say which spec reads it: `--spec <id>`, or `--spec <path of a spec.ts>`.",
  },
  "git-ref-invalid": {
    title: "A git ref is not valid",
    cause: "What stands after `git:` names no commit of the repository, or looks like an option.",
    fix: "Give a branch, a tag, a commit's hash or an expression such as `HEAD~1`.",
  },
  "git-file-missing": {
    title: "A commit has neither model nor document",
    cause: "At that commit there is no model file where the spec.ts generates it, and no document either.",
    fix: "Give a later commit, or the document's file with `--spec`.",
  },
  "ignore-invalid": {
    title: "An ignore file is not valid",
    cause: "It is no JSON list of entries, or an entry has no reason, or a key that is not known.",
    fix: "Correct the entry that the message names.",
  },
  "ignore-unused": {
    title: "An ignore entry is not used",
    cause: "No change fits the entry: what it was written for is not there any more.",
    fix: "Take the entry out of the ignore file.",
  },
} as const satisfies Record<string, CatalogEntry>;

export type DiagnosticCode = keyof typeof catalog;
