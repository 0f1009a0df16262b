import { join } from "node:path";
import type { EmittedFile, EntryLines } from "../print/emitted-file.js";
import { leftOver, readText } from "./disk.js";

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
 */
export function compareFiles(
  root: string,
  id: string,
  out: string,
  files: readonly EmittedFile[],
): FileDrift[] {
  const compared = files.map((file) => compareFile(root, file));
  const left = leftOver(
    root,
    id,
    out,
    files.map(({ path }) => path),
  );
  return [...compared, ...left.map((file) => ({ ...file, state: "left over" as const, entries: [] }))].sort(
    (a, b) => (a.path < b.path ? -1 : 1),
  );
}

function compareFile(root: string, { path, text, entries }: EmittedFile): FileDrift {
  const actual = readText(join(root, path));
  if (actual === undefined) return { path, state: "missing", expected: text, entries };
  return { path, state: actual === text ? "same" : "differs", actual, expected: text, entries };
}
