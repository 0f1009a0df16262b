import { isAbsolute, posix, relative } from "node:path";

/** The folder that a result's relative files start from, and the one of the checkout, where there is one. */
export interface Base {
  readonly folder: string;
  /** `GITHUB_WORKSPACE`. */
  readonly workspace?: string | undefined;
}

/**
 * CI services know files by their paths in the checkout, and a project may lie in a folder of it.
 *
 * @returns a function from a file of a result to its path in the checkout; a file outside stays as it is
 */
export function placeInWorkspace({ folder, workspace }: Base): (file: string) => string {
  if (!workspace) return (file) => file;
  const inside = relative(workspace, folder).replaceAll("\\", "/");
  if (inside === "" || inside.startsWith("..") || isAbsolute(inside)) return (file) => file;
  return (file) => {
    if (isAbsolute(file)) return file;
    const path = posix.join(inside, file);
    return path.startsWith("../") ? file : path;
  };
}
