import { readdir, readFile } from "node:fs/promises";
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
export async function fingerprintOf(root: string, files: readonly string[]): Promise<Fingerprint> {
  const folders = [...new Set(files.map((file) => posix.dirname(file)))].filter(
    (folder) => !folder.split("/").includes("node_modules"),
  );
  const hashed = async (names: readonly string[], hash: (name: string) => Promise<string>) =>
    Object.fromEntries(await Promise.all([...names].sort().map(async (name) => [name, await hash(name)])));
  return {
    files: await hashed(files, async (file) => sha256(await readFile(join(root, file)))),
    folders: await hashed(folders, async (folder) =>
      sha256((await moduleNames(join(root, folder))).join("\n")),
    ),
  };
}

/** The files and folders that are not as they were; empty where all are. */
export async function changedSince(root: string, before: Fingerprint): Promise<string[]> {
  const changed = async (was: Readonly<Record<string, string>>, hash: (name: string) => Promise<string>) => {
    const checked = Object.entries(was).map(async ([name, old]) =>
      (await hash(name).catch(() => undefined)) === old ? [] : [name],
    );
    return (await Promise.all(checked)).flat();
  };
  return [
    ...(await changed(before.files, async (file) => sha256(await readFile(join(root, file))))),
    ...(await changed(before.folders, async (folder) =>
      sha256((await moduleNames(join(root, folder))).join("\n")),
    )),
  ];
}

async function moduleNames(folder: string): Promise<string[]> {
  const names = await readdir(folder);
  return names.filter((name) => /\.[cm]?[jt]sx?$|^package\.json$|^[^.]+$/.test(name)).sort();
}
