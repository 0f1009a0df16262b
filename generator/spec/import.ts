import { canRemember, type Recalled, recall, remember } from "../cache/memory.js";
import { sha256 } from "../words/sha256.js";
import { type CompiledSpec, compileSpec, compileWithInputs, libraryUrl } from "./compile.js";

/** What a spec.ts exports, and what it depends on. */
export interface ImportedSpec {
  readonly exported: unknown;
  /** Undefined where it may depend on more than files. */
  readonly inputs?: Recalled<unknown>["inputs"];
  /** An earlier run found it valid. */
  readonly valid: boolean;
  /** Lets later runs take it as it is, and as valid. */
  keep(): void;
}

/**
 * Imports a spec.ts. What it compiled to is kept where it was valid, and taken again while nothing of what it depends on has
 * changed.
 *
 * @param useCache whether earlier runs have a say, and this one will have
 * @throws InputError where it does not compile; whatever the module itself throws
 */
export async function importSpec(root: string, file: string, useCache: boolean): Promise<ImportedSpec> {
  const name = `spec-${sha256(`${file} ${libraryUrl()}`).slice(0, 16)}.json`;
  const known = useCache ? recall<string>(root, name) : undefined;
  if (known !== undefined)
    return { exported: await exportOf(known.value), inputs: known.inputs, valid: true, keep: () => {} };
  const cached = useCache && canRemember(root);
  const { code, inputs }: CompiledSpec = await (cached ? compileWithInputs : compileSpec)(root, file);
  const exported = await exportOf(code);
  if (inputs === undefined) return { exported, valid: false, keep: () => {} };
  return { exported, inputs, valid: false, keep: () => remember(root, name, inputs, code) };
}

/** From memory: a file for the import could not be written everywhere, and would be another's to change. */
async function exportOf(code: string): Promise<unknown> {
  const url = `data:text/javascript;base64,${Buffer.from(code).toString("base64")}`;
  return ((await import(/* @vite-ignore */ url)) as { default?: unknown }).default;
}
