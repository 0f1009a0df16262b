import { orphans } from "../../lock/orphans.js";
import { type Proof, proofInStep } from "../../lock/proof.js";
import { foldedPath } from "../../paths/portable.js";
import { startLoading } from "../../spec/load.js";
import { chooseSpecs, specFileOf } from "../../spec/project.js";
import { finish } from "../../write/journal.js";
import { removeStaleBeside } from "../../write/temporary.js";
import type { GeneratedSpec, GenerateResult } from "./result.js";

/**
 * Reads, validates, emits, and writes what changed: all of it, or on any error nothing. What
 * proofs of earlier runs say is in step is not made again.
 *
 * @param cwd a folder within the project
 * @param named the specs, by their ids or the paths of their spec.ts; all where none is named
 * @param useCache whether earlier runs have a say; what is written is the same
 * @throws InputError where there is no such spec, or the disk refuses
 */
export async function generate(
  cwd: string,
  named: readonly string[],
  useCache = true,
): Promise<GenerateResult> {
  const { root, specs } = chooseSpecs(cwd, named);
  await finish(root);
  const gone = named.length === 0 ? orphans(root) : [];
  const proofs = specs.map((spec) => (useCache ? proofInStep(root, specFileOf(spec)) : undefined));
  const held = proofs.filter((proof) => proof !== undefined);
  const paths = held.flatMap(({ outputs }) => Object.keys(outputs));
  // Two specs that generate one file are each in step, and together an error.
  const areApart = new Set(paths.map(foldedPath)).size === paths.length;
  const inStep = areApart ? held : [];
  const proofOf = (at: number) => (areApart ? proofs[at] : undefined);
  const rest = specs.filter((_, at) => proofOf(at) === undefined);
  if (gone.length + rest.length === 0) {
    await removeStaleBeside(root, paths);
    return { command: "generate", status: 0, specs: inStep.map(unchanged) };
  }
  const loading = rest.map((spec) => [spec, startLoading(root, spec, useCache)] as const);
  const { generateAnew } = await import("./anew.js");
  const anew = await generateAnew(root, loading, gone, useCache, inStep);
  const made = anew.specs.slice(gone.length);
  const all = specs.flatMap((_, at) => {
    const proof = proofOf(at);
    if (proof === undefined) return made.splice(0, 1);
    // Where the run failed, nothing is said of any file.
    return [anew.status === 0 ? unchanged(proof) : { ...unchanged(proof), unchanged: [] }];
  });
  return { ...anew, specs: [...anew.specs.slice(0, gone.length), ...all] };
}

function unchanged({ id, documents, tables, diagnostics, outputs }: Proof): GeneratedSpec {
  return {
    id,
    documents,
    tables,
    diagnostics,
    written: [],
    deleted: [],
    unchanged: Object.keys(outputs).sort(),
  };
}
