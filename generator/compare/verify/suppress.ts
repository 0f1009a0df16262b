import type { VerifyFinding } from "./finding.js";
import type { Code } from "./source/code.js";

/** A comment that takes findings back: `spectables-ignore RULE: why`, or `spectables-ignore-file RULE: why`. */
interface Suppression {
  readonly rule: string;
  readonly why: string;
  /** The last line that it is about; the first is its own. Absent: the whole file. */
  readonly toLine?: number;
  readonly line: number;
  readonly column: number;
}

const form = /spectables-ignore(-file)?(?:\s+([a-z-]+))?\s*(?::\s*(.*\S))?/;

export interface Suppressed {
  readonly findings: readonly VerifyFinding[];
  /** Findings that a comment took back, with its reason. */
  readonly suppressed: readonly (VerifyFinding & { readonly why: string })[];
}

/** Takes out the findings that a comment on their line, on the line before, or for the file gives a reason for. */
export function suppress(code: Code, findings: readonly VerifyFinding[]): Suppressed {
  const suppressions = suppressionsOf(code);
  const by = (finding: VerifyFinding) =>
    suppressions.find(
      ({ rule, toLine, line }) =>
        rule === finding.rule && (toLine === undefined || (finding.line >= line && finding.line <= toLine)),
    );
  return {
    findings: findings.filter((finding) => by(finding) === undefined),
    suppressed: findings.flatMap((finding) => {
      const found = by(finding);
      return found === undefined ? [] : [{ ...finding, why: found.why }];
    }),
  };
}

/** The comments that name a rule and give a reason; others take nothing back. */
function suppressionsOf({ comments }: Code): Suppression[] {
  return comments.flatMap(({ text, line, column, endLine }) => {
    const [, wholeFile, rule, why] = form.exec(text) ?? [];
    if (rule === undefined || why === undefined) return [];
    const place = { rule, why, line, column };
    return [wholeFile === undefined ? { ...place, toLine: endLine + 1 } : place];
  });
}
