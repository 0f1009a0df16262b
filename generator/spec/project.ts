import { existsSync, readdirSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { inputError } from "../diagnostics/diagnostic.js";

/** A folder with `spec/<id>/spec.ts` files in it. */
export interface Project {
  readonly root: string;
  /** The ids of all specs, sorted. */
  readonly ids: readonly string[];
}

/**
 * Finds the project that a folder is in: the nearest one, itself or above, with a `spec/<id>/spec.ts`.
 *
 * @throws InputError where there is none
 */
export function findProject(from: string): Project {
  const project = projectAbove(from);
  if (project !== undefined) return project;
  throw inputError(
    "spec-not-found",
    `There is no spec/<id>/spec.ts in ${resolve(from)} or in a folder above it.`,
    {
      help: "Run the command inside the project.",
    },
  );
}

/** The same; undefined where there is none. */
export function projectAbove(from: string): Project | undefined {
  for (let folder = resolve(from); ; folder = dirname(folder)) {
    const ids = specIds(folder);
    if (ids.length > 0) return { root: folder, ids };
    if (dirname(folder) === folder) return undefined;
  }
}

function specIds(root: string): string[] {
  const folder = join(root, "spec");
  if (!existsSync(folder)) return [];
  const entries = readdirSync(folder, { withFileTypes: true });
  return entries.flatMap(({ name }) => (existsSync(join(folder, name, "spec.ts")) ? [name] : [])).sort();
}

/**
 * The ids that a command is about: those named, in the project's order, or all.
 *
 * @throws InputError where an id is not one of the project's
 */
export function chooseIds({ ids }: Project, named: readonly string[]): readonly string[] {
  const unknown = named.filter((id) => !ids.includes(id));
  if (unknown.length > 0) {
    throw inputError("spec-not-found", `There is no spec ${unknown.join(", ")}.`, {
      help: `The project has: ${ids.join(", ")}.`,
    });
  }
  return named.length === 0 ? ids : ids.filter((id) => named.includes(id));
}
