import { compareFiles, type FileDrift } from "../../compare/drift.js";
import { type Diagnostic, inputError } from "../../diagnostics/diagnostic.js";
import { isGenerated, isGeneratedFor } from "../../emit/header.js";
import { lockPath } from "../../lock/lock.js";
import { type Proof, prove, tableSizes } from "../../lock/proof.js";
import { lastModel } from "../../model/load.js";
import { foldedPath } from "../../paths/portable.js";
import { formerOf, type Locked, makeLocked, type Renewal } from "../../pipeline/locked.js";
import type { Builds } from "../../pipeline/make.js";
import type { EmittedFile } from "../../print/emitted-file.js";
import type { LoadedSpec } from "../../spec/load.js";
import { removeStaleBeside } from "../../write/temporary.js";
import { writeFiles } from "../../write/write.js";
import type { GeneratedSpec, GenerateResult } from "./result.js";

/**
 * Makes the outputs of specs anew, and writes those that differ: all of them, or on any error nothing.
 *
 * @param root the project's root
 * @param specs each the id of a spec, or the path of its spec.ts from the root, and the spec, on its way
 * @param gone specs that are not there any more
 * @param useCache whether to leave a proof to later runs
 * @param inStep specs whose outputs are not made again, since an earlier run proved them
 * @param renewal documents that are written together with the outputs; with `dryRun` nothing is
 */
export async function generateAnew(
  root: string,
  specs: readonly (readonly [named: string, loading: Promise<LoadedSpec>])[],
  gone: readonly Locked[],
  useCache: boolean,
  inStep: readonly Proof[] = [],
  renewal?: Renewal & { readonly dryRun: boolean },
): Promise<GenerateResult> {
  const builds: Builds = new Map();
  const made = gone.map((one) => compared(root, one));
  for (const [spec, loading] of specs)
    made.push(compared(root, await makeLocked(root, spec, loading, renewal, builds)));
  const refused = (unsound: readonly Diagnostic[] = []): GenerateResult => ({
    command: "generate",
    status: 2,
    specs: made.map((one) => resultOf({ ...one, drift: [], diagnostics: [...one.diagnostics, ...unsound] })),
  });
  if (made.some(({ diagnostics }) => diagnostics.some(({ severity }) => severity === "error")))
    return refused();
  const outputsOf = [
    ...made.map(({ named: id, files = [] }) => ({ id, paths: files.map(({ path }) => path) })),
    ...inStep.map(({ id, outputs }) => ({ id, paths: Object.keys(outputs) })),
  ].sort((left, right) => (left.id < right.id ? -1 : 1));
  refuseSharedFiles(outputsOf);
  const drifts = made.flatMap(({ drift }) => drift);
  const drifting = drifts.filter(({ state }) => state !== "same");
  const paths = new Set(drifting.map(({ path }) => path));
  const diffs: Awaited<ReturnType<typeof diffBefore>>[] = [];
  for (const one of made) diffs.push(await diffBefore(root, one));
  const documents = [...(renewal?.documents ?? [])].map(([path, text]) => ({ path, text }));
  if (paths.size + documents.length > 0) {
    const unsound = await verified(
      made.flatMap(({ files = [] }) => files.filter(({ path }) => paths.has(path))),
    );
    if (unsound.length > 0) return refused(unsound);
    const expected = new Set(outputsOf.flatMap((one) => one.paths));
    const changes = {
      write: [
        ...documents,
        ...drifting.flatMap(({ path, expected }) =>
          expected === undefined ? [] : [{ path, text: expected }],
        ),
      ],
      // What is left over of one spec may be an output of another now.
      delete: drifting.flatMap(({ path, state }) =>
        state === "left over" && !expected.has(path) ? [path] : [],
      ),
    };
    if (renewal?.dryRun !== true) await writeFiles(root, changes);
  }
  if (renewal?.dryRun !== true)
    await removeStaleBeside(
      root,
      drifts.map(({ path }) => path),
    );
  if (useCache) for (const one of made) prove(root, one);
  return {
    command: "generate",
    status: 0,
    specs: made.map((one, at) => ({ ...resultOf(one), ...diffs[at] })),
  };
}

/** What was made of a spec, held against the disk. */
interface Compared extends Locked {
  readonly drift: readonly FileDrift[];
}

function compared(root: string, one: Locked): Compared {
  const { id, out, files } = one;
  const isMade = out !== undefined && files !== undefined;
  const drift = isMade ? compareFiles(root, { id, out, files, ...formerOf(root, one) }) : [];
  return { ...one, drift, diagnostics: [...one.diagnostics, ...foreign(one, drift)] };
}

/** What is wrong with texts that are about to be written. */
async function verified(files: readonly EmittedFile[]): Promise<Diagnostic[]> {
  if (!files.some(({ statements }) => statements)) return [];
  const { loadParser } = await import("../../write/parser.js");
  const { verifyTypeScript } = await import("../../write/verify-typescript.js");
  const parser = loadParser();
  const found = verifyTypeScript(files, parser);
  parser.keep();
  return found;
}

/** What changes by meaning, where outputs are about to; the diff is loaded only for that. */
async function diffBefore(root: string, { id, out, model, spec, drift }: Compared) {
  if (drift.every(({ state }) => state === "same") || out === undefined || model === undefined) return {};
  const before = await lastModel(root, out, id);
  if (before === undefined) return {};
  const { diff } = await import("../../compare/diff/diff.js");
  return { diff: diff(before, model, spec) };
}

function resultOf({ id, documents, model, diagnostics, drift }: Compared): GeneratedSpec {
  const paths = (...states: FileDrift["state"][]) =>
    drift.filter(({ state }) => states.includes(state)).map(({ path }) => path);
  return {
    id,
    ...(documents === undefined ? {} : { documents }),
    tables: model === undefined ? [] : tableSizes(model),
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
function refuseSharedFiles(all: readonly { readonly id: string; readonly paths: readonly string[] }[]): void {
  const owners = new Map<string, string>();
  for (const { id, paths } of all) {
    for (const path of paths) {
      const owner = owners.get(foldedPath(path));
      if (owner !== undefined)
        throw inputError("spec-invalid", `The specs ${owner} and ${id} both generate ${path}.`, {
          help: "Give one of them another folder, with `out` in its spec.ts.",
        });
      owners.set(foldedPath(path), id);
    }
  }
}
