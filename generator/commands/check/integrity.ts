import { resolve } from "node:path";
import { type Diagnostic, inputError } from "../../diagnostics/diagnostic.js";
import { checkSeal } from "../../emit/header.js";
import { readBoundedText } from "../../read/bounded.js";
import type { CheckedSeal, CheckResult } from "./result.js";

/**
 * Holds generated files against the hashes that they carry themselves: needs no project. Finds accidents, not
 * attackers, who would write another hash.
 *
 * @param cwd what relative paths start from
 * @returns status 1 where a file was changed, 2 where one cannot be read or has no seal
 * @throws InputError where no file is named
 */
export async function checkIntegrity(cwd: string, files: readonly string[]): Promise<CheckResult> {
  if (files.length === 0) {
    throw inputError("option-invalid", "--integrity needs the files to look at.", {
      help: "For example: npx spectables check --integrity src/generated/*.ts",
    });
  }
  const seals = await Promise.all(files.map((path) => sealOf(cwd, path)));
  const has = (...states: CheckedSeal["state"][]) => seals.some(({ state }) => states.includes(state));
  const status = has("unsealed", "unreadable") ? 2 : has("damaged") ? 1 : 0;
  return { command: "check", status, mode: "integrity", specs: [], seals };
}

async function sealOf(cwd: string, path: string): Promise<CheckedSeal> {
  try {
    // BOM and all: a BOM is a change, and the decoder must not hide it.
    return { path, state: checkSeal(await readBoundedText(resolve(cwd, path), path)) };
  } catch {
    return { path, state: "unreadable" };
  }
}

/** What is wrong with the files that have no hash to hold them against. */
export function sealDiagnostics(seals: readonly CheckedSeal[]): Diagnostic[] {
  return seals.flatMap(({ path, state }): Diagnostic[] => {
    const place = { file: path };
    if (state === "unsealed") {
      const message = `${path} has no seal: this tool did not make it, or its bodySha256 was taken out.`;
      return [{ code: "seal-missing", severity: "error", message, place, help: "Name generated files." }];
    }
    if (state === "unreadable")
      return [
        {
          code: "file-unreadable",
          severity: "error",
          message: `Cannot read ${path}.`,
          place,
          help: "Check the path and the file's permissions.",
        },
      ];
    return [];
  });
}
