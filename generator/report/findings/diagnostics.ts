import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import type { Finding } from "../finding.js";

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
