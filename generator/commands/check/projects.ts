import { isAbsolute, join, posix, relative, resolve, sep } from "node:path";
import { inputError } from "../../diagnostics/diagnostic.js";
import { statsOf } from "../../paths/links.js";
import { chooseSpecs, projectRoot, refuseWrong, specFileOf, specIds } from "../../spec/project.js";
import { workspaceFolders } from "../../spec/workspaces.js";
import type { CheckedSpec } from "./result.js";

/** A project that is to be checked. */
export interface ChosenProject {
  readonly root: string;
  /** The project's folder, from the one that the command is about; undefined where it is that. */
  readonly path?: string;
  readonly specs: readonly string[];
  /** All of it, and not only specs that were named. */
  readonly whole: boolean;
}

/**
 * The projects that a call of `check` is about: the folders that are named, each whole; or the one that it runs in, and
 * where that is the root of a monorepo, those of its workspaces too.
 *
 * @throws InputError where there is no such project or spec
 */
export function chooseProjects(cwd: string, named: readonly string[]): ChosenProject[] {
  refuseWrong(cwd, named);
  const base = projectRoot(cwd);
  const folders = named.filter((name) => isFolder(cwd, name));
  if (folders.length > 0) {
    const wrong = named.find((name) => !folders.includes(name) || specIds(resolve(cwd, name)).length === 0);
    if (wrong === undefined)
      return [...new Set(folders.map((name) => resolve(cwd, name)))].map(projectIn(base));
    throw inputError("spec-not-found", `${wrong} is no folder of a project: it has no spec/<id>/spec.ts.`, {
      help: "Name folders of projects, or specs of one project.",
    });
  }
  const others = named.length > 0 ? [] : workspaceFolders(base).map((folder) => join(base, folder));
  const projects = others.filter((folder) => folder !== base && specIds(folder).length > 0);
  const own = named.length > 0 || projects.length === 0 || specIds(base).length > 0;
  return [
    ...(own ? [{ ...chooseSpecs(cwd, named), whole: named.length === 0 }] : []),
    ...projects.map(projectIn(base)),
  ];
}

/** An id has no such form: `./tide` is the folder of that name. */
function isFolder(cwd: string, name: string): boolean {
  return /[/\\]|^\.\.?$/.test(name) && statsOf(resolve(cwd, name))?.isDirectory() === true;
}

function projectIn(base: string): (root: string) => ChosenProject {
  return (root) => {
    const path = relative(base, root).split(sep).join("/");
    return { root, ...(path === "" ? {} : { path }), specs: specIds(root), whole: true };
  };
}

/** What was found of a spec, with paths from the folder that the command is about. */
export function inProject(project: string | undefined, spec: CheckedSpec): CheckedSpec {
  if (project === undefined) return spec;
  const at = (file: string) => (isAbsolute(file) ? file : posix.join(project, file));
  const placed = <T extends { readonly place?: NonNullable<CheckedSpec["diagnostics"][number]["place"]> }>(
    one: T,
  ): T => (one.place === undefined ? one : { ...one, place: { ...one.place, file: at(one.place.file) } });
  const { documents, mend } = spec;
  return {
    ...spec,
    project,
    ...(documents === undefined ? {} : { documents: documents.map(at) }),
    diagnostics: spec.diagnostics.map(placed),
    changes: spec.changes.map(placed),
    files: spec.files.map((file) => ({
      ...file,
      path: at(file.path),
      ...(file.patch === undefined ? {} : { patch: patchAt(file.patch, project) }),
    })),
    ...(mend === undefined ? {} : { mend: mendCommand(at(specFileOf(mend.slice(mendCommand("").length)))) }),
  };
}

/** The first two lines of a patch name the file. */
function patchAt(patch: string, project: string): string {
  const end = patch.indexOf("\n@@ ");
  return patch.slice(0, end).replace(/^(--- a|\+\+\+ b)\//gm, `$1/${project}/`) + patch.slice(end);
}

/** The command that makes a spec's outputs what they should be. */
export function mendCommand(named: string): string {
  return `npx spectables generate ${named}`;
}
