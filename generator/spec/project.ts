import { existsSync, readdirSync, statSync } from "node:fs";
import { basename, dirname, join, relative, resolve, sep } from "node:path";
import { type InputError, inputError, wrongArgument } from "../diagnostics/diagnostic.js";
import { unlessMissing } from "../paths/missing.js";
import { didYouMean } from "../words/distance.js";

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
  const message = `There is no spec/<id>/spec.ts in ${resolve(from)} or in a folder above it.`;
  throw inputError("spec-not-found", message, {
    help: "Run the command inside the project; or begin one: npx spectables init <document>",
  });
}

/** The same; undefined where there is none. A repository within another one's folder has nothing to do with its specs. */
export function projectAbove(from: string): Project | undefined {
  for (let folder = resolve(from); ; folder = dirname(folder)) {
    const ids = specIds(folder);
    if (ids.length > 0) return { root: folder, ids };
    if (dirname(folder) === folder || existsSync(join(folder, ".git"))) return undefined;
  }
}

/** The ids of the specs that a folder has as a project. */
export function specIds(root: string): string[] {
  const folder = join(root, "spec");
  const names = unlessMissing(() => readdirSync(folder), []);
  return names.filter((name) => existsSync(join(folder, name, "spec.ts"))).sort();
}

/** The specs that a command is about. */
export interface ChosenSpecs {
  /** The folder that outputs and the names below start from. */
  readonly root: string;
  /** Each the id of a spec of the project, or the path of a spec.ts from the root. */
  readonly specs: readonly string[];
}

/**
 * The specs that are named, each by its id or by the path of its spec.ts; all of the project where none is.
 *
 * Outputs start from the project's root: the folder above `spec/<id>/spec.ts`. A spec.ts that lies elsewhere
 * belongs to the project in which the command runs, or where it runs in none, to that folder.
 *
 * @param cwd the folder in which the command runs, which paths start from
 * @throws InputError where there is no such spec, or two are of different projects
 */
export function chooseSpecs(cwd: string, named: readonly string[]): ChosenSpecs {
  refuseWrong(cwd, named);
  if (!named.some(isSpecPath)) {
    const project = findProject(cwd);
    return { root: project.root, specs: chooseIds(project, named) };
  }
  const paths = named.filter(isSpecPath);
  refuseNoFiles(cwd, paths);
  const files = paths.map((path) => resolve(cwd, path));
  const roots = new Set(files.map((file) => homeOf(file) ?? projectRoot(cwd)));
  const [root = resolve(cwd), another] = roots;
  if (another !== undefined) {
    throw inputError("spec-not-found", "The specs that are named belong to different projects.", {
      details: [...roots],
      help: "Run the command once for each.",
    });
  }
  const ids = named.filter((name) => !isSpecPath(name));
  const own = ids.length === 0 ? [] : chooseIds({ root, ids: specIds(root) }, ids);
  const shortest = files.map((file) =>
    homeOf(file) === root ? basename(dirname(file)) : relative(root, file).split(sep).join("/"),
  );
  return { root, specs: [...new Set([...own, ...shortest])] };
}

/** Says that files which were named for specs are not there. */
export function noFile(files: readonly string[]): InputError {
  return noSpec(`There is no file ${files.join(", ")}.`);
}

function noSpec(message: string): InputError {
  return inputError("spec-not-found", message, {
    help: "Give the path of a spec.ts, or the id of a spec of this project.",
  });
}

function refuseNoFiles(cwd: string, paths: readonly string[]): void {
  const look = (path: string) => statSync(resolve(cwd, path), { throwIfNoEntry: false });
  const missing = paths.filter((path) => !look(path)?.isFile());
  if (missing.length === 0) return;
  const folders = missing.filter((path) => look(path)?.isDirectory());
  throw folders.length > 0 ? noSpec(`A folder is no spec: ${folders.join(", ")}.`) : noFile(missing);
}

/** @throws InputError where a program calls a command with something else than a folder and names */
export function refuseWrong(cwd: unknown, named: unknown): void {
  if (typeof cwd !== "string") throw wrongArgument("cwd", "a path", cwd);
  if (!Array.isArray(named) || named.some((name) => typeof name !== "string"))
    throw wrongArgument("ids", "a list of ids or paths of specs", named);
}

/** Whether a spec is named by a path, which an id cannot be. */
export function isSpecPath(name: string): boolean {
  return /[/\\]|\.[cm]?[jt]s$/.test(name);
}

/** The spec.ts of a spec that is named by its id or by a path, from the project's root. */
export function specFileOf(named: string): string {
  return isSpecPath(named) ? named : `spec/${named}/spec.ts`;
}

/** The root of the project that a `<root>/spec/<id>/spec.ts` says it is of. */
function homeOf(file: string): string | undefined {
  const folder = dirname(file);
  const isHome = basename(file) === "spec.ts" && basename(dirname(folder)) === "spec";
  return isHome ? dirname(dirname(folder)) : undefined;
}

/** The root of the project that a folder is in; the folder where it is in none. */
export function projectRoot(cwd: string): string {
  return projectAbove(cwd)?.root ?? resolve(cwd);
}

/**
 * The ids that a command is about: those named, in the project's order, or all.
 *
 * @throws InputError where an id is not one of the project's
 */
function chooseIds({ ids }: Project, named: readonly string[]): readonly string[] {
  const unknown = named.filter((id) => !ids.includes(id));
  if (unknown.length > 0) {
    const told = unknown.map((id) => `${id}${didYouMean(id, ids)}`).join(", ");
    throw inputError("spec-not-found", `There is no spec ${told}.`.replace("?.", "?"), {
      help: `The project has: ${ids.join(", ")}.`,
    });
  }
  return named.length === 0 ? ids : ids.filter((id) => named.includes(id));
}
