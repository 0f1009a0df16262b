import type { Diagnostic } from "../diagnostics/diagnostic.js";

/** One remark about one place: what reporters for CI systems work on, whichever command it comes from. */
export interface Finding {
  /** A stable id: a diagnostic's code, or a rule's. */
  readonly rule: string;
  readonly level: "error" | "warning" | "note";
  readonly message: string;
  /** With `/` between folders, from the project's root where it is inside. */
  readonly file?: string | undefined;
  /** Counts from 1. */
  readonly line?: number | undefined;
  /** Counts from 1, in UTF-16 code units. */
  readonly column?: number | undefined;
}

/** A diagnostic's message as a finding: its line stands beside it, so that a message which names that alone need not. */
export function messageFinding({ code, severity, message, place }: Diagnostic): Finding {
  const lines = message.match(/ \(line \d+\)/g) ?? [];
  const own = ` (line ${place?.line})`;
  return {
    rule: code,
    level: severity,
    message: lines.length === 1 ? message.replace(own, "") : message,
    file: place?.file,
    line: place?.line,
    column: place?.column,
  };
}

/** A diagnostic as a finding: its message, the details that this does not say itself, and its help in one text. */
export function diagnosticFinding(diagnostic: Diagnostic): Finding {
  const { message, details = [], help } = diagnostic;
  const finding = messageFinding(diagnostic);
  const more = details.filter((detail) => !message.includes(detail));
  const texts = [finding.message, ...more, ...(help === undefined ? [] : [`help: ${help}`])];
  return { ...finding, message: texts.join("\n") };
}
