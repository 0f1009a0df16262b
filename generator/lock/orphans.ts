import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { lockPath } from "./lock.js";

/** A spec that published names and is gone. */
export interface Orphan {
  readonly id: string;
  readonly diagnostics: readonly [Diagnostic];
}

/**
 * Finds lock files without a spec.ts beside them: somebody removed or renamed it, and nothing would hold the files
 * that it made against anything any more.
 *
 * @param ids the specs that there are
 */
export function orphans(root: string, ids: readonly string[]): Orphan[] {
  return namesIn(join(root, "spec"))
    .filter((id) => !ids.includes(id) && existsSync(join(root, lockPath(id))))
    .sort()
    .map((id) => ({ id, diagnostics: [gone(id)] }));
}

function gone(id: string): Diagnostic {
  const [lock, spec] = [lockPath(id), `spec/${id}/spec.ts`];
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
