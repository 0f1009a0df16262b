import { realpathSync } from "node:fs";
import { dirname, join, sep } from "node:path";

/**
 * Why a path from a file that people edit must not be used: it must lie inside the project, as written and as the file
 * system sees it.
 *
 * @returns the end of a sentence that begins with "which"; undefined where the path is fine
 */
export function unsafePath(root: string, path: string): string | undefined {
  if (path === "" || /[\\\0-\x1f\x7f:]/.test(path) || path.startsWith("/"))
    return "is no path from the project's root";
  const parts = path.split("/");
  if (parts.some((part) => part === "" || part === "." || part === "..")) return "leads out of the project";
  const real = nearestReal(join(root, path));
  const realRoot = realpathSync(root);
  return real === realRoot || real.startsWith(realRoot + sep)
    ? undefined
    : "leads out of the project by a link";
}

/** The real path of the nearest folder or file above that exists. */
function nearestReal(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return nearestReal(dirname(path));
  }
}
