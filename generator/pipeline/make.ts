import { readFileSync } from "node:fs";
import { join, posix } from "node:path";
import { z } from "zod";
import { type Fingerprint, fingerprintOf, joined } from "../cache/fingerprint.js";
import { type Diagnostic, InputError, inputError } from "../diagnostics/diagnostic.js";
import { emit } from "../emit/index.js";
import type { Model } from "../model/model.js";
import type { EmittedFile } from "../print/emitted-file.js";
import { readDocument } from "../read/index.js";
import { type LoadedSpec, loadSpec } from "../spec/load.js";
import { specFileOf } from "../spec/project.js";
import type { PackageSpec } from "../spec/schema.js";
import type { Spec } from "../spec/spec.js";
import { buildModel, type EntryPlaces } from "./build.js";
import { documentsOf, readDocuments } from "./documents.js";

// Compiling validators pays after thousands of values; a run has some hundreds.
z.config({ jitless: true });

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
 * @returns the outputs, or what is wrong with the input
 */
export async function make(
  root: string,
  named: string,
  loading: Promise<LoadedSpec> = loadSpec(root, named),
): Promise<Made> {
  try {
    return await makeOrThrow(root, named, await loading);
  } catch (error) {
    if (error instanceof InputError)
      return { id: named, named, specFile: specFileOf(named), diagnostics: error.diagnostics };
    throw error;
  }
}

async function makeOrThrow(root: string, named: string, loaded: LoadedSpec): Promise<Made> {
  const { spec, file: specFile, inputs: own } = loaded;
  const { id } = spec;
  const out = posix.join(spec.out ?? `generated/${id}`);
  const folder = posix.dirname(specFile);
  const read = [
    ...documentsOf(spec).map(({ file }) => posix.join(folder, file)),
    ...textFiles(folder, spec.package),
  ];
  const others = own && fingerprintOf(root, read);
  const inputs = own && others && joined(own, others);
  const documents = await readDocuments(spec, specFile, (file, options) =>
    readDocument(join(root, file), options),
  );
  const { model, ...built } = buildModel({ spec, specFile, ...documents });
  const files = [documents, ...documents.others.values()].map(({ file }) => file);
  const known = { id, named, documents: files, out, spec, specFile, ...built };
  if (model === undefined) return known;
  const texts = spec.package === undefined ? {} : { texts: packageTexts(root, folder, spec.package) };
  const emitted = emit(model, { spec, out, ...texts });
  return { ...known, model, files: emitted, ...(inputs ? { inputs } : {}) };
}

function textFiles(folder: string, spec: PackageSpec | undefined): string[] {
  const { notice, example, tested } = spec ?? {};
  return [notice, example, tested].flatMap((file) => (file === undefined ? [] : [posix.join(folder, file)]));
}

function packageTexts(root: string, folder: string, { notice, example, tested }: PackageSpec) {
  return {
    notice: readText(root, posix.join(folder, notice)),
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
    });
  }
}
