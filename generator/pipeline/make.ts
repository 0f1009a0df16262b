import { readFileSync } from "node:fs";
import { join, posix } from "node:path";
import { type Fingerprint, fingerprintOf, joined } from "../cache/fingerprint.js";
import { type Diagnostic, InputError, inputError } from "../diagnostics/diagnostic.js";
import { emit } from "../emit/index.js";
import type { Model } from "../model/model.js";
import type { EmittedFile } from "../print/emitted-file.js";
import { parseDocument, type ReadOptions, readDocument } from "../read/index.js";
import { type LoadedSpec, loadSpec } from "../spec/load.js";
import { specFileOf } from "../spec/project.js";
import type { EmitPart, PackageSpec, Spec } from "../spec/spec.js";
import { buildModel, type EntryPlaces } from "./build.js";
import { documentsOf, readDocuments } from "./documents.js";
import { withSince } from "./since.js";

/** Documents that are to be, by their files from the project's root: they stand for those on the disk. */
export type NewDocuments = ReadonlyMap<string, Uint8Array>;

/** What the specs of one run were built to, by their spec.ts: those that are parts of a package are built once. */
export type Builds = Map<string, ReturnType<typeof built>>;

/** What one spec gives, in memory. */
export interface Made {
  /** What stands where the spec.ts does not load is how the spec was named. */
  readonly id: string;
  /** The spec's id, or the path of its spec.ts from the root, as a command takes it. */
  readonly named: string;
  /** The documents' files, from the project's root. */
  readonly documents?: readonly string[];
  /** The folder of the outputs, from the project's root. */
  readonly out?: string;
  /** Absent where a diagnostic is an error. */
  readonly model?: Model;
  /** The model's tables; where a diagnostic is an error, as far as they could be read. */
  readonly tables?: Model["tables"];
  readonly files?: readonly EmittedFile[];
  readonly spec?: Spec;
  /** The spec.ts, from the project's root. */
  readonly specFile: string;
  /** Where the entries stand in the document. */
  readonly places?: EntryPlaces;
  /** All that the outputs depend on, as it was before it was read; undefined where there may be more. */
  readonly inputs?: Fingerprint;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Takes one spec all the way from its document to its outputs, writing nothing.
 *
 * @param root the project's root
 * @param named the spec's id, or the path of its spec.ts from the root
 * @param loading the spec, which may be on its way already: its compiler is a process of its own
 * @param anew documents that stand for those on the disk
 * @param builds what the run has built before
 * @param load what loads the other specs of its package
 * @returns the outputs, or what is wrong with the input
 */
export async function make(
  root: string,
  named: string,
  loading: Promise<LoadedSpec> = loadSpec(root, named),
  anew: NewDocuments = new Map(),
  builds: Builds = new Map(),
  load = loadSpec,
): Promise<Made> {
  const once = (id: string, spec: () => Promise<LoadedSpec>) => {
    const file = specFileOf(id);
    const build = builds.get(file) ?? spec().then((loaded) => built(root, id, loaded, anew));
    builds.set(file, build);
    return build;
  };
  try {
    const own = await once(named, () => loading);
    const parts: Built[] = [];
    if (own.model !== undefined)
      for (const id of own.spec.package?.specs ?? []) parts.push(await once(id, () => load(root, id)));
    return { ...emitted(root, own, parts), named };
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    const { placedAtKeys } = await import("./placed.js");
    // The errors of a spec.ts that does not load are placed already.
    const loaded = await loading.catch(() => undefined);
    const diagnostics = loaded ? await placedAtKeys(root, loaded, error.diagnostics) : error.diagnostics;
    return { id: named, named, specFile: specFileOf(named), diagnostics };
  }
}

/** The outputs of a spec, and of the other specs of its package what these say of them. */
function emitted(root: string, own: Built, others: readonly Built[]): Made {
  const { inputs: known, model, ...rest } = own;
  if (model === undefined) return rest;
  const { spec, specFile, out } = rest;
  const parts = others.map((other) => partOf(other, rest));
  const inputs = [known, ...parts.map((part) => part.inputs)].reduce(
    (all, more) => all && more && joined(all, more),
  );
  const texts =
    spec.package === undefined ? {} : { texts: packageTexts(root, posix.dirname(specFile), spec.package) };
  const files = emit(model, { spec, out, ...(parts.length > 0 ? { parts } : {}), ...texts });
  return { ...rest, model, files, ...(inputs ? { inputs } : {}) };
}

type Built = Awaited<ReturnType<typeof built>>;

/** One spec from its document to its model. */
async function built(root: string, named: string, loaded: LoadedSpec, anew: NewDocuments) {
  const { spec, file: specFile } = loaded;
  const { id } = spec;
  const out = posix.join(spec.out ?? `generated/${id}`);
  const folder = posix.dirname(specFile);
  const read = [
    ...documentsOf(spec).map(({ file }) => posix.join(folder, file)),
    ...textFiles(folder, spec.package),
  ];
  const own = loaded.closed ? loaded.inputs : undefined;
  const others = own && fingerprintOf(root, read);
  // What is known of the disk tells nothing of documents that are not there yet.
  const inputs = anew.size === 0 ? own && others && joined(own, others) : undefined;
  const readOne = (file: string, options: ReadOptions) => {
    const bytes = anew.get(file);
    return bytes === undefined
      ? readDocument(join(root, file), options)
      : parseDocument(bytes, file, options);
  };
  const documents = await readDocuments(spec, specFile, readOne);
  const { model: current, ...rest } = buildModel({ spec, specFile, ...documents });
  const files = [documents, ...documents.others.values()].map(({ file }) => file);
  const known = { id, named, documents: files, out, spec, specFile, ...rest, ...(inputs ? { inputs } : {}) };
  if (current === undefined) return { ...known, model: undefined };
  const { model, notes } = await withSince(current, spec, specFile, documents, readOne);
  return { ...known, model, diagnostics: [...known.diagnostics, ...notes] };
}

/** What is wrong with another spec is told where that one is made; here, that the package lacks it. */
function partOf(
  { id, spec, out, model, inputs }: Built,
  {
    id: owner,
    out: beside,
    specFile,
  }: { readonly id: string; readonly out: string; readonly specFile: string },
): EmitPart & Pick<Made, "inputs"> {
  const isBeside = posix.dirname(out) === posix.dirname(beside);
  if (model !== undefined && isBeside) return { spec, out, model, ...(inputs ? { inputs } : {}) };
  throw inputError(
    "spec-invalid",
    isBeside
      ? `The package of ${owner} has the outputs of ${id}, which cannot be made.`
      : `The package of ${owner} has the outputs of ${id}, which lie in ${out}, not beside ${beside}.`,
    {
      place: { file: specFile },
      help: isBeside
        ? `See what is wrong with it: npx spectables check ${id}`
        : "Give both folders one above them, with `out`.",
    },
  );
}

function textFiles(folder: string, spec: PackageSpec | undefined): string[] {
  const { notice, example, tested } = spec ?? {};
  return [notice, example, tested]
    .flat()
    .flatMap((file) => (file === undefined ? [] : [posix.join(folder, file)]));
}

function packageTexts(root: string, folder: string, { notice, example, tested }: PackageSpec) {
  return {
    notice: [notice]
      .flat()
      .map((file) => readText(root, posix.join(folder, file)).trimEnd())
      .join("\n\n"),
    ...(example === undefined ? {} : { example: readText(root, posix.join(folder, example)) }),
    ...(tested === undefined ? {} : { tested: readText(root, posix.join(folder, tested)) }),
  };
}

function readText(root: string, file: string): string {
  try {
    return readFileSync(join(root, file), "utf8")
      .replace(/^\ufeff/, "")
      .replace(/\r\n?/g, "\n");
  } catch {
    throw inputError("file-unreadable", `Cannot read ${file}, which the package block names.`, {
      place: { file },
      help: "Correct the path, or put the file there.",
    });
  }
}
