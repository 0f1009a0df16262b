import { lstatSync, readdirSync, readFileSync, realpathSync } from "node:fs";
import { dirname, join } from "node:path";
import { isMissing } from "../paths/missing.js";
import { sha256 } from "../words/sha256.js";

/** What files and folders are like: enough to tell later whether any of them has changed. Paths start from a root. */
export interface Fingerprint {
  /** By file: the sha256 of its bytes; null where there is none. */
  readonly files: Readonly<Record<string, string | null>>;
  /** By folder: the sha256 of the names in it, but for lock files, which a run that looks twice may write. */
  readonly folders: Readonly<Record<string, string>>;
}

/**
 * Looks at files and folders.
 *
 * @param root an absolute path
 * @returns undefined where one cannot be read, or lies elsewhere than its path says: what a symbolic link leads to may
 *   be changed without a change of any of them
 */
export function fingerprintOf(
  root: string,
  files: readonly string[],
  folders: readonly string[] = [],
): Fingerprint | undefined {
  // Of each folder once: to follow a path to its end takes longer than to read a file.
  const unlinked = new Set<string>();
  const refuseLinked = (folder: string) => {
    if (unlinked.has(folder)) return;
    if (realpathSync.native(folder) !== folder) throw new Error(`${folder} lies elsewhere`);
    unlinked.add(folder);
  };
  const looked = <T>(names: readonly string[], look: (path: string) => T) =>
    Object.fromEntries(names.map((name) => [name, look(join(root, name))]));
  try {
    return {
      files: looked(files, (path) => hashOfFile(path, refuseLinked)),
      folders: looked(folders, (path) => {
        refuseLinked(path);
        return hashOfNames(path);
      }),
    };
  } catch {
    return undefined;
  }
}

/** Whether all is as it was. */
export function isUnchanged(root: string, before: Fingerprint): boolean {
  const now = fingerprintOf(root, Object.keys(before.files), Object.keys(before.folders));
  return JSON.stringify(now) === JSON.stringify(before);
}

/** What both have looked at. */
export function joined(one: Fingerprint, other: Fingerprint): Fingerprint {
  return { files: { ...one.files, ...other.files }, folders: { ...one.folders, ...other.folders } };
}

function hashOfFile(path: string, refuseLinked: (folder: string) => void): string | null {
  try {
    refuseLinked(dirname(path));
    if (lstatSync(path).isSymbolicLink()) throw new Error(`${path} lies elsewhere`);
    return sha256(readFileSync(path));
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

function hashOfNames(path: string): string {
  const names = readdirSync(path).filter((name) => !name.endsWith(lockEnding));
  return sha256(names.sort().join("\n"));
}

/** How the names end that do not count. */
export const lockEnding = ".lock.json";
