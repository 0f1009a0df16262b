import { createHash, randomUUID } from "node:crypto";
import { readdirSync, statSync } from "node:fs";
import { unlink } from "node:fs/promises";
import { hostname } from "node:os";
import { basename, dirname, join } from "node:path";
import { unlessGone, unlessMissing } from "../paths/missing.js";

const form = /^\..+\.([0-9a-f]{8})-(\d+)-[0-9a-f]{8}\.spectables-tmp$/;

/** This machine or container, among those that may share a folder. */
const host = createHash("sha256").update(hostname()).digest("hex").slice(0, 8);

/** A path beside `path` for its new text; the name says which process writes it. */
export function temporaryPath(path: string): string {
  const name = `.${basename(path)}.${host}-${process.pid}-${randomUUID().slice(0, 8)}.spectables-tmp`;
  return join(dirname(path), name);
}

export function isTemporary(name: string): boolean {
  return form.test(name);
}

/** Removes the temporary files that runs which were killed have left in a folder. */
export async function removeStale(folder: string): Promise<void> {
  for (const name of unlessMissing(() => readdirSync(folder), [])) {
    const path = join(folder, name);
    if (isStale(path)) await unlessGone(unlink(path));
  }
}

/** Removes those beside some paths, which are from the root. */
export async function removeStaleBeside(root: string, paths: readonly string[]): Promise<void> {
  for (const folder of new Set(paths.map((path) => dirname(path)))) await removeStale(join(root, folder));
}

/** Whether a path is that of a temporary file whose run has ended. */
export function isStale(path: string): boolean {
  const [, where, pid] = form.exec(basename(path)) ?? [];
  if (where === undefined) return false;
  return where === host ? !isRunning(Number(pid)) : isOld(path);
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // A process of another user is one that runs.
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

/** Of another machine's processes only the time tells. */
function isOld(path: string): boolean {
  const stats = statSync(path, { throwIfNoEntry: false });
  return stats !== undefined && Date.now() - stats.mtimeMs > 600_000;
}
