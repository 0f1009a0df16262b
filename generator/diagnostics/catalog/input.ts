/** What can be wrong with a spec.ts and its documents. */
export const inputDiagnostics = {
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
  "fetch-failed": {
    title: "A document could not be fetched",
    cause:
      "The server did not answer with the whole document and status 200 in the time that there is: it refused, redirected in a circle, broke off, or was not reached.",
    fix: "Try again later; correct `document.download`, or raise `limits` where the document is large and trusted.",
  },
  "fetch-refused": {
    title: "An address is not asked",
    cause:
      "It is neither https nor of this machine, or a redirect leads into a private network or to this machine.",
    fix: "Give the document's own address as `document.download`.",
  },
  "document-form-changed": {
    title: "What was fetched is in another form",
    cause:
      "The address gives HTML where there was a PDF, or such: most often a page of an error, or one about the document.",
    fix: "Look at what the address gives. If the document has another form now, put it in its place by hand.",
  },
  "document-by-hand": {
    title: "A document is not fetched",
    cause:
      "The spec.ts has no `document.download`, and its `url` is none either, or gives another form than the document has.",
    fix: "Put a new revision in its place by hand, and run `generate`; or give its address as `document.download`.",
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
    cause: "The content is in a form that is known by name, but that no reader knows: JSON, say.",
    fix: "Give the document in a form that is read, as the message says; where it is one, name it with `--from`.",
  },
  "document-untagged": {
    title: "A PDF file has no tags",
    cause:
      "The file, or one of its pages, says where characters stand and not what they are: where a table is could only be guessed.",
    fix: "Give the document as a web page or a Word file, or a PDF file that was saved with tags.",
  },
  "document-damaged": {
    title: "The document is damaged",
    cause:
      "The content is not what its form asks for: a Word file or workbook that is no zip archive, has no text in it, or of which a part has another checksum; a quote of a CSV file that is never closed; XML that is no registry, is cut off, or declares entities.",
    fix: "Fetch the document again, or name another form with `--from`.",
  },
  "left-out": {
    title: "Something of a table is left out",
    cause:
      "A sheet, or rows or columns of it, are hidden in the workbook; or a registry has no records of its own.",
    fix: "Nothing to do where that is right; else show them in the workbook and save it.",
  },
  "document-too-large": {
    title: "The document exceeds a limit",
    cause:
      "Size, nesting, number of cells or unpacked size are above what is read, as hostile files are; or a pipe does not end.",
    fix: "Cut the part that you need out of the document.",
  },
  "table-header-cells": {
    title: "Header and rule line disagree",
    cause:
      "The rule line announces another number of columns than there are header cells before it, or there is none behind the header. Markdown shows such lines as no table.",
    fix: "A header cell or the rule line was lost, or a cell was added: restore it in the document.",
  },
  "table-cut-off": {
    title: "A table breaks off before its last row ends",
    cause:
      "The number of cells is no multiple of the number of columns: the file was cut off, or a cell is missing. Or a line like a row stands after the end of a Markdown table, parted from it by an empty line, a comment, a thematic break, an indentation or a list mark: Markdown shows it as no row.",
    fix: "Restore the document, or the missing cell (an empty cell is a line with a lone `|`). In Markdown, take out what parts the rows, or put text between if the line is no row.",
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
  "table-moved": {
    title: "A table stands in another section",
    cause:
      "`diff` reads a revision in which no table of the section that the spec.ts gives has the header, and just one of another section has.",
    fix: "Look whether it is the table that is meant. If it is, nothing is to be done.",
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
} as const;
