import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { leftOver } from "../compare/disk.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { unlessMissing } from "../paths/missing.js";
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

/** The JavaScript that a package of generated sources is built to: hundreds of files, of which none is an output. */
const built = "dist";

/**
 * Finds lock files without a spec.ts beside them, and folders `generated/<id>` without one: somebody removed or renamed
 * it, and nothing would hold the files that it made against anything any more.
 */
export function orphans(root: string): Orphan[] {
  const goneIn = (folder: string) =>
    unlessMissing(() => readdirSync(join(root, folder)), []).filter(
      (id) => !existsSync(join(root, specFileOf(id))),
    );
  const withLock = goneIn("spec").filter((id) => existsSync(join(root, lockPath(specFileOf(id)))));
  const found = [
    ...withLock.map((id) => [id, lockGone(specFileOf(id))] as const),
    ...goneIn("generated")
      .filter((id) => id !== built && !withLock.includes(id) && madeBySpec(root, id))
      .map((id) => [id, outputsGone(id)] as const),
  ];
  return found
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, diagnostic]) => ({ id, named: id, specFile: specFileOf(id), diagnostics: [diagnostic] }));
}

/**
 * Whether files of `generated/<id>` say that they were made from `spec/<id>/`, or from a document that is not there. A
 * spec.ts that lies elsewhere may generate there too: where its document is, nobody knows here whether it is gone.
 */
function madeBySpec(root: string, id: string): boolean {
  const sources = leftOver(root, id, `generated/${id}`, []).flatMap(
    ({ actual }) => /(?:Source: |"file": ")([^"\n]+?)(?: -->)?["\n]/.exec(actual)?.[1] ?? [],
  );
  return sources.some((file) => file.startsWith(`spec/${id}/`) || !existsSync(join(root, file)));
}

function lockGone(spec: string): Diagnostic {
  const lock = lockPath(spec);
  return gone(
    spec,
    lock,
    `${lock} says what ${spec} has published`,
    `remove ${lock} too, and the files that it lists under "outputs"`,
    "If it was renamed, move the lock with it.",
  );
}

function outputsGone(id: string): Diagnostic {
  const [spec, folder] = [specFileOf(id), `generated/${id}`];
  return gone(spec, folder, `${folder} has files that ${spec} made`, `remove ${folder} too`);
}

function gone(
  spec: string,
  file: string,
  left: string,
  remove: string,
  ...more: readonly string[]
): Diagnostic {
  return {
    code: "spec-gone",
    severity: "error",
    message: `${left}, but there is no ${spec}.`,
    place: { file },
    details: [`If it was removed on purpose, ${remove}.`, ...more],
    help: `If it is gone by mistake, restore it: \`git checkout HEAD -- ${spec}\`.`,
  };
}
