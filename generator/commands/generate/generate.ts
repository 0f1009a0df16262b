import { join, posix } from "node:path";
import type { Diff } from "../../compare/diff/change.js";
import { compareFiles, type FileDrift } from "../../compare/drift.js";
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { inputError } from "../../diagnostics/diagnostic.js";
import { isGenerated, isGeneratedFor } from "../../emit/header.js";
import { lockPath } from "../../lock/lock.js";
import { orphans } from "../../lock/orphans.js";
import { isKnownToDiffer, writeStamp } from "../../lock/stamp.js";
import { lastModel } from "../../model/last.js";
import { foldedPath } from "../../paths/portable.js";
import { type Locked, makeLocked } from "../../pipeline/locked.js";
import { chooseSpecs, specFileOf } from "../../spec/project.js";
import { removeStale } from "../../write/temporary.js";
import { Verifier } from "../../write/verifier.js";
import { writeFiles } from "../../write/write.js";
import type { GeneratedSpec, GenerateResult } from "./result.js";

/**
 * Reads, validates, emits, and writes what changed: all of it, or on any error nothing.
 *
 * @param cwd a folder within the project
 * @param named the specs, by their ids or the paths of their spec.ts; all where none is named
 * @throws InputError where there is no such spec, or the disk refuses
 */
export async function generate(cwd: string, named: readonly string[]): Promise<GenerateResult> {
  const { root, specs } = chooseSpecs(cwd, named);
  const verifier = new Verifier();
  if (specs.some((spec) => isKnownToDiffer(root, specFileOf(spec)))) verifier.start();
  try {
    return await generateAll(root, specs, named.length === 0, verifier);
  } finally {
    await verifier.stop();
  }
}

async function generateAll(
  root: string,
  specs: readonly string[],
  isEverySpec: boolean,
  verifier: Verifier,
): Promise<GenerateResult> {
  const made: Locked[] = isEverySpec ? [...orphans(root)] : [];
  for (const spec of specs) made.push(await makeLocked(root, spec, (file) => verifier.offer(file)));
  const drifts = new Map<string, readonly FileDrift[]>();
  for (const { id, named: spec, out, files } of made) {
    if (out !== undefined && files !== undefined) drifts.set(spec, compareFiles(root, id, out, files));
  }
  const outputs = made.map((one) => ({
    ...one,
    diagnostics: [...one.diagnostics, ...foreign(one, drifts.get(one.named) ?? [])],
  }));
  const drifting = [...drifts.values()].flat().filter(({ state }) => state !== "same");
  const failed = outputs.some(({ diagnostics }) => diagnostics.some(({ severity }) => severity === "error"));
  if (failed) return { command: "generate", status: 2, specs: outputs.map((one) => resultOf(one, [])) };
  refuseSharedFiles(made);
  const paths = new Set(drifting.map(({ path }) => path));
  const verified =
    paths.size > 0 &&
    verifier.verify(made.flatMap(({ files = [] }) => files.filter(({ path }) => paths.has(path))));
  const diffs = await diffsBefore(root, made, drifts);
  if (verified) {
    const unsound = await verified;
    if (unsound.length > 0) {
      const specs = outputs.map((one) =>
        resultOf({ ...one, diagnostics: [...one.diagnostics, ...unsound] }, []),
      );
      return { command: "generate", status: 2, specs };
    }
    await writeFiles(root, {
      write: drifting.flatMap(({ path, expected }) =>
        expected === undefined ? [] : [{ path, text: expected }],
      ),
      delete: drifting.filter(({ state }) => state === "left over").map(({ path }) => path),
    });
  }
  const folders = new Set([...drifts.values()].flat().map(({ path }) => posix.dirname(path)));
  for (const folder of folders) await removeStale(join(root, folder));
  for (const { specFile, inputs } of made) if (inputs !== undefined) writeStamp(root, specFile, inputs);
  return {
    command: "generate",
    status: 0,
    specs: outputs.map((one) => ({ ...resultOf(one, drifts.get(one.named) ?? []), ...diffs.get(one.named) })),
  };
}

/** What changes by meaning, for the specs whose outputs are about to; the diff is loaded only for them. */
async function diffsBefore(
  root: string,
  made: readonly Locked[],
  drifts: ReadonlyMap<string, readonly FileDrift[]>,
): Promise<ReadonlyMap<string, { readonly diff: Diff }>> {
  const diffs = new Map<string, { readonly diff: Diff }>();
  for (const { id, named, out, model, spec } of made) {
    if (!drifts.get(named)?.some(({ state }) => state !== "same") || out === undefined || model === undefined)
      continue;
    const before = await lastModel(root, out, id);
    if (before === undefined) continue;
    const { diff } = await import("../../compare/diff/diff.js");
    diffs.set(named, { diff: diff(before, model, spec) });
  }
  return diffs;
}

function resultOf({ id, documents, model, diagnostics }: Locked, drift: readonly FileDrift[]): GeneratedSpec {
  const paths = (...states: FileDrift["state"][]) =>
    drift.filter(({ state }) => states.includes(state)).map(({ path }) => path);
  return {
    id,
    ...(documents === undefined ? {} : { documents }),
    tables: Object.entries(model?.tables ?? {}).map(([name, { entries, errata }]) => ({
      name,
      entries: entries.length,
      errata: errata?.length ?? 0,
    })),
    diagnostics,
    written: paths("differs", "missing"),
    deleted: paths("left over"),
    unchanged: paths("same"),
  };
}

/**
 * A run must not overwrite somebody's own file. Ours is what bears our header, and what the lock lists; without a
 * lock, where outputs of this spec are there already, a file of the spec's own folder without the header is one of
 * them that was damaged. Outside that folder a `package` block may come upon the package.json of whoever adds it.
 */
function foreign({ id, out, specFile, before }: Locked, drift: readonly FileDrift[]): Diagnostic[] {
  const listed = new Set([lockPath(specFile), ...Object.keys(before?.outputs ?? {})]);
  const isFirst = !drift.some(({ actual }) => actual !== undefined && isGeneratedFor(actual, id));
  const isOurs = (path: string) =>
    listed.has(path) || (before === undefined && !isFirst && path.startsWith(`${out}/`));
  return drift
    .filter(
      ({ path, state, actual = "" }) =>
        state === "differs" && !isOurs(path) && actual.trim() !== "" && !isGenerated(actual),
    )
    .map(({ path }) => ({
      code: "output-foreign",
      severity: "error",
      message: `${path} would be overwritten, but this tool did not make it.`,
      place: { file: path },
      help: "Move that file, or choose another `out` in the spec.ts.",
    }));
}

/** Two specs that generate into one folder must not fight over a file. */
function refuseSharedFiles(made: readonly Locked[]): void {
  const owners = new Map<string, string>();
  for (const { id, files } of made) {
    for (const { path } of files ?? []) {
      const owner = owners.get(foldedPath(path));
      if (owner !== undefined)
        throw inputError("spec-invalid", `The specs ${owner} and ${id} both generate ${path}.`);
      owners.set(foldedPath(path), id);
    }
  }
}
