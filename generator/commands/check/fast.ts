import { type Diagnostic, InputError } from "../../diagnostics/diagnostic.js";
import { fastCheck } from "../../lock/fast.js";
import { orphans } from "../../lock/orphans.js";
import { readLock } from "../../lock/read.js";
import { chooseSpecs, isSpecPath, specFileOf } from "../../spec/project.js";
import { mendCommand } from "./mend.js";
import type { CheckedSpec, CheckResult } from "./result.js";

/**
 * Checks by hashes alone: loads no parser, no schema library, no spec.ts.
 *
 * @param cwd a folder within the project
 * @param named the specs, by their ids or the paths of their spec.ts; all where none is named
 * @returns status 2 with `fast-unsure` where only a full check can tell
 * @throws InputError where there is no such spec
 */
export function checkFast(cwd: string, named: readonly string[]): CheckResult {
  const { root, specs: chosen } = chooseSpecs(cwd, named);
  const specs = chosen.map((spec) => fastSpec(root, spec));
  if (named.length === 0)
    specs.push(...orphans(root).map((one) => ({ ...one, changes: [], files: [], same: 0 })));
  const unsure = specs.some(({ diagnostics }) => diagnostics.length > 0);
  const status = unsure ? 2 : specs.some(({ files }) => files.length > 0) ? 1 : 0;
  return { command: "check", status, mode: "fast", specs };
}

function fastSpec(root: string, named: string): CheckedSpec {
  const specFile = specFileOf(named);
  const base = { id: named, diagnostics: [], changes: [], files: [], same: 0 };
  try {
    const answer = fastCheck(root, specFile, readLock(root, specFile, isSpecPath(named) ? undefined : named));
    if (answer.kind === "same") return { ...base, same: answer.files };
    if (answer.kind === "unsure") return { ...base, diagnostics: [unsure(named, answer.why)] };
    return {
      ...base,
      files: answer.files.map((file) => ({ ...file, entries: [] })),
      mend: mendCommand(named),
    };
  } catch (error) {
    if (error instanceof InputError) return { ...base, diagnostics: error.diagnostics };
    throw error;
  }
}

function unsure(named: string, why: string): Diagnostic {
  return {
    code: "fast-unsure",
    severity: "error",
    message: `The hashes do not tell about ${named}: ${why}.`,
    help: `Run check: \`npx spectables check ${named}\`.`,
  };
}
