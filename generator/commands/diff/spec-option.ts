import { dirname, posix } from "node:path";
import type { Model } from "../../model/model.js";
import { loadSpec } from "../../spec/load.js";
import { chooseSpecs, projectAbove } from "../../spec/project.js";
import type { Spec } from "../../spec/spec.js";

/** A spec, and where its paths start. */
export interface ChosenSpec {
  readonly spec: Spec;
  /** The folder that the paths below are relative to. */
  readonly root: string;
  readonly specFile: string;
  /** The document that the spec names. */
  readonly documentFile: string;
  /** The model that `generate` writes. */
  readonly modelFile: string;
}

/**
 * The spec that `--spec` names: by its id in the project, or by the path of its spec.ts.
 *
 * @param given undefined where the option was not given: then it is the project's only spec, if it has just one
 * @returns undefined where nothing was given and there is no such one
 * @throws InputError where there is no such spec, or it is not valid
 */
export async function chooseSpec(cwd: string, given: string | undefined): Promise<ChosenSpec | undefined> {
  if (given !== undefined) {
    const { root, specs } = chooseSpecs(cwd, [given]);
    return chosen(root, await loadSpec(root, specs[0] as string));
  }
  const project = projectAbove(cwd);
  const [id, another] = project?.ids ?? [];
  if (project === undefined || id === undefined || another !== undefined) return undefined;
  return chosen(project.root, await loadSpec(project.root, id));
}

/** The spec of the project that a model says it is of; undefined where there is none. */
export async function specOfModel(cwd: string, { spec: { id } }: Model): Promise<ChosenSpec | undefined> {
  const project = projectAbove(cwd);
  return project?.ids.includes(id) ? chosen(project.root, await loadSpec(project.root, id)) : undefined;
}

function chosen(root: string, { spec, file }: { readonly spec: Spec; readonly file: string }): ChosenSpec {
  return {
    spec,
    root,
    specFile: file,
    documentFile: posix.join(dirname(file), spec.document.file),
    modelFile: `${spec.out ?? `generated/${spec.id}`}/${spec.id}.json`,
  };
}
