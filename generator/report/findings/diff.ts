import type { DiffResult } from "../../commands/diff/diff.js";
import type { Change } from "../../compare/diff/change.js";
import { changeWords } from "../change.js";
import { type Finding, messageFinding } from "../finding.js";

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
