import type { Result } from "../../commands/result.js";
import type { Finding } from "../finding.js";
import { diagnosticFinding, generateFindings } from "../finding.js";
import type { Output } from "../reporter.js";
import { checkFindings } from "./check.js";
import { diffFindings } from "./diff.js";
import { verifyFindings } from "./verify.js";

/** Makes findings of what a command gave. */
type Translators = {
  readonly [C in Result["command"]]?: (result: Extract<Result, { command: C }>) => Finding[];
};

/** By command; the reporters for CI systems serve the commands that are here. */
const translators: Translators = {
  failed: ({ diagnostics }) => diagnostics.map(diagnosticFinding),
  check: checkFindings,
  generate: generateFindings,
  update: generateFindings,
  diff: diffFindings,
  verify: verifyFindings,
};

export function hasFindings(command: string): boolean {
  return Object.hasOwn(translators, command);
}

/** The findings in a result; none where its command has no translator. */
function findingsOf(result: Result): Finding[] {
  const translate = translators[result.command] as ((result: Result) => Finding[]) | undefined;
  return translate?.(result) ?? [];
}

/** The same with the files as the CI service knows them. */
export function placedFindings(result: Result, { inWorkspace = (file) => file }: Output): Finding[] {
  return findingsOf(result).map((finding) =>
    finding.file === undefined ? finding : { ...finding, file: inWorkspace(finding.file) },
  );
}
