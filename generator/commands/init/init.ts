import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { isAbsolute, join, relative, resolve, sep } from "node:path";
import { hasObjects, type InputError, inputError, wrongArgument } from "../../diagnostics/diagnostic.js";
import type { LeftOut } from "../../propose/attempt.js";
import { idOf, titleOf } from "../../propose/names.js";
import { specText } from "../../propose/print.js";
import { type ChosenTable, propose, type Wanted } from "../../propose/propose.js";
import { proveText, together } from "../../propose/prove.js";
import type { Document } from "../../read/document.js";
import type { Format } from "../../read/forms.js";
import { readDocument } from "../../read/index.js";
import { projectRoot } from "../../spec/project.js";
import { tablesOf } from "../../table/table.js";
import { groupedBy } from "../../words/grouped.js";
import { when } from "../../words/when.js";
import { writeFiles } from "../../write/write.js";
import type { InitResult, LeftOutTables } from "./result.js";
import { tableNumbers } from "./table-numbers.js";
import { compilerWishes } from "./tsconfig.js";

export interface InitOptions {
  readonly wanted?: Wanted | undefined;
  readonly id?: string | undefined;
  readonly from?: Format | undefined;
}

/**
 * Proposes a spec.ts for a document and writes it; nothing else is written, and no spec.ts overwritten.
 *
 * @param cwd a folder within the project; where it is in none, the project begins here
 * @param document the document's path
 * @throws InputError where the document cannot be read or has no table of codes, or the spec.ts is there already
 */
export async function init(cwd: string, document: string, options: InitOptions = {}): Promise<InitResult> {
  for (const [name, path] of Object.entries({ cwd, document }))
    if (typeof path !== "string") throw wrongArgument(name, "a path", path);
  if (!hasObjects(options)) throw wrongArgument("options", "an object { … }", options);
  const root = projectRoot(cwd);
  const id = options.id ?? idOf(document);
  if (id === undefined) {
    throw inputError("option-invalid", `No id for the spec can be made of the file name ${document}.`, {
      help: "Give one with --id: lower-case letters, digits and -.",
    });
  }
  const folder = `spec/${id}`;
  const file = `${folder}/spec.ts`;
  if (existsSync(join(root, file))) {
    throw inputError("spec-exists", `${file} is there already, and is not overwritten.`, {
      place: { file },
      help: `Edit it, or give the new one another id: spectables init ${document} --id ${id}-2`,
    });
  }
  const read = await readDocument(resolve(cwd, document), {
    file: document.split(sep).join("/"),
    from: options.from,
  });
  const count = tablesOf(read.document).length;
  const missing = (options.wanted?.tables ?? []).filter((number) => number > count);
  if (missing.length > 0) {
    throw inputError("table-not-found", `${document} has no table ${missing.join(", ")}; it has ${count}.`, {
      place: { file: document },
      help: `See them with their numbers: spectables tables ${document}`,
    });
  }
  const { chosen, leftOut } = propose(read.document, options.wanted);
  const { kept, refused } = together(chosen, read.document.file);
  const left = [
    ...leftOut,
    ...refused.map(({ table: { table }, reason }) => ({ table, reason, isCodes: true })),
  ];
  if (kept.length === 0) throw noTable(read.document, left, options.wanted);
  const path = pathFrom(join(root, folder), resolve(cwd, document));
  const { advice, ...wishes } = compilerWishes(root);
  const title = titleOf(read.document);
  const hasHeadings = read.document.blocks.some(({ kind }) => kind === "heading");
  const frame = {
    ...wishes,
    id,
    title: title ?? nameOf(document),
    document: { name: nameOf(document), file: path, from: options.from },
  };
  const text = specText(frame, kept);
  await proveText(text, read);
  await writeFiles(root, { write: [{ path: file, text }], delete: [] });
  return {
    command: "init",
    status: 0,
    id,
    file: pathFrom(cwd, join(root, file)),
    document: read.document.file,
    format: read.document.format,
    tables: kept.map(initTable),
    leftOut: grouped(left),
    advice: [
      ...advice,
      ...when(
        title === undefined && hasHeadings,
        "The title in the spec.ts is the file's name, since the document does not say which of its headings is its own: give it another there.",
      ),
      ...(path.startsWith("../../../")
        ? [
            `The document lies outside the project. To keep it with the project, copy it to ${folder}/ and let \`document.file\` be its name.`,
          ]
        : []),
      ...(isInstalled(root)
        ? []
        : [
            "Your editor completes the spec.ts once the tool is installed, from the tarball that `npm pack` makes in a clone of it: npm install --save-dev <tarball>",
          ]),
    ],
    next: [`npx spectables generate ${id}`, `npx spectables check ${id}`],
  };
}

/** A path with `/` between folders. */
function pathFrom(folder: string, path: string): string {
  const found = relative(folder, path);
  if (!isAbsolute(found)) return found.split(sep).join("/");
  throw inputError("file-unreadable", `${path} is on another drive than the project.`, {
    place: { file: path },
    help: "Copy the document into the project.",
  });
}

/** The short name that others cite a document by: its file's name. */
function nameOf(document: string): string {
  const stem = document.split(/[/\\]/).at(-1) ?? document;
  return stem.replace(/(?<=.)\.[A-Za-z]\w*$/, "");
}

function initTable({
  name,
  table,
  proposed,
  model,
  remarks,
  notes,
}: ChosenTable): InitResult["tables"][number] {
  return {
    name,
    table: table.index,
    kind: proposed.kind,
    rows: table.rows.length,
    entries: model.entries.length,
    columns: proposed.columns.map(({ field, header, kind, optional }) => ({
      field,
      header,
      kind: kind.code,
      ...(optional ? { optional } : {}),
    })),
    remarks,
    notes,
  };
}

/** Whether a spec.ts in this project finds the library's types. */
function isInstalled(root: string): boolean {
  try {
    createRequire(join(root, "package.json")).resolve("spectables/package.json");
    return true;
  } catch {
    return false;
  }
}

/** Tables by the reason for which they were left out, in the document's order. */
function grouped(left: readonly LeftOut[]): LeftOutTables[] {
  return [...groupedBy(left, ({ reason }) => reason)].map(([reason, some]) => ({
    tables: some.map(({ table }) => table.index).sort((a, b) => a - b),
    reason,
    codes: some.some(({ isCodes }) => isCodes),
  }));
}

/** Where tables may be that are none to the form that a document was read in. */
const tableForms: Readonly<Record<string, string>> = {
  html: "A page whose tables a script makes must be saved from the browser. ",
  markdown: "A table of Markdown has a line such as |---|---| under its header. ",
  text: "Every cell of a text's table is a line that ends in a space and a bar, and a line such as ---|---| stands under its header: give a text that has lost these as a web page or a Word file. ",
};

/** Says of every table why a document has nothing to propose. */
function noTable(document: Document, left: readonly LeftOut[], wanted: Wanted = {}): InputError {
  const { file } = document;
  const all = tablesOf(document).length;
  if (all === 0)
    return inputError("init-no-table", `${file} has no tables.`, {
      place: { file },
      help: `Give the document that has the table. ${tableForms[document.format] ?? ""}It was read as ${document.format}: if that is wrong, name its form with --from.`,
    });
  const isNamed = wanted.tables !== undefined || wanted.header !== undefined;
  if (wanted.header !== undefined && left.length === 0)
    return inputError("init-no-table", `${file} has no table with the header ${wanted.header}.`, {
      place: { file },
      help: `See the headers with \`spectables tables ${file}\`; their texts are joined by " | ".`,
    });
  return inputError("init-no-table", `${file} has no table of codes that can be read.`, {
    place: { file },
    details: grouped(left).map(({ tables, reason }) => `${tableNumbers(tables)}: ${reason}`),
    help: !isNamed
      ? `See them with \`spectables tables ${file}\`; propose one all the same with \`spectables init ${file} --table N\`.`
      : "Write its spec.ts by hand, with errata for what the document lost: see docs/spec.md.",
  });
}
