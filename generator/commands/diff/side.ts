import { basename, dirname, join, posix, resolve } from "node:path";
import { type Diagnostic, InputError, inputError } from "../../diagnostics/diagnostic.js";
import { parseModel } from "../../model/load.js";
import type { Model } from "../../model/model.js";
import { buildModel } from "../../pipeline/build.js";
import { documentsOf, readDocuments } from "../../pipeline/documents.js";
import { readBoundedText } from "../../read/bounded.js";
import { parseDocument, readDocument } from "../../read/index.js";
import { type LoadedSpec, loadSpec } from "../../spec/load.js";
import { chooseSpecs, projectAbove } from "../../spec/project.js";
import { commitOf, fileAt } from "./git.js";

/** One side of a diff, read. */
export interface Side {
  /** As it was given. */
  readonly given: string;
  /** The file that was read, with `/` between folders; at a commit, in that commit. */
  readonly file: string;
  readonly model: Model;
  /** Tables of the spec of which it is not known whether the document has them. */
  readonly doubtful?: readonly string[];
  /** Notes: what the spec expects otherwise. */
  readonly diagnostics: readonly Diagnostic[];
}

interface SideContext {
  readonly cwd: string;
  /**
   * The spec that reads documents; asked for only where it is needed.
   *
   * @throws InputError where nothing says which it is
   */
  spec(side: string): Promise<ChosenSpec>;
}

/**
 * Reads sides, the newest last.
 *
 * @param option the spec that `--spec` names
 * @returns with them the spec that they are of: the one that read them, or the project's that the newest says it is of
 * @throws InputError where one cannot be read
 */
export async function readSides(
  cwd: string,
  given: readonly string[],
  option: string | undefined,
): Promise<{ readonly sides: readonly Side[]; readonly spec: ChosenSpec | undefined }> {
  // Model files first: they say which spec they are of, and so which one reads the other sides.
  const files = new Map<string, Side>();
  for (const one of given) if (isModelFile(one)) files.set(one, await readModelFile(cwd, one));
  const models = [...files.values()].map(({ model }) => model);
  let chosen: ReturnType<typeof chooseSpec> | undefined;
  const choose = () => {
    chosen ??= chooseSpec(cwd, option, models);
    return chosen;
  };
  const spec = async (side: string) => (await choose()) ?? Promise.reject(specNeeded(cwd, side));
  const sides: Side[] = [];
  for (const one of given) sides.push(files.get(one) ?? (await readSide(one, { cwd, spec })));
  const newest = sides.at(-1) as Side;
  return {
    sides,
    spec: await (chosen ?? (option === undefined ? specOfModel(cwd, newest.model) : choose())),
  };
}

function isModelFile(given: string): boolean {
  return given.endsWith(".json") && !given.startsWith("git:");
}

async function readModelFile(cwd: string, given: string): Promise<Side> {
  const file = given.replaceAll("\\", "/");
  const text = await readBoundedText(resolve(cwd, given), file);
  return { given, file, model: parseModel(text, file), diagnostics: [] };
}

/**
 * Reads a side that is no model file: a document, or `git:<ref>`, which is the model that the spec generates
 * as it stands at that commit, or its document where the commit has no model.
 *
 * @throws InputError where it cannot be read
 */
async function readSide(given: string, context: SideContext): Promise<Side> {
  if (given.startsWith("git:")) return readCommit(given, context);
  const path = resolve(context.cwd, given);
  const file = given.replaceAll("\\", "/");
  const spec = await context.spec(`${file} is a document`);
  return { given, file, ...(await readGiven(path, file, spec)) };
}

async function readCommit(given: string, context: SideContext): Promise<Side> {
  const ref = given.slice("git:".length);
  const spec = await context.spec(`${given} is a commit of several specs`);
  const { root, file: specFile, spec: own } = spec;
  // As `generate` writes it.
  const modelFile = `${own.out ?? `generated/${own.id}`}/${own.id}.json`;
  const commit = await commitOf(root, ref);
  const model = await fileAt(root, commit, modelFile);
  if (model !== undefined) {
    const file = `${modelFile} (${ref})`;
    return { given, file: modelFile, model: parseModel(model.toString("utf8"), file), diagnostics: [] };
  }
  const read = await readModel(spec, async (file, options) => {
    const bytes = await fileAt(root, commit, file);
    if (bytes !== undefined) return parseDocument(bytes, `${file} (${ref})`, options);
    throw inputError("git-file-missing", `${given} has neither ${modelFile} nor ${file}.`, {
      help: "Give a later commit, or the document's file with --spec.",
    });
  });
  return { given, file: posix.join(dirname(specFile), own.document.file), ...read };
}

/** A document that stands for the one of its file name, where the spec has several, or for the main one. */
function readGiven(path: string, file: string, chosen: ChosenSpec) {
  const { spec, root } = chosen;
  const replaced = documentsOf(spec).find((own) => basename(own.file) === basename(file)) ?? spec.document;
  return readModel(chosen, (own, options, { file: name }) =>
    name === replaced.file
      ? readDocument(path, { ...options, file })
      : readDocument(join(root, own), options),
  );
}

async function readModel(
  { spec, file: specFile }: ChosenSpec,
  read: Parameters<typeof readDocuments>[2],
): Promise<Pick<Side, "model" | "doubtful" | "diagnostics">> {
  const documents = await readDocuments(spec, specFile, read);
  const { model, doubtful, diagnostics } = buildModel({ spec, specFile, ...documents, tolerant: true });
  if (model === undefined) throw new InputError(diagnostics);
  return { model, ...(doubtful ? { doubtful } : {}), diagnostics };
}

function specNeeded(cwd: string, what: string): InputError {
  const ids = projectAbove(cwd)?.ids ?? [];
  const has = ids.length === 0 ? "" : ` The project has: ${ids.join(", ")}.`;
  return inputError("diff-spec-needed", `${what}: which spec reads it?`, {
    help: `Give --spec with the spec's id, or with the path of its spec.ts.${has}`,
  });
}

/** A spec, and the root of its project. */
interface ChosenSpec extends LoadedSpec {
  readonly root: string;
}

/**
 * The spec that `--spec` names: by its id in the project, or by the path of its spec.ts.
 *
 * @param given undefined where the option was not given: then it is the project's only spec, if it has just one,
 *   else the one that a model says it is of
 * @param models those of the model files, the newest last
 * @returns undefined where nothing was given and there is no such one
 * @throws InputError where there is no such spec, or it is not valid
 */
async function chooseSpec(
  cwd: string,
  given: string | undefined,
  models: readonly Model[],
): Promise<ChosenSpec | undefined> {
  if (given !== undefined) {
    const { root, specs } = chooseSpecs(cwd, [given]);
    return { root, ...(await loadSpec(root, specs[0] as string)) };
  }
  const project = projectAbove(cwd);
  if (project === undefined) return undefined;
  const { root, ids } = project;
  const own = models.map(({ spec }) => spec.id).filter((id) => ids.includes(id));
  const id = ids.length === 1 ? ids[0] : own.at(-1);
  return id === undefined ? undefined : { root, ...(await loadSpec(root, id)) };
}

/** The spec of the project that a model says it is of; undefined where there is none. */
async function specOfModel(cwd: string, { spec: { id } }: Model): Promise<ChosenSpec | undefined> {
  const project = projectAbove(cwd);
  return project?.ids.includes(id)
    ? { root: project.root, ...(await loadSpec(project.root, id)) }
    : undefined;
}
