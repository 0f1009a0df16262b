import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { basename, dirname, isAbsolute, join } from "node:path";
import type { Fingerprint } from "../cache/fingerprint.js";
import { canRemember, recall, remember } from "../cache/memory.js";
import { InputError, inputError } from "../diagnostics/diagnostic.js";
import { sha256 } from "../words/sha256.js";
import { compileSpec, dependsOnCodeAlone, libraryUrl } from "./compile.js";
import { isSpecPath, noFile, specFileOf } from "./project.js";
import type { Spec } from "./spec.js";

export interface LoadedSpec {
  readonly spec: Spec;
  /** The spec.ts, from the project's root, with `/` between folders. */
  readonly file: string;
  /** What it is made of, where that is known. */
  readonly inputs?: Fingerprint;
  /** Whether it depends on nothing else; absent where that is not known. */
  readonly closed?: boolean;
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
 * @throws InputError where there is no such file, it does not load or does not export a valid spec
 */
export async function loadSpecFile(root: string, file: string, useCache = true): Promise<LoadedSpec> {
  const [from, name] = isAbsolute(file) ? [dirname(file), basename(file)] : [root, file];
  if (!existsSync(join(from, name))) throw noFile([file]);
  const imported = importSpec(from, name, useCache).catch(async (error: unknown) => {
    if (error instanceof InputError && error.diagnostics.every(({ place }) => place)) throw error;
    const { unloaded } = await import("./unloaded.js");
    throw await unloaded(from, name, file, error);
  });
  const { exported, inputs, closed, valid, keep } = await imported;
  if (!valid) {
    const { specError, specFaults } = await import("./validate.js");
    const faults = specFaults(exported);
    if (faults.length > 0) {
      const { locatorFor } = await import("./locate.js");
      throw specError(faults, await locatorFor(file, await readFile(join(from, name), "utf8")));
    }
    keep();
  }
  return {
    spec: exported as Spec,
    file,
    ...(closed === undefined ? {} : { closed }),
    ...(inputs === undefined || from !== root ? {} : { inputs }),
  };
}

/** What a spec.ts exports. */
interface ImportedSpec extends Pick<LoadedSpec, "inputs" | "closed"> {
  readonly exported: unknown;
  /** An earlier run found it valid. */
  readonly valid: boolean;
  /** Leaves it to later runs, which may take it as it is, and as valid. */
  keep(): void;
}

/** What a run leaves of a spec.ts that was valid. */
interface KeptSpec {
  readonly code: string;
  /** Whether what it exports depends on its code alone; undefined where nobody has found out. */
  readonly closed?: boolean;
}

/**
 * Imports a spec.ts. What it compiled to is kept where it was valid, and taken again while nothing of what it depends on has
 * changed. Whether that is more than its files takes long to find out and pays only where a spec.ts is run once more:
 * so the second run does, which compiles it once more. What comes out as before is of the files that the first one looked
 * at after it had compiled them.
 *
 * @param useCache whether earlier runs have a say, and this one will have
 * @throws InputError where it does not compile; whatever the module itself throws
 */
async function importSpec(root: string, file: string, useCache: boolean): Promise<ImportedSpec> {
  const name = `spec-${sha256(`${file} ${libraryUrl()}`).slice(0, 16)}.json`;
  const known = useCache ? recall<KeptSpec>(root, name) : undefined;
  if (known?.value.closed) {
    const { inputs, value } = known;
    return { exported: await exportOf(value.code), inputs, closed: true, valid: true, keep: () => {} };
  }
  const { code, inputs: looked } = await compileSpec(root, file, useCache && canRemember(root));
  const exported = await exportOf(code);
  const again = known?.value.code === code ? known : undefined;
  const inputs = again?.inputs ?? looked;
  const closed = again && (again.value.closed ?? (await dependsOnCodeAlone(code)));
  const keep = () => {
    const kept: KeptSpec = { code, ...(closed === undefined ? {} : { closed }) };
    if (inputs && again?.value.closed === undefined) remember(root, name, inputs, kept);
  };
  return {
    exported,
    ...(inputs ? { inputs } : {}),
    ...(closed === undefined ? {} : { closed }),
    valid: false,
    keep,
  };
}

/** From memory: a file for the import could not be written everywhere, and would be another's to change. */
async function exportOf(code: string): Promise<unknown> {
  const url = `data:text/javascript;base64,${Buffer.from(code).toString("base64")}`;
  return ((await import(/* @vite-ignore */ url)) as { default?: unknown }).default;
}
