import { lstatSync, type Stats } from "node:fs";
import { join } from "node:path";
import { inputError } from "../diagnostics/diagnostic.js";

/**
 * Refuses paths that a symbolic link leads elsewhere: of the folders on the way, or of the file itself. What is
 * written, read or deleted then would lie somewhere else than it says.
 *
 * @param root the folder that the paths start from, itself taken as it is
 * @param paths with `/` between folders
 * @throws InputError where a part of a path is a symbolic link, or neither a file nor a folder
 */
export function refuseLinks(root: string, paths: readonly string[]): void {
  const places = new Set<string>();
  for (const path of paths) {
    const segments = path.split("/");
    for (let length = 1; length <= segments.length; length += 1)
      places.add(segments.slice(0, length).join("/"));
  }
  const looked = [...places].map((place) => [place, statsOf(join(root, place))] as const);
  const [link] = looked.find(([, stats]) => stats?.isSymbolicLink() === true) ?? [];
  if (link === undefined) {
    const [odd] = looked.find(([, stats]) => isOdd(stats)) ?? [];
    if (odd === undefined) return;
    throw inputError(
      "output-unwritable",
      `${odd} is a device, a pipe or a socket; outputs are regular files.`,
      {
        place: { file: odd },
        help: "Take it away, or choose another `out` in the spec.ts.",
      },
    );
  }
  throw inputError(
    "output-linked",
    `${link} is a symbolic link, so outputs would not lie where they are said to.`,
    {
      place: { file: link },
      help: [...paths].every((path) => !isAt(path, link) || path.endsWith(".lock.json"))
        ? "The lock file lies beside the spec.ts: put the folder itself there, not a link to it."
        : "Put a folder in its place, or choose another `out` in the spec.ts.",
    },
  );
}

function isAt(path: string, place: string): boolean {
  return path === place || path.startsWith(`${place}/`);
}

/** Reading it might never end. */
function isOdd(stats: Stats | undefined): boolean {
  return stats !== undefined && !stats.isFile() && !stats.isDirectory();
}

/** What cannot be looked at is as good as not there; whoever opens it learns why. */
export function statsOf(path: string): Stats | undefined {
  try {
    return lstatSync(path, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}
