import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join, resolve } from "node:path";
import { type Diagnostic, InputError, inputError } from "../../diagnostics/diagnostic.js";
import { buildModel } from "../../model/build.js";
import { parseModel } from "../../model/load.js";
import type { Model } from "../../model/model.js";
import { readDocument } from "../../read/index.js";
import { commitOf, fileAt } from "./git.js";
import type { ChosenSpec } from "./spec-option.js";

/** One side of a diff, read. */
export interface Side {
  /** As it was given. */
  readonly given: string;
  /** The file that was read, with `/` between folders; at a commit, in that commit. */
  readonly file: string;
  readonly model: Model;
  /** Notes: what the spec expects otherwise. */
  readonly diagnostics: readonly Diagnostic[];
}

export interface SideContext {
  readonly cwd: string;
  /** The spec that reads documents; asked for only where it is needed. */
  spec(): Promise<ChosenSpec | undefined>;
}

/**
 * Reads a side: a model file (`*.json`), a document, or `git:<ref>`, which is the model that the spec generates
 * as it stands at that commit, or its document where the commit has no model.
 *
 * @throws InputError where it cannot be read
 */
export async function readSide(given: string, context: SideContext): Promise<Side> {
  if (given.startsWith("git:")) return readCommit(given, context);
  const path = resolve(context.cwd, given);
  const file = given.replaceAll("\\", "/");
  if (file.endsWith(".json")) {
    const text = await readFile(path, "utf8").catch((error: NodeJS.ErrnoException) => {
      throw inputError("file-unreadable", `Cannot read ${file} (${error.code ?? error.message}).`, {
        place: { file },
        help: "Check the path and the file's permissions.",
      });
    });
    return { given, file, model: parseModel(text, file), diagnostics: [] };
  }
  const spec = await context.spec();
  if (spec === undefined) throw specNeeded(`${file} is a document`);
  return { given, file, ...(await readModel(path, file, spec)) };
}

async function readCommit(given: string, context: SideContext): Promise<Side> {
  const ref = given.slice("git:".length);
  const spec = await context.spec();
  if (spec === undefined) throw specNeeded(`${given} is a commit of several specs`);
  const { root, modelFile, documentFile } = spec;
  const commit = await commitOf(root, ref);
  const model = await fileAt(root, commit, modelFile);
  if (model !== undefined) {
    const file = `${modelFile} (${ref})`;
    return { given, file: modelFile, model: parseModel(model.toString("utf8"), file), diagnostics: [] };
  }
  const document = await fileAt(root, commit, documentFile);
  if (document === undefined) {
    throw inputError("git-file-missing", `${given} has neither ${modelFile} nor ${documentFile}.`, {
      help: "Give a later commit, or the document's file with --spec.",
    });
  }
  // Readers take files: the bytes of the commit are laid where nothing else is.
  const folder = await mkdtemp(join(tmpdir(), "spectables-"));
  try {
    const path = join(folder, basename(documentFile));
    await writeFile(path, document);
    return { given, file: documentFile, ...(await readModel(path, `${documentFile} (${ref})`, spec)) };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function readModel(
  path: string,
  file: string,
  { spec, specFile }: ChosenSpec,
): Promise<{ readonly model: Model; readonly diagnostics: readonly Diagnostic[] }> {
  const { document, sha256 } = await readDocument(path, {
    file,
    ...(spec.document.from ? { from: spec.document.from } : {}),
    ...(spec.document.limits ? { limits: spec.document.limits } : {}),
  });
  const { model, diagnostics } = buildModel({ spec, specFile, document, file, sha256, tolerant: true });
  if (model === undefined) throw new InputError(diagnostics);
  return { model, diagnostics };
}

function specNeeded(what: string): InputError {
  return inputError("diff-spec-needed", `${what}: which spec reads it?`, {
    help: "Give --spec with the spec's id, or with the path of its spec.ts.",
  });
}
