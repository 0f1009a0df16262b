import { randomUUID } from "node:crypto";
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/**
 * The folder of caches, `.cache/spectables` in the nearest node_modules at or above a folder.
 *
 * @returns undefined where there is no node_modules
 */
export function cachesFolder(from: string): string | undefined {
  for (let folder = from; ; folder = dirname(folder)) {
    const modules = join(folder, "node_modules");
    if (existsSync(modules)) return join(modules, ".cache", "spectables");
    if (dirname(folder) === folder) return undefined;
  }
}

/** Writes a file, whole or not at all. A folder that cannot be written is no error: a cache may be missing. */
export function writeCacheFile(path: string, data: string | Uint8Array): void {
  const temporary = `${path}.${randomUUID()}`;
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(temporary, data);
    renameSync(temporary, path);
  } catch {
    removeCacheFile(temporary);
  }
}

/** Removes a file, where it is there and can be removed. */
export function removeCacheFile(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // What stays does no harm.
  }
}
