import type { GenerateResult } from "../commands/generate/result.js";
import type { UpdateResult } from "../commands/update/result.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
/** One remark about one place: what reporters for CI systems work on, whichever command it comes from. */
export interface Finding {
  /** A stable id: a diagnostic's code, or a rule's. */
  readonly rule: string;
  readonly level: "error" | "warning" | "note";
  readonly message: string;
  /** With `/` between folders, from the project's root where it is inside. */
  readonly file?: string;
  /** Counts from 1. */
  readonly line?: number;
  /** Counts from 1, in UTF-16 code units. */
  readonly column?: number;
}

/** A diagnostic as a finding: its message, details and help in one text. */
export function diagnosticFinding({ code, severity, message, place, details, help }: Diagnostic): Finding {
  const { file, line, column } = place ?? {};
  return {
    rule: code,
    level: severity,
    message: [message, ...(details ?? []), ...(help === undefined ? [] : [`help: ${help}`])].join("\n"),
    ...(file === undefined ? {} : { file }),
    ...(line === undefined ? {} : { line }),
    ...(column === undefined ? {} : { column }),
  };
}

/** What is wrong with the inputs; files that were written are no findings. */
export function generateFindings({ specs }: Pick<GenerateResult | UpdateResult, "specs">): Finding[] {
  return specs.flatMap(({ diagnostics }) => diagnostics.map(diagnosticFinding));
}
