import type { VerifyResult } from "../../commands/verify/result.js";
import type { Finding } from "../finding.js";

/** What `verify` found, for reporters of CI systems; what a comment took back is left out. */
export function verifyFindings({ findings, diagnostics }: VerifyResult): Finding[] {
  return [
    ...diagnostics.map(({ code, severity, message, place }) => ({
      rule: code,
      level: severity,
      message,
      ...(place === undefined ? {} : { file: place.file }),
      ...(place?.line === undefined ? {} : { line: place.line }),
      ...(place?.column === undefined ? {} : { column: place.column }),
    })),
    ...findings.map(({ rule, level, message, file, line, column }) => ({
      rule,
      level,
      message,
      file,
      line,
      column,
    })),
  ];
}
