import { readFile } from "node:fs/promises";
import { basename, dirname, isAbsolute, join } from "node:path";
import type { Fingerprint } from "../cache/fingerprint.js";
import { InputError, inputError } from "../diagnostics/diagnostic.js";
import { importSpec } from "./import.js";
import { isSpecPath, specFileOf } from "./project.js";
import type { Spec } from "./spec.js";

export interface LoadedSpec {
  readonly spec: Spec;
  /** The spec.ts, from the project's root, with `/` between folders. */
  readonly file: string;
  /** What it depends on; undefined where that may be more than files. */
  readonly inputs?: Fingerprint;
}

/**
 * Loads and checks `spec/<id>/spec.ts`, or a spec.ts that is named by its path.
 *
 * @param named an id, or a path from the root
 * @param useCache whether what an earlier run compiled may be taken
 * @throws InputError where the file does not load or does not export a valid spec
 */
export async function loadSpec(root: string, named: string, useCache = true): Promise<LoadedSpec> {
  if (isSpecPath(named)) return loadSpecFile(root, named, useCache);
  const id = named;
  const file = specFileOf(id);
  const { spec, ...rest } = await loadSpecFile(root, file, useCache);
  if (spec.id !== id) {
    const { locatorFor } = await import("./locate.js");
    const locate = await locatorFor(file, await readFile(join(root, file), "utf8"));
    throw inputError("spec-invalid", `${file} has the id ${spec.id}, but its folder is ${id}.`, {
      ...locate(["id"]),
      help: "Give both the same name.",
    });
  }
  return { spec, ...rest };
}

/** Begins to load a spec, while others load what works on it; what goes wrong is told to whoever awaits it. */
export function startLoading(...call: Parameters<typeof loadSpec>): Promise<LoadedSpec> {
  const loading = loadSpec(...call);
  loading.catch(() => {});
  return loading;
}

/**
 * Loads and checks a spec.ts that may stand anywhere.
 *
 * @param root the folder that `file` is relative to, where it is relative
 * @param file the spec.ts, with `/` between folders
 * @throws InputError where the file does not load or does not export a valid spec
 */
export async function loadSpecFile(root: string, file: string, useCache = true): Promise<LoadedSpec> {
  const [from, name] = isAbsolute(file) ? [dirname(file), basename(file)] : [root, file];
  const { exported, inputs, valid, keep } = await importSpec(from, name, useCache).catch((error: unknown) => {
    if (error instanceof InputError) throw error;
    const message = error instanceof Error ? error.message : String(error);
    throw inputError("spec-invalid", `${file} does not load: ${message}`, { place: { file } });
  });
  if (!valid) {
    const { specError, specFaults } = await import("./validate.js");
    const faults = specFaults(exported);
    if (faults.length > 0) {
      const { locatorFor } = await import("./locate.js");
      throw specError(faults, await locatorFor(file, await readFile(join(from, name), "utf8")));
    }
    keep();
  }
  return { spec: exported as Spec, file, ...(inputs === undefined || from !== root ? {} : { inputs }) };
}
