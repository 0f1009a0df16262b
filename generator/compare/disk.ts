import { readdir, readFile } from "node:fs/promises";
import { join, posix } from "node:path";
import { isGeneratedFor } from "../emit/header.js";
import { isTemporary } from "../write/temporary.js";

/** A file's text with LF line ends; undefined where it is not there. A folder in its place has no text: "". */
export async function readText(path: string): Promise<string | undefined> {
  try {
    return (await readFile(path, "utf8")).replace(/\r\n/g, "\n");
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOENT" || code === "ENOTDIR") return undefined;
    if (code === "EISDIR") return "";
    throw error;
  }
}

/** Files in `out` that bear a spec's header but that no emitter makes any more. */
export async function leftOver(
  root: string,
  id: string,
  out: string,
  expected: ReadonlySet<string>,
): Promise<{ readonly path: string; readonly actual: string }[]> {
  const folder = join(root, out);
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const found = await Promise.all(
    entries.map(async (entry) => {
      const inside = join(entry.parentPath, entry.name).slice(folder.length + 1);
      const path = posix.join(out, inside.replaceAll("\\", "/"));
      if (!entry.isFile() || expected.has(path) || isTemporary(entry.name)) return [];
      const actual = await readText(join(root, path));
      return actual !== undefined && isGeneratedFor(actual, id) ? [{ path, actual }] : [];
    }),
  );
  return found.flat();
}
