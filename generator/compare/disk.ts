import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, posix } from "node:path";
import { isGeneratedFor } from "../emit/header.js";
import { isMissing, unlessMissing } from "../paths/missing.js";
import { foldedPath } from "../paths/portable.js";
import { isTemporary } from "../write/temporary.js";

/**
 * A file's text with LF line ends; undefined where it is not there. A folder in its place has no text: "".
 * Read at once: for some dozens of small files, waiting for a thread each costs more than reading.
 */
export function readText(path: string): string | undefined {
  try {
    const text = readFileSync(path, "utf8");
    return text.includes("\r") ? text.replace(/\r\n/g, "\n") : text;
  } catch (error) {
    if (isMissing(error)) return undefined;
    if ((error as NodeJS.ErrnoException).code === "EISDIR") return "";
    throw error;
  }
}

/**
 * Files that bear a spec's header but that no emitter makes any more.
 *
 * @param out the folder to look through, from the root
 * @param expected the outputs; a file of such a name in another case is that output only where the file system takes
 *   both for one
 * @param before other files that may be left over
 * @throws where a folder cannot be read: nothing could be said of it
 */
export function leftOver(
  root: string,
  id: string,
  out: string,
  expected: Iterable<string>,
  before: Iterable<string> = [],
): { readonly path: string; readonly actual: string }[] {
  const outputs = new Set(expected);
  const others = [...new Set([...filesIn(root, out), ...before])].filter((path) => !outputs.has(path));
  const known = new Map(others.length === 0 ? [] : [...outputs].map((path) => [foldedPath(path), path]));
  return others.flatMap((path) => {
    const output = known.get(foldedPath(path));
    if (isTemporary(posix.basename(path))) return [];
    if (output !== undefined && isSameFile(join(root, path), join(root, output))) return [];
    const actual = readText(join(root, path));
    return actual !== undefined && isGeneratedFor(actual, id) ? [{ path, actual }] : [];
  });
}

function isSameFile(one: string, other: string): boolean {
  const [a, b] = [one, other].map((path) => statSync(path, { throwIfNoEntry: false, bigint: true }));
  return a !== undefined && a.ino === b?.ino && a.dev === b.dev;
}

/** The files of a folder, from the root. What is not there has none; what cannot be read is an error. */
function filesIn(root: string, out: string): string[] {
  const folder = join(root, out);
  const all = unlessMissing(() => readdirSync(folder, { recursive: true, withFileTypes: true }), []);
  return all
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => `${out}${parentPath.slice(folder.length).replaceAll("\\", "/")}/${name}`);
}
