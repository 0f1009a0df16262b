import { compareFiles, type FileDrift } from "../../compare/drift.js";
import { prove } from "../../lock/proof.js";
import { lastModel } from "../../model/load.js";
import { formerOf, makeLocked } from "../../pipeline/locked.js";
import type { Builds } from "../../pipeline/make.js";
import type { LoadedSpec } from "../../spec/load.js";
import { mendCommand } from "./projects.js";
import type { CheckedFile, CheckedSpec } from "./result.js";

/**
 * Regenerates a spec's outputs in memory, and compares.
 *
 * @param root the project's root
 * @param named the spec's id, or the path of its spec.ts from the root
 * @param loading the spec, on its way
 * @param useCache whether to leave a proof to later runs
 * @param builds what the run has built before
 */
export async function checkAnew(
  root: string,
  named: string,
  loading: Promise<LoadedSpec>,
  useCache: boolean,
  builds: Builds,
): Promise<CheckedSpec> {
  const made = await makeLocked(root, named, loading, undefined, builds);
  const { id, spec, documents, out, model, files, places, diagnostics } = made;
  const base = { id, ...(documents === undefined ? {} : { documents }), diagnostics };
  if (model === undefined || files === undefined || out === undefined)
    return { ...base, changes: [], files: [], same: 0 };
  const drift = compareFiles(root, { id, out, files, ...formerOf(root, made) });
  const drifting = drift.filter(({ state }) => state !== "same");
  if (drifting.length === 0) {
    if (useCache) prove(root, made);
    return { ...base, changes: [], files: [], same: drift.length };
  }
  const before = await lastModel(root, out, id);
  const { diff } = await import("../../compare/diff/diff.js");
  const changes = (before === undefined ? [] : diff(before, model, spec).changes).map((change) => {
    const place = places?.[change.table]?.get(change.value ?? change.name ?? "");
    return place === undefined || change.rule === "value-removed" ? change : Object.assign(change, { place });
  });
  return {
    ...base,
    changes,
    files: await describe(drifting),
    same: drift.length - drifting.length,
    mend: mendCommand(named),
  };
}

/** The diff library is loaded only where there is something to show. */
async function describe(drifting: readonly FileDrift[]): Promise<CheckedFile[]> {
  const { differenceOf, patchOf } = await import("../../compare/patch.js");
  return drifting.map((file) => {
    const patch = patchOf(file);
    return {
      path: file.path,
      state: file.state as CheckedFile["state"],
      entries: [],
      ...differenceOf(file),
      ...(patch === undefined ? {} : { patch }),
    };
  });
}
