import { dirname, join } from "node:path";
import { orphans } from "../../lock/orphans.js";
import { type Proof, proofInStep } from "../../lock/proof.js";
import { foldedPath } from "../../paths/portable.js";
import { startLoading } from "../../spec/load.js";
import { chooseSpecs, specFileOf } from "../../spec/project.js";
import { finish } from "../../write/journal.js";
import { removeStale } from "../../write/temporary.js";
import type { GeneratedSpec, GenerateResult } from "./result.js";

/**
 * Reads, validates, emits, and writes what changed: all of it, or on any error nothing. Where proofs of earlier runs say
 * that all is in step, that is all.
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
  const proofs = useCache ? specs.flatMap((spec) => proofInStep(root, specFileOf(spec)) ?? []) : [];
  const paths = proofs.flatMap(({ outputs }) => Object.keys(outputs));
  // Two specs that generate one file are each in step, and together an error.
  const areApart = new Set(paths.map(foldedPath)).size === paths.length;
  if (gone.length > 0 || proofs.length < specs.length || !areApart) {
    const loading = specs.map((spec) => [spec, startLoading(root, spec, useCache)] as const);
    const { generateAnew } = await import("./anew.js");
    return generateAnew(root, loading, gone, useCache);
  }
  for (const folder of new Set(paths.map((path) => dirname(path)))) await removeStale(join(root, folder));
  return { command: "generate", status: 0, specs: proofs.map(unchanged) };
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
