import { orphans } from "../../lock/orphans.js";
import { proofInStep } from "../../lock/proof.js";
import type { Builds } from "../../pipeline/make.js";
import { startLoading } from "../../spec/load.js";
import { specFileOf } from "../../spec/project.js";
import { unfinished, unfinishedDiagnostic } from "../../write/journal.js";
import { type ChosenProject, chooseProjects, inProject } from "./projects.js";
import type { CheckedSpec, CheckResult } from "./result.js";

/**
 * Regenerates in memory and compares, where no proof of an earlier run says that it need not; goes through all specs
 * before it says what it found, and writes nothing but to its cache.
 *
 * @param cwd a folder within the project; at the root of a monorepo, the projects of its workspaces are checked too
 * @param named the specs, by their ids or the paths of their spec.ts, or the folders of projects; all where none is named
 * @param useCache whether earlier runs have a say; what is found is the same
 * @throws InputError where there is no such spec
 */
export async function check(cwd: string, named: readonly string[], useCache = true): Promise<CheckResult> {
  const specs: CheckedSpec[] = [];
  for (const project of chooseProjects(cwd, named)) {
    const found = await checkProject(project, useCache);
    specs.push(...found.map((spec) => inProject(project.path, spec)));
  }
  const bad = specs.some(({ diagnostics }) => diagnostics.some(({ severity }) => severity === "error"));
  const status = bad ? 2 : specs.some(({ files }) => files.length > 0) ? 1 : 0;
  return { command: "check", status, mode: "full", specs };
}

async function checkProject({ root, specs: chosen, whole }: ChosenProject, useCache: boolean) {
  const specs: CheckedSpec[] = [];
  const builds: Builds = new Map();
  for (const one of chosen) specs.push(await checkSpec(root, one, useCache, builds));
  const cut = unfinished(root).map((id) => ({ id, diagnostics: [unfinishedDiagnostic(id)] }));
  const broken = [...cut, ...(whole ? orphans(root) : [])];
  return [...specs, ...broken.map((one) => ({ ...one, changes: [], files: [], same: 0 }))];
}

async function checkSpec(
  root: string,
  named: string,
  useCache: boolean,
  builds: Builds,
): Promise<CheckedSpec> {
  const proof = useCache ? proofInStep(root, specFileOf(named)) : undefined;
  if (proof === undefined) {
    const loading = startLoading(root, named, useCache);
    const { checkAnew } = await import("./anew.js");
    return checkAnew(root, named, loading, useCache, builds);
  }
  const { id, documents, diagnostics, outputs } = proof;
  return { id, documents, diagnostics, changes: [], files: [], same: Object.keys(outputs).length };
}
