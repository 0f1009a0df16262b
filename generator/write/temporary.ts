import { createHash, randomUUID } from "node:crypto";
import { readdir, rm, stat } from "node:fs/promises";
import { hostname } from "node:os";
import { basename, dirname, join } from "node:path";

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
  const names = await readdir(folder).catch(() => []);
  for (const name of names) {
    const [, where, pid] = form.exec(name) ?? [];
    if (where === undefined) continue;
    const path = join(folder, name);
    const stale = where === host ? !isRunning(Number(pid)) : await isOld(path);
    if (stale) await rm(path, { force: true });
  }
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
async function isOld(path: string): Promise<boolean> {
  const { mtimeMs } = await stat(path).catch(() => ({ mtimeMs: Number.POSITIVE_INFINITY }));
  return Date.now() - mtimeMs > 600_000;
}
