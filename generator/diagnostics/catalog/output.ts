/** What can be wrong with outputs, options and what commands are given. */
export const outputDiagnostics = {
  "lock-invalid": {
    title: "The lock file cannot be used",
    cause: "It is damaged, half merged, of another spec, or names a path outside the project.",
    fix: "Restore `spec.lock.json` from version control.",
  },
  "lock-missing": {
    title: "The lock file is gone, and names of the last run would be",
    cause:
      "There is no `spec.lock.json`, so that no published name is guarded; the JSON that an earlier run generated has names that this run does not give.",
    fix: "Restore `spec.lock.json` from version control. Where there is none, say what became of the names with `renamed` or `removed` in the spec.ts.",
  },
  "spec-gone": {
    title: "A spec is gone, and what it made is not",
    cause:
      "A folder under `spec/` has a lock file and no spec.ts, or a folder under `generated/` files of a spec that is not there: it was removed or renamed, and its outputs were not.",
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
  "write-unfinished": {
    title: "A run was ended while it wrote",
    cause:
      "It was killed, or the machine stopped, while new outputs took the places of old ones; the file that the message names says what is left to do.",
    fix: "Run `generate`: it finishes that run before it begins its own.",
  },
  "system-refused": {
    title: "The system refuses something",
    cause:
      "A file or folder may not be read or written, the working directory was deleted, too many files are open, or the disk fails.",
    fix: "Mend what the message names, and run the command again.",
  },
  "report-unwritable": {
    title: "A report cannot be written",
    cause:
      "The path that `--output-file` gives, or what the standard output leads to, is a folder, may not be written, or is full.",
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
} as const;
