import { type Diagnostic, InputError } from "../diagnostics/diagnostic.js";
import { type Lock, specPath } from "../lock/lock.js";
import { lockFile, lockOf } from "../lock/make.js";
import { guardNames } from "../lock/names.js";
import { readLock } from "../lock/read.js";
import { isSpecPath } from "../spec/project.js";
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
 * @param named the spec's id, or the path of its spec.ts from the root
 * @returns no model and no files where a diagnostic is an error
 */
export async function makeLocked(root: string, named: string): Promise<Locked> {
  const { inputs, ...made } = await make(root, named);
  const { model, tables, files, ...rest } = made;
  const { id, spec, specFile, out, diagnostics } = rest;
  const { lock: before, diagnostics: damage } = lockBefore(
    root,
    id,
    specFile ?? (isSpecPath(named) ? named : specPath(named)),
  );
  const guarded =
    before === undefined || tables === undefined || spec === undefined || specFile === undefined
      ? []
      : guardNames(before, { tables, certain: model !== undefined }, spec, specFile);
  const problems = [...diagnostics, ...damage, ...guarded];
  // The fast check knows specs by their ids.
  const stamped = inputs !== undefined && specFile === specPath(id) ? { inputs } : {};
  const failed = problems.some(({ severity }) => severity === "error");
  if (
    failed ||
    model === undefined ||
    spec === undefined ||
    specFile === undefined ||
    out === undefined ||
    files === undefined
  )
    return { ...rest, ...stamped, diagnostics: problems };
  const lock = lockFile(lockOf(model, spec, out, files), model, specFile);
  return {
    ...made,
    ...stamped,
    files: [...files, lock],
    diagnostics: problems,
    ...(before ? { before } : {}),
  };
}

function lockBefore(
  root: string,
  id: string,
  specFile: string,
): { readonly lock?: Lock; readonly diagnostics: readonly Diagnostic[] } {
  try {
    const lock = readLock(root, id, specFile);
    return { ...(lock ? { lock } : {}), diagnostics: [] };
  } catch (error) {
    if (error instanceof InputError) return { diagnostics: error.diagnostics };
    throw error;
  }
}
