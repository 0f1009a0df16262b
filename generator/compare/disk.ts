import { readdirSync, readFileSync } from "node:fs";
import { join, posix } from "node:path";
import { isGeneratedFor } from "../emit/header.js";
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
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOENT" || code === "ENOTDIR") return undefined;
    if (code === "EISDIR") return "";
    throw error;
  }
}

/** Files in `out` that bear a spec's header but that no emitter makes any more. */
export function leftOver(
  root: string,
  id: string,
  out: string,
  expected: Iterable<string>,
): { readonly path: string; readonly actual: string }[] {
  const folder = join(root, out);
  const known = new Set([...expected].map(foldedPath));
  return filesIn(folder).flatMap(({ parentPath, name }) => {
    const inside = join(parentPath, name).slice(folder.length + 1);
    const path = posix.join(out, inside.replaceAll("\\", "/"));
    if (known.has(foldedPath(path)) || isTemporary(name)) return [];
    const actual = readText(join(root, path));
    return actual !== undefined && isGeneratedFor(actual, id) ? [{ path, actual }] : [];
  });
}

function filesIn(folder: string) {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  } catch {
    return [];
  }
}
