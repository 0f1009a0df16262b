import { inputError } from "../diagnostics/diagnostic.js";
import { formatOf, formats } from "../read/forms.js";
import { check } from "./check/check.js";
import { checkIntegrity } from "./check/integrity.js";
import type { CommandDefinition } from "./command.js";
import type { DiffOptions } from "./diff/diff.js";
import { generate } from "./generate/generate.js";
import type { VerifyOptions } from "./verify/verify.js";

const chosenSpecs = [
  "[id...]",
  "the specs to take, by id or by the path of a spec.ts (default: all)",
] as const;
const noCache = ["--no-cache", "make everything anew, whatever an earlier run has left"] as const;
const readingSpec = [
  "--spec <id-or-path>",
  "the spec that reads documents (default: the project's only one, or a given model file's)",
] as const;
const from = [
  "--from <form>",
  `the document's form, whatever its content says: ${formats.join(", ")}`,
] as const;

/** Every command, in the order of the help text. */
export const commands: readonly CommandDefinition[] = [
  {
    name: "generate",
    description: "read, validate, emit, and write what changed; on any error nothing is written",
    arguments: [chosenSpecs],
    options: [
      noCache,
      ["--watch", "and again whenever documents, spec.ts or errata change, with a line each time"],
    ],
    examples: [
      ["spectables generate", "all specs of this project"],
      ["spectables generate my-spec", "one of them"],
      ["spectables generate my-spec --watch", "while its spec.ts is written"],
      ["spectables generate other/place/spec.ts", "one by its path; outputs go where its `out` says"],
    ],
    run: ({ cwd, arguments: ids, options }) => generate(cwd, ids, options.noCache !== true),
    async *watch({ cwd, arguments: ids, options }, stop) {
      const { watchSpecs } = await import("./generate/watch.js");
      yield* watchSpecs(cwd, ids, options.noCache !== true, stop);
    },
  },
  {
    name: "check",
    description:
      "the same without writing: status 1 and a diff where generated files differ, are missing or left over",
    arguments: [
      [
        "[id...]",
        "specs, by id or by the path of a spec.ts, or folders of projects (default: all, those of a monorepo's workspaces too); files with --integrity",
      ],
    ],
    options: [
      ["--integrity", "whether files are as they were generated, from the files alone, in any folder"],
      noCache,
    ],
    examples: [
      ["spectables check", "in CI, and before a commit: fails where document and generated files part"],
      ["spectables check my-spec --json", "one spec, for a program"],
      ["spectables check --integrity src/codes/*.ts", "has somebody edited these?"],
      [
        "spectables check --reporter pretty --reporter sarif --output-file sarif=drift.sarif",
        "for two readers",
      ],
    ],
    async run({ cwd, arguments: given, options }) {
      if (options.integrity) return checkIntegrity(cwd, given);
      return check(cwd, given, options.noCache !== true);
    },
  },
  {
    name: "diff",
    description: "what changed between two revisions, by meaning, and which version bump that is",
    arguments: [
      ["<old>", "a model file (*.json), a document, or git:<ref> for the model or document at that commit"],
      ["<new>", "the same"],
    ],
    options: [
      readingSpec,
      ["--fail-on <level>", "status 1 where a change is breaking; additive or breaking; any"],
      ["--ignore <file>", "a JSON list of changes to leave out, each with a reason"],
    ],
    examples: [
      ["spectables diff git:HEAD generated/my-spec/my-spec.json", "since the last commit"],
      ["spectables diff old.html new.html --spec my-spec", "two revisions of a document"],
      ["spectables diff old.json new.json --reporter markdown", "for a pull request"],
      ["spectables diff git:v1.2.0 git:HEAD --fail-on breaking", "in CI"],
    ],
    async run({ cwd, arguments: [before = "", after = ""], options }) {
      const { diffSides } = await import("./diff/diff.js");
      return diffSides(cwd, [before, after], options as DiffOptions);
    },
  },
  {
    name: "tables",
    description: "list every table of a document: number, place, section, caption, header, size",
    arguments: [["<document>", "a path, or - for standard input"]],
    options: [["--table <n>", "show this one whole"], from],
    examples: [
      ["spectables tables rfc9110.html", "what is in it"],
      ["spectables tables rfc9110.html --table 3", "one table whole"],
      ["spectables tables codes.docx --json", "all of them whole, for a program"],
      ["cat page.md | spectables tables -", "from standard input"],
    ],
    async run({ arguments: [document = ""], options }) {
      const table = options.table === undefined ? undefined : Number(options.table);
      if (table !== undefined && !isCounted(table))
        throw inputError("option-invalid", `--table takes a number from 1, not ${String(options.table)}.`, {
          help: `The numbers are those that this lists: spectables tables ${document}`,
        });
      const format = formatOf(options.from);
      const { tables } = await import("./tables/tables.js");
      return tables(document, { table, from: format });
    },
  },
  {
    name: "init",
    description: "propose a spec.ts for a document: its tables of codes, their columns, names and guards",
    arguments: [["<document>", "a path; the document stays where it is"]],
    options: [
      ["--table <n>", "take this table, whatever it looks like; several as 3,5,9 (default: the likeliest)"],
      ["--header <texts>", 'take all tables of this header, as in "Value | Name | Description"'],
      ["--all", "take every table of codes, however many there are"],
      ["--id <id>", "the spec's id: lower-case letters, digits and - (default: from the file's name)"],
      from,
    ],
    examples: [
      ["spectables init errors.html", "write spec/errors/spec.ts; then: spectables generate errors"],
      ["spectables init rfc9110.html --table 9", "for one table"],
      ['spectables init enums.md --header "Value | Name | Description"', "for all tables of one form"],
      ["spectables init download/index.html --id status-codes", "under another id"],
    ],
    async run({ cwd, arguments: [document = ""], options }) {
      const [table, header, id] = [options.table, options.header, options.id].map(textOf);
      const tables = table?.split(",").map(Number);
      if (tables?.every(isCounted) === false)
        throw inputError("option-invalid", `--table takes numbers from 1, as in 3,5,9, not ${table}.`, {
          help: `The numbers are those that this lists: spectables tables ${document}`,
        });
      if (id !== undefined && !/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id))
        throw inputError("option-invalid", `--id takes lower-case letters, digits and -, not ${id}.`, {
          help: "Say --id my-spec, for example, or leave it out: the file's name gives one.",
        });
      const format = formatOf(options.from);
      if (document === "-")
        throw inputError(
          "option-invalid",
          "init takes a file, not standard input (-): the spec.ts names the document that it reads.",
          { help: "Save the document as a file, and name that." },
        );
      const { init } = await import("./init/init.js");
      const wanted = { tables, header, all: options.all === true };
      return init(cwd, document, { wanted, id, from: format });
    },
  },
  {
    name: "verify",
    description: "hold hand-written tables, in whatever language, against the document; status 1 on errors",
    arguments: [["<source...>", "the source files that hold the tables"]],
    options: [
      ["--table <name>", "the table of the spec (default: the one that a source is most like)"],
      [
        "--spec <spec>",
        "an id, the path of a spec.ts, or a generated <id>.json (default: the project's specs)",
      ],
      ["--fail-on <level>", "the level from which the status is 1: error, warning or note (default: error)"],
    ],
    examples: [
      ["spectables verify src/Status.php", "every mistake in it, with line and column"],
      [
        "spectables verify src/*.go --table ErrorCode --fail-on warning",
        "one table, and spelling counts too",
      ],
      [
        "spectables verify Status.cs --spec node_modules/codes/my-spec.json --json",
        "without a project, for a program",
      ],
    ],
    async run({ cwd, arguments: files, options }) {
      const { verifyFiles } = await import("./verify/verify.js");
      return verifyFiles(cwd, files, options as VerifyOptions);
    },
  },
  {
    name: "update",
    description: "fetch the documents, and where one changed, write it and its outputs: together, or nothing",
    arguments: [chosenSpecs],
    options: [["--dry-run", "tell what would change, and write nothing"]],
    examples: [
      ["spectables update", "all specs of this project"],
      ["spectables update my-spec --dry-run", "what changed in the document of one of them"],
      ["spectables update --json", "for a program"],
    ],
    async run({ cwd, arguments: ids, options }) {
      const { update } = await import("./update/update.js");
      return update(cwd, ids, options.dryRun === true);
    },
  },
  {
    name: "history",
    description: "one table over its revisions: since when, and until when, each entry is there",
    arguments: [
      ["<old...>", "the older revisions, the oldest first: model files (*.json), documents, or git:<ref>"],
      ["<new>", "the newest one, the same"],
    ],
    options: [readingSpec],
    examples: [
      ["spectables history v1.html v2.html v3.html --spec my-spec", "three revisions of a document"],
      ["spectables history git:v1.0 git:v2.0 generated/my-spec/my-spec.json --reporter markdown", "a table"],
      ["spectables history old.json new.json --json", "for a program"],
    ],
    async run({ cwd, arguments: revisions, options }) {
      const { historyOf } = await import("./history/history.js");
      return historyOf(cwd, revisions, options as { readonly spec?: string });
    },
  },
];

function textOf(option: unknown): string | undefined {
  return option === undefined ? undefined : String(option);
}

/** Whether a number is one that tables are counted by. */
function isCounted(number: number): boolean {
  return Number.isInteger(number) && number > 0;
}
