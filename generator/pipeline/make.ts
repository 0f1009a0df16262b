import { readFile } from "node:fs/promises";
import { join, posix } from "node:path";
import { type Diagnostic, InputError, inputError } from "../diagnostics/diagnostic.js";
import type { EmittedFile } from "../emit/emitter.js";
import { emit } from "../emit/index.js";
import { buildModel } from "../model/build.js";
import type { Model } from "../model/model.js";
import { readDocument } from "../read/index.js";
import { loadSpec } from "../spec/load.js";
import type { PackageSpec } from "../spec/spec.js";

/** What one spec gives, in memory. */
export interface Made {
  readonly id: string;
  /** The document's file, from the project's root. */
  readonly document?: string;
  /** The folder of the outputs, from the project's root. */
  readonly out?: string;
  /** Absent where a diagnostic is an error. */
  readonly model?: Model;
  readonly files?: readonly EmittedFile[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Takes one spec all the way from its document to its outputs, writing nothing.
 *
 * @param root the project's root
 * @returns the outputs, or what is wrong with the input
 */
export async function make(root: string, id: string): Promise<Made> {
  try {
    return await makeOrThrow(root, id);
  } catch (error) {
    if (error instanceof InputError) return { id, diagnostics: error.diagnostics };
    throw error;
  }
}

async function makeOrThrow(root: string, id: string): Promise<Made> {
  const { spec, file: specFile } = await loadSpec(root, id);
  const out = spec.out ?? `generated/${id}`;
  const file = posix.join(posix.dirname(specFile), spec.document.file);
  const { document, sha256 } = await readDocument(join(root, file), {
    file,
    ...(spec.document.from ? { from: spec.document.from } : {}),
    ...(spec.document.limits ? { limits: spec.document.limits } : {}),
  });
  const { model, diagnostics } = buildModel({ spec, specFile, document, file, sha256 });
  if (model === undefined) return { id, document: file, out, diagnostics };
  const texts =
    spec.package === undefined
      ? {}
      : { texts: await packageTexts(root, posix.dirname(specFile), spec.package) };
  return { id, document: file, out, model, files: emit(model, { spec, out, ...texts }), diagnostics };
}

async function packageTexts(root: string, folder: string, { notice, example }: PackageSpec) {
  return {
    notice: await readText(root, posix.join(folder, notice)),
    ...(example === undefined ? {} : { example: await readText(root, posix.join(folder, example)) }),
  };
}

async function readText(root: string, file: string): Promise<string> {
  try {
    return (await readFile(join(root, file), "utf8")).replace(/^\ufeff/, "").replace(/\r\n?/g, "\n");
  } catch {
    throw inputError("file-unreadable", `Cannot read ${file}, which the package block names.`, {
      place: { file },
    });
  }
}
