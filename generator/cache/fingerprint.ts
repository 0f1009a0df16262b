import { readdirSync, readFileSync } from "node:fs";
import { join, posix } from "node:path";
import { sha256 } from "./cache.js";

/** What some files were like: enough to tell later whether any of them, or what an import finds, has changed. */
export interface Fingerprint {
  /** By path from the project's root, with `/` between folders: the sha256 of the bytes. */
  readonly files: Readonly<Record<string, string>>;
  /** By folder: the sha256 of the names of the modules in it, since a new one could be what an import finds. */
  readonly folders: Readonly<Record<string, string>>;
}

/** @throws an error of the file system where a file cannot be read */
export function fingerprintOf(root: string, files: readonly string[]): Fingerprint {
  const folders = [...new Set(files.map((file) => posix.dirname(file)))].filter(
    (folder) => !folder.split("/").includes("node_modules"),
  );
  const hashed = (names: readonly string[], hash: (path: string) => string) =>
    Object.fromEntries([...names].sort().map((name) => [name, hash(join(root, name))]));
  return { files: hashed(files, hashFile), folders: hashed(folders, hashFolder) };
}

/** The files and folders that are not as they were; empty where all are. */
export function changedSince(root: string, before: Fingerprint): string[] {
  const changed = (was: Readonly<Record<string, string>>, hash: (path: string) => string) =>
    Object.keys(was).filter((name) => {
      try {
        return hash(join(root, name)) !== was[name];
      } catch {
        return true;
      }
    });
  return [...changed(before.files, hashFile), ...changed(before.folders, hashFolder)];
}

function hashFile(path: string): string {
  return sha256(readFileSync(path));
}

function hashFolder(path: string): string {
  const modules = readdirSync(path).filter((name) => /\.[cm]?[jt]sx?$|^package\.json$|^[^.]+$/.test(name));
  return sha256(modules.sort().join("\n"));
}
