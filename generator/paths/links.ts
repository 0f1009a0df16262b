import { lstatSync } from "node:fs";
import { join } from "node:path";
import { inputError } from "../diagnostics/diagnostic.js";

/**
 * Refuses paths that a symbolic link leads elsewhere: of the folders on the way, or of the file itself. What is
 * written, read or deleted then would lie somewhere else than it says.
 *
 * @param root the folder that the paths start from, itself taken as it is
 * @param paths with `/` between folders
 * @throws InputError where a part of a path is a symbolic link
 */
export function refuseLinks(root: string, paths: Iterable<string>): void {
  const places = new Set<string>();
  for (const path of paths) {
    const segments = path.split("/");
    for (let length = 1; length <= segments.length; length += 1)
      places.add(segments.slice(0, length).join("/"));
  }
  const link = [...places].find((place) => isLink(join(root, place)));
  if (link === undefined) return;
  throw inputError(
    "output-linked",
    `${link} is a symbolic link, so outputs would not lie where they are said to.`,
    {
      place: { file: link },
      help: "Put a folder in its place, or choose another `out` in the spec.ts.",
    },
  );
}

/** What cannot be looked at is no link; whoever opens it learns why. */
function isLink(path: string): boolean {
  try {
    return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() === true;
  } catch {
    return false;
  }
}
