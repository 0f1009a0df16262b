import { join } from "node:path";
import type { EmittedFile, EntryLines } from "../print/emitted-file.js";
import { leftOver, readText } from "./disk.js";

/** One output against what is on disk. */
export interface FileDrift {
  readonly path: string;
  readonly state: "same" | "differs" | "missing" | "left over";
  /** What is on disk, with LF line ends; absent where the file is missing. */
  readonly actual?: string;
  /** What should be there; absent where the file is left over. */
  readonly expected?: string;
  readonly entries: readonly EntryLines[];
}

/** What a spec makes, and what its last run made. */
export interface Outputs {
  readonly id: string;
  /** The folder of the outputs, in which files of earlier runs may be left over. */
  readonly out: string;
  readonly files: readonly EmittedFile[];
  /** The outputs that its lock lists: where `out` has changed, they lie elsewhere. */
  readonly before?: Iterable<string>;
}

/**
 * Compares outputs with the disk. Line ends do not count (a checkout may have changed them); all else does.
 *
 * @param root the project's root
 * @returns every output, and every left over file, ordered by path
 */
export function compareFiles(root: string, { id, out, files, before }: Outputs): FileDrift[] {
  const compared = files.map((file) => compareFile(root, file));
  const expected = files.map(({ path }) => path);
  const left = leftOver(root, id, out, expected, before);
  return [...compared, ...left.map((file) => ({ ...file, state: "left over" as const, entries: [] }))].sort(
    (a, b) => (a.path < b.path ? -1 : 1),
  );
}

function compareFile(root: string, { path, text, entries }: EmittedFile): FileDrift {
  const actual = readText(join(root, path));
  if (actual === undefined) return { path, state: "missing", expected: text, entries };
  return { path, state: actual === text ? "same" : "differs", actual, expected: text, entries };
}
