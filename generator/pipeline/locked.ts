import { type Diagnostic, InputError } from "../diagnostics/diagnostic.js";
import type { Lock } from "../lock/lock.js";
import { lockFile, lockOf } from "../lock/make.js";
import { guardNames } from "../lock/names.js";
import { readLock } from "../lock/read.js";
import { type Made, make } from "./make.js";

/** What one spec gives, its lock file among the files, held against the lock that there is. */
export interface Locked extends Made {
  /** The lock as it is on disk; undefined where there is none. */
  readonly before?: Lock;
}

/**
 * Takes one spec all the way, and guards the names that it has published. Writes nothing.
 *
 * @param root the project's root
 * @returns no model and no files where a diagnostic is an error
 */
export async function makeLocked(root: string, id: string): Promise<Locked> {
  const made = await make(root, id);
  const { model, spec, out, files } = made;
  const { lock: before, diagnostics } = lockBefore(root, id);
  if (model === undefined || spec === undefined || out === undefined || files === undefined)
    return { ...made, diagnostics: [...made.diagnostics, ...diagnostics] };
  const lock = lockOf(model, spec, out, files);
  const guarded = before === undefined ? [] : guardNames(before, lock, spec, `spec/${id}/spec.ts`);
  const problems = [...diagnostics, ...guarded];
  if (problems.length > 0) {
    const { document } = made;
    return { id, out, ...(document ? { document } : {}), diagnostics: [...made.diagnostics, ...problems] };
  }
  return { ...made, files: [...files, lockFile(lock, model)], ...(before ? { before } : {}) };
}

function lockBefore(
  root: string,
  id: string,
): { readonly lock?: Lock; readonly diagnostics: readonly Diagnostic[] } {
  try {
    const lock = readLock(root, id);
    return { ...(lock ? { lock } : {}), diagnostics: [] };
  } catch (error) {
    if (error instanceof InputError) return { diagnostics: error.diagnostics };
    throw error;
  }
}
