import { readdir, readFile } from "node:fs/promises";
import { join, posix } from "node:path";
import type { EmittedFile, EntryLines } from "../emit/emitter.js";
import { isGeneratedFor } from "../emit/header.js";
import { refuseLinks } from "../paths/links.js";
import { foldedPath } from "../paths/portable.js";

export type FileState = "same" | "differs" | "missing" | "left over";

/** One output against what is on disk. */
export interface FileDrift {
  readonly path: string;
  readonly state: FileState;
  /** What is on disk, with LF line ends; absent where the file is missing. */
  readonly actual?: string;
  /** What should be there; absent where the file is left over. */
  readonly expected?: string;
  readonly entries: readonly EntryLines[];
}

/**
 * Compares outputs with the disk. Line ends do not count (a checkout may have changed them); all else does.
 *
 * @param root the project's root
 * @param out the folder of the outputs, in which files of earlier runs may be left over
 * @returns every output, and every left over file, ordered by path
 * @throws InputError where a symbolic link leads an output elsewhere
 */
export async function compareFiles(
  root: string,
  id: string,
  out: string,
  files: readonly EmittedFile[],
): Promise<FileDrift[]> {
  await refuseLinks(root, [out, ...files.map(({ path }) => path)]);
  const compared = await Promise.all(files.map((file) => compareFile(root, file)));
  const left = await leftOver(root, id, out, new Set(files.map(({ path }) => foldedPath(path))));
  return [...compared, ...left].sort((a, b) => (a.path < b.path ? -1 : 1));
}

async function compareFile(root: string, { path, text, entries }: EmittedFile): Promise<FileDrift> {
  const actual = await readText(join(root, path));
  if (actual === undefined) return { path, state: "missing", expected: text, entries };
  return { path, state: actual === text ? "same" : "differs", actual, expected: text, entries };
}

/** Files that bear this spec's header but that no emitter makes any more. */
async function leftOver(
  root: string,
  id: string,
  out: string,
  expected: ReadonlySet<string>,
): Promise<FileDrift[]> {
  const entries = await readdir(join(root, out), { recursive: true, withFileTypes: true }).catch(() => []);
  const found = await Promise.all(
    entries.map(async (entry): Promise<FileDrift[]> => {
      const path = posix.join(out, relativeTo(join(root, out), join(entry.parentPath, entry.name)));
      if (!entry.isFile() || expected.has(foldedPath(path))) return [];
      const actual = await readText(join(root, path));
      return actual !== undefined && isGeneratedFor(actual, id)
        ? [{ path, state: "left over", actual, entries: [] }]
        : [];
    }),
  );
  return found.flat();
}

function relativeTo(folder: string, path: string): string {
  return path.slice(folder.length + 1).replaceAll("\\", "/");
}

/** A file's text with LF line ends; undefined where it is not there. */
async function readText(path: string): Promise<string | undefined> {
  try {
    return (await readFile(path, "utf8")).replace(/\r\n/g, "\n");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}
