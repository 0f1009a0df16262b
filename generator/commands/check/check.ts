import { changedEntries, type EntryChange } from "../../compare/changes.js";
import { compareFiles, type FileDrift, type FileState } from "../../compare/drift.js";
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import type { EntryLines } from "../../emit/emitter.js";
import { lastModel } from "../../model/last.js";
import { type Made, make } from "../../pipeline/make.js";
import { chooseSpecs } from "../../spec/project.js";

export interface CheckResult {
  readonly command: "check";
  /** 0: in step; 1: outputs differ; 2: an input is bad. */
  readonly status: 0 | 1 | 2;
  readonly specs: readonly CheckedSpec[];
}

export interface CheckedSpec {
  readonly id: string;
  readonly document?: string;
  readonly diagnostics: readonly Diagnostic[];
  /** What the document says otherwise than the generated JSON does. */
  readonly changes: readonly EntryChange[];
  /** The outputs that are not as they should be. */
  readonly files: readonly CheckedFile[];
  /** The number of outputs that are as they should be. */
  readonly same: number;
}

export interface CheckedFile {
  readonly path: string;
  readonly state: Exclude<FileState, "same">;
  /** The entries whose lines differ. */
  readonly entries: readonly EntryLines[];
  /** A unified diff from the disk to what should be there. */
  readonly patch: string;
}

/**
 * Regenerates in memory and compares; goes through all specs before it says what it found, and writes nothing.
 *
 * @param cwd a folder within the project
 * @param named the specs, by their ids or the paths of their spec.ts; all where none is named
 * @throws InputError where there is no such spec
 */
export async function check(cwd: string, named: readonly string[]): Promise<CheckResult> {
  const { root, specs: chosen } = chooseSpecs(cwd, named);
  const specs: CheckedSpec[] = [];
  for (const spec of chosen) specs.push(await checkSpec(root, await make(root, spec)));
  const bad = specs.some(({ diagnostics }) => diagnostics.some(({ severity }) => severity === "error"));
  const status = bad ? 2 : specs.some(({ files }) => files.length > 0) ? 1 : 0;
  return { command: "check", status, specs };
}

async function checkSpec(
  root: string,
  { id, document, out, model, files, diagnostics }: Made,
): Promise<CheckedSpec> {
  const base = { id, ...(document === undefined ? {} : { document }), diagnostics };
  if (model === undefined || files === undefined || out === undefined)
    return { ...base, changes: [], files: [], same: 0 };
  const drift = await compareFiles(root, id, out, files);
  const drifting = drift.filter(({ state }) => state !== "same");
  const before = drifting.length === 0 ? undefined : await lastModel(root, out, id);
  return {
    ...base,
    changes: before === undefined ? [] : changedEntries(before, model),
    files: drifting.length === 0 ? [] : await describe(drifting),
    same: drift.length - drifting.length,
  };
}

/** The diff library is loaded only where there is something to show. */
async function describe(drifting: readonly FileDrift[]): Promise<CheckedFile[]> {
  const { patchOf, touchedEntries } = await import("../../compare/patch.js");
  return drifting.map((file) => ({
    path: file.path,
    state: file.state as CheckedFile["state"],
    entries: touchedEntries(file),
    patch: patchOf(file),
  }));
}
