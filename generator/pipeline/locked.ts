import { existsSync } from "node:fs";
import { join } from "node:path";
import { type Diagnostic, InputError } from "../diagnostics/diagnostic.js";
import type { FetchedDocuments, Lock } from "../lock/lock.js";
import { lockFile, lockOf } from "../lock/make.js";
import { guardNames } from "../lock/names.js";
import { readLock } from "../lock/read.js";
import { refuseLinks } from "../paths/links.js";
import type { LoadedSpec } from "../spec/load.js";
import { specFileOf } from "../spec/project.js";
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
  const guarded =
    before === undefined || tables === undefined || spec === undefined
      ? []
      : guardNames(before, { tables, certain: model !== undefined }, spec, specFile);
  const outputs = files === undefined || out === undefined ? [] : [out, ...files.map(({ path }) => path)];
  const { diagnostics: linked } = attempt(() => refuseLinks(root, outputs));
  const problems = [...diagnostics, ...damage, ...guarded, ...linked];
  const failed = problems.some(({ severity }) => severity === "error");
  if (failed || model === undefined || spec === undefined || out === undefined || files === undefined)
    return { ...rest, diagnostics: problems };
  const known = Object.entries({ ...before?.fetched, ...renewal?.fetched });
  const fetched = Object.fromEntries(known.filter(([file]) => made.documents?.includes(file)).sort());
  const lock = lockFile(lockOf(model, spec, out, files, fetched), model, specFile);
  return { ...made, files: [...files, lock], diagnostics: problems, ...(before ? { before } : {}) };
}

/**
 * The outputs of the last run, as the lock lists them. A copy of another spec.ts, lock and all, has that one's: what
 * the spec of the same id in its own place made is no left-over of it.
 */
export function formerOf(
  root: string,
  { id, named, before }: Locked,
): { readonly before?: readonly string[] } {
  const isCopy = named !== id && existsSync(join(root, specFileOf(id)));
  return before === undefined || isCopy ? {} : { before: Object.keys(before.outputs) };
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
