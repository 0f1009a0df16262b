import { existsSync } from "node:fs";
import { join } from "node:path";
import { type Diagnostic, InputError } from "../diagnostics/diagnostic.js";
import { type FetchedDocuments, type Lock, lockPath } from "../lock/lock.js";
import { lockFile, lockOf } from "../lock/make.js";
import { guardNames } from "../lock/names.js";
import { readLock } from "../lock/read.js";
import { lastModel } from "../model/load.js";
import { refuseLinks } from "../paths/links.js";
import type { LoadedSpec } from "../spec/load.js";
import { specFileOf } from "../spec/project.js";
import type { Spec } from "../spec/spec.js";
import { type Builds, type Made, make, type NewDocuments } from "./make.js";

/** What one spec gives, its lock file among the files, held against the lock that there is. */
export interface Locked extends Made {
  /** The lock as it is on disk; undefined where there is none. */
  readonly before?: Lock;
}

/** Documents that were fetched and are to be, and what they are known by. */
export interface Renewal {
  readonly documents: NewDocuments;
  readonly fetched: FetchedDocuments;
}

/**
 * Takes one spec all the way, and guards the names that it has published. Writes nothing.
 *
 * @param root the project's root
 * @param named the spec's id, or the path of its spec.ts from the root
 * @param loading the spec, where it is on its way already
 * @param builds what the run has built before
 * @returns no model and no files where a diagnostic is an error
 */
export async function makeLocked(
  root: string,
  named: string,
  loading?: Promise<LoadedSpec>,
  renewal?: Renewal,
  builds?: Builds,
): Promise<Locked> {
  const made = await make(root, named, loading, renewal?.documents, builds);
  const { model, tables, files, ...rest } = made;
  const { spec, specFile, out, diagnostics } = rest;
  const { value: before, diagnostics: damage } = attempt(() => readLock(root, specFile, spec?.id));
  const now = tables && { tables, certain: model !== undefined };
  const guarded =
    now === undefined || spec === undefined
      ? []
      : before === undefined
        ? await unlocked(root, made, spec, now)
        : guardNames(before, now, spec, specFile);
  const outputs = files === undefined || out === undefined ? [] : [out, ...files.map(({ path }) => path)];
  const { diagnostics: linked } = attempt(() => refuseLinks(root, outputs));
  const found = [...diagnostics, ...damage, ...guarded, ...linked];
  const problems = spec === undefined ? found : await placed(root, { spec, file: specFile }, found);
  const failed = problems.some(({ severity }) => severity === "error");
  if (failed || model === undefined || spec === undefined || out === undefined || files === undefined)
    return { ...rest, diagnostics: problems };
  const known = Object.entries({ ...before?.fetched, ...renewal?.fetched });
  const fetched = Object.fromEntries(known.filter(([file]) => made.documents?.includes(file)).sort());
  const lock = lockFile(lockOf(model, spec, out, files, fetched), model, specFile);
  return { ...made, files: [...files, lock], diagnostics: problems, ...(before ? { before } : {}) };
}

/** Loads what finds the places only where a spec.ts is at fault. */
async function placed(root: string, loaded: Pick<LoadedSpec, "spec" | "file">, found: readonly Diagnostic[]) {
  if (!found.some(({ key }) => key)) return found;
  const { placedAtKeys } = await import("./placed.js");
  return placedAtKeys(root, loaded, found);
}

/** Without a lock, the JSON of an earlier run still says which names there were: a lock that was lost guards nothing. */
async function unlocked(
  root: string,
  made: Made,
  spec: Spec,
  now: Parameters<typeof guardNames>[1],
): Promise<Diagnostic[]> {
  const { id, out, specFile } = made;
  const file = lockPath(specFile);
  if (out === undefined || existsSync(join(root, file)) || isCopy(root, made)) return [];
  const last = await lastModel(root, out, id);
  if (last?.spec.id !== id) return [];
  return guardNames(lockOf(last, spec, out, []), now, spec, specFile).map((changed) => ({
    ...changed,
    code: "lock-missing",
    severity: "warning",
    message: `${file} is not there, and the last run had other names in ${out}/${id}.json. ${changed.message}`,
    help: `Restore the lock: \`git checkout HEAD -- ${file}\`. Where there is none to restore, say in the spec.ts what became of the names, before the next \`npx spectables generate\`: no later run knows of them.`,
  }));
}

/**
 * The outputs of the last run, as the lock lists them. A copy of another spec.ts, lock and all, has that one's: what
 * the spec of the same id in its own place made is no left-over of it.
 */
export function formerOf(root: string, made: Locked): { readonly before?: readonly string[] } {
  const { before } = made;
  return before === undefined || isCopy(root, made) ? {} : { before: Object.keys(before.outputs) };
}

function isCopy(root: string, { id, named }: Made): boolean {
  return named !== id && existsSync(join(root, specFileOf(id)));
}

/** What a step gives, or the diagnostics of why it could not: other problems are told beside them. */
function attempt<T>(step: () => T): { readonly value?: T; readonly diagnostics: readonly Diagnostic[] } {
  try {
    return { value: step(), diagnostics: [] };
  } catch (error) {
    if (error instanceof InputError) return { diagnostics: error.diagnostics };
    throw error;
  }
}
