import type { DiffResult } from "../../commands/diff/diff.js";
import type { Result } from "../../commands/result.js";
import type { Change } from "../../compare/diff/change.js";
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { changeWords } from "../change.js";
import { diagnosticFinding, type Finding, messageFinding } from "../finding.js";
import type { Output } from "../reporter.js";
import { checkFindings } from "./check.js";

/** Makes findings of what a command gave. */
type Translators = {
  readonly [C in Result["command"]]?: (result: Extract<Result, { command: C }>) => Finding[];
};

/** By command; the reporters for CI systems serve the commands that are here. */
const translators: Translators = {
  failed: ({ diagnostics }) => diagnostics.map(diagnosticFinding),
  check: checkFindings,
  generate: ofSpecs,
  update: ofSpecs,
  diff: diffFindings,
  // What a comment took back is left out.
  verify: ({ findings, diagnostics }) => [...diagnostics.map(messageFinding), ...findings],
};

function ofSpecs({ specs }: { specs: readonly { diagnostics: readonly Diagnostic[] }[] }): Finding[] {
  return specs.flatMap(({ diagnostics }) => diagnostics.map(diagnosticFinding));
}

export function hasFindings(command: string): boolean {
  return Object.hasOwn(translators, command);
}

/** The findings in a result, with the files as the CI service knows them; none where its command has no translator. */
export function placedFindings(result: Result, { inWorkspace = (file) => file }: Output): Finding[] {
  const translate = translators[result.command] as ((result: Result) => Finding[]) | undefined;
  return (translate?.(result) ?? []).map((finding) =>
    finding.file === undefined ? finding : { ...finding, file: inWorkspace(finding.file) },
  );
}

/**
 * The changes as findings, at the file of the new side, and what was noted on the way.
 *
 * A change is an error where `--fail-on` makes it one, a warning where it is breaking, and else a note.
 */
export function diffFindings(result: DiffResult): Finding[] {
  const { changes, after, diagnostics } = result;
  const file = after.file;
  return [
    ...changes.map((change) => ({
      rule: change.rule,
      level: levelOf(change, result),
      message: changeWords(change),
      file,
    })),
    ...diagnostics.map(messageFinding),
  ];
}

function levelOf({ level }: Change, { failing }: DiffResult): Finding["level"] {
  if (failing.includes(level)) return "error";
  return level === "breaking" ? "warning" : "note";
}
