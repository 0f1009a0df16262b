import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { specFileOf } from "../spec/project.js";
import { lockPath } from "./lock.js";

/** A spec that published names and is gone. */
export interface Orphan {
  readonly id: string;
  readonly named: string;
  /** The spec.ts that is not there. */
  readonly specFile: string;
  readonly diagnostics: readonly [Diagnostic];
}

/**
 * Finds lock files without a spec.ts beside them: somebody removed or renamed it, and nothing would hold the files
 * that it made against anything any more.
 */
export function orphans(root: string): Orphan[] {
  const exists = (file: string) => existsSync(join(root, file));
  return namesIn(join(root, "spec"))
    .sort()
    .map((id) => ({ id, specFile: specFileOf(id) }))
    .filter(({ specFile }) => exists(lockPath(specFile)) && !exists(specFile))
    .map(({ id, specFile }) => ({ id, named: id, specFile, diagnostics: [gone(specFile)] }));
}

function gone(spec: string): Diagnostic {
  const lock = lockPath(spec);
  return {
    code: "spec-gone",
    severity: "error",
    message: `${lock} says what ${spec} has published, but there is no ${spec}.`,
    place: { file: lock },
    details: [
      `If it was removed on purpose, remove ${lock} too, and the files that it lists under "outputs".`,
      "If it was renamed, move the lock with it.",
    ],
    help: `If it is gone by mistake, restore it: \`git checkout HEAD -- ${spec}\`.`,
  };
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
