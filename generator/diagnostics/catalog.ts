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
  "file-unreadable": {
    title: "A file cannot be read",
    cause: "The document or another input is missing, is a folder, or may not be read.",
    fix: "Check the path in the spec.ts and the file's permissions.",
  },
  "document-encoding": {
    title: "The document is not UTF-8",
    cause: "The bytes are not valid UTF-8, or contain NUL bytes as a binary file does.",
    fix: "Save the document as UTF-8.",
  },
  "document-form": {
    title: "The document's form is not known",
    cause: "The content is of a format that this version does not read.",
    fix: "Convert the document to a form that is read, or name the form with `--from`.",
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
  "table-ambiguous": {
    title: "Several tables fit",
    cause: "More than one table of the document has the section and the header texts that the spec.ts gives.",
    fix: "Make the section or the caption in the spec.ts more exact.",
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
    cause: "The row lost cells, and there are several ways to put the rest under the columns.",
    fix: "Add a row erratum that gives the whole row and says who says so.",
  },
  "row-realigned": {
    title: "A row was realigned",
    cause: "The document lost empty cells of this row; exactly one placement of the rest fits the columns.",
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
    cause: "Two rows of the table have the same value.",
    fix: "Find out which is right, and correct the other with an erratum.",
  },
  "name-duplicate": {
    title: "A name occurs twice",
    cause: "Two rows of the table have the same name.",
    fix: "Find out which is right, and correct the other with an erratum.",
  },
  "name-unusable": {
    title: "A name cannot be a member",
    cause:
      "The name would not work as an enum member in TypeScript or JavaScript (`__proto__` is such a name).",
    fix: "Give the row another name with an erratum.",
  },
  "rows-too-few": {
    title: "The table has fewer rows than expected",
    cause: "The guard `minRows` of the spec.ts failed: the document may be cut off.",
    fix: "Restore the document; lower the guard only if rows really were withdrawn.",
  },
  "gap-unexpected": {
    title: "Values are missing in between",
    cause:
      "Values between the first and the last are not in the table, and the spec.ts does not expect that.",
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
  "fast-unsure": {
    title: "The hashes alone do not tell",
    cause:
      "An input or the tool has changed since the last full check, or there was none here: `--fast` only compares hashes.",
    fix: "Run `npx spectables check`.",
  },
  "seal-missing": {
    title: "A file has no seal",
    cause: "The file was not made by this tool, or its `bodySha256` was taken out.",
    fix: "Name a generated file.",
  },
  "option-invalid": {
    title: "Options do not go together",
    cause: "The options of the call contradict each other, or lack something.",
    fix: "Run the command with `--help`.",
  },
  "output-foreign": {
    title: "A file in the way is not ours",
    cause: "An output would overwrite a file that this tool did not generate.",
    fix: "Move that file, or choose another `out` in the spec.ts.",
  },
  "output-unwritable": {
    title: "An output cannot be written",
    cause: "The disk is full, or a file or folder may not be written. The old files are whole.",
    fix: "Make room or correct the permissions, and run the command again.",
  },
  "output-unsound": {
    title: "Printed TypeScript is not what was declared",
    cause: "The text that was about to be written does not parse to exactly the declared statements.",
    fix: "This is a defect of an emitter: nothing was written. Please report the document's row.",
  },
} as const satisfies Record<string, CatalogEntry>;

export type DiagnosticCode = keyof typeof catalog;
