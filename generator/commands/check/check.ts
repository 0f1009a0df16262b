import { compareFiles, type FileDrift } from "../../compare/drift.js";
import { orphans } from "../../lock/orphans.js";
import { writeStamp } from "../../lock/stamp.js";
import { lastModel } from "../../model/last.js";
import { type Locked, makeLocked } from "../../pipeline/locked.js";
import { chooseSpecs } from "../../spec/project.js";
import { mendCommand } from "./mend.js";
import type { CheckedFile, CheckedSpec, CheckResult } from "./result.js";

/**
 * Regenerates in memory and compares; goes through all specs before it says what it found, and writes nothing
 * but to its cache.
 *
 * @param cwd a folder within the project
 * @param named the specs, by their ids or the paths of their spec.ts; all where none is named
 * @throws InputError where there is no such spec
 */
export async function check(cwd: string, named: readonly string[]): Promise<CheckResult> {
  const { root, specs: chosen } = chooseSpecs(cwd, named);
  const specs: CheckedSpec[] = [];
  for (const one of chosen) specs.push(await checkSpec(root, await makeLocked(root, one)));
  if (named.length === 0)
    specs.push(...orphans(root).map((one) => ({ ...one, changes: [], files: [], same: 0 })));
  const bad = specs.some(({ diagnostics }) => diagnostics.some(({ severity }) => severity === "error"));
  const status = bad ? 2 : specs.some(({ files }) => files.length > 0) ? 1 : 0;
  return { command: "check", status, mode: "full", specs };
}

async function checkSpec(root: string, made: Locked): Promise<CheckedSpec> {
  const { id, named, spec, specFile, documents, out, model, files, places, inputs, diagnostics } = made;
  const base = { id, ...(documents === undefined ? {} : { documents }), diagnostics };
  if (model === undefined || files === undefined || out === undefined)
    return { ...base, changes: [], files: [], same: 0 };
  const drift = compareFiles(root, id, out, files);
  const drifting = drift.filter(({ state }) => state !== "same");
  if (drifting.length === 0) {
    if (inputs !== undefined) writeStamp(root, specFile, inputs);
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
  return drifting.map((file) => ({
    path: file.path,
    state: file.state as CheckedFile["state"],
    entries: [],
    ...differenceOf(file),
    patch: patchOf(file),
  }));
}
