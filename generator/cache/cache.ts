import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { generatorHash } from "../build.js";
import { cachesFolder, writeCacheFile } from "./file.js";

/**
 * The folder for what may be lost at any time: `node_modules/.cache/spectables/<project>`, in the nearest
 * node_modules at or above the project.
 *
 * @returns undefined where there is no such folder, and outside the bundled command line: nothing else knows
 *   when the generator itself has changed
 */
export function cacheFolder(root: string): string | undefined {
  if (generatorHash === undefined) return undefined;
  const folder = cachesFolder(root);
  return folder === undefined ? undefined : join(folder, sha256(root).slice(0, 16));
}

/** A JSON file of the cache; undefined where it is not there, or damaged. */
export function readCached<T>(root: string, name: string): T | undefined {
  const folder = cacheFolder(root);
  if (folder === undefined) return undefined;
  try {
    return JSON.parse(readFileSync(join(folder, name), "utf8")) as T;
  } catch {
    return undefined;
  }
}

/** Writes a file of the cache, whole or not at all. A folder that cannot be written is no error. */
export function writeCached(root: string, name: string, text: string): void {
  const folder = cacheFolder(root);
  if (folder !== undefined) writeCacheFile(join(folder, name), text);
}

/** sha256 in lower-case hexadecimal. */
export function sha256(data: string | Uint8Array): string {
  return createHash("sha256").update(data).digest("hex");
}
