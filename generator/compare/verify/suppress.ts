import { groupedBy } from "../../words/grouped.js";
import type { VerifyFinding } from "./finding.js";
import type { Code } from "./source/code.js";

/** A comment that takes findings back: `spectables-ignore RULE: why`, or `spectables-ignore-file RULE: why`. */
interface IgnoreComment {
  readonly rule: string;
  readonly why: string;
  /** The last line that it is about; the first is its own. Absent: the whole file. */
  readonly toLine?: number;
  readonly line: number;
  readonly column: number;
}

/** A comment that takes nothing back, and why. */
export interface IgnoreProblem {
  readonly problem: "names no rule" | "gives no reason" | "fits no finding";
  readonly line: number;
  readonly column: number;
}

export interface Suppressed {
  readonly findings: readonly VerifyFinding[];
  /** Findings that a comment took back, with its reason. */
  readonly suppressed: readonly (VerifyFinding & { readonly why: string })[];
  readonly ignoreProblems: readonly IgnoreProblem[];
}

const form = /spectables-ignore(-file)?\b(?:[ \t]+([a-z-]+))?[ \t]*(?::[ \t]*(.*\S))?/;

/** Takes out the findings that a comment on their line, on the line before, or for the file gives a reason for. */
export function suppress(code: Code, findings: readonly VerifyFinding[]): Suppressed {
  const { comments, problems } = ignoreComments(code);
  const taken = takenBack(comments, findings);
  const used = new Set(taken);
  const unused = comments.filter((comment) => !used.has(comment));
  return {
    findings: findings.filter((_, index) => taken[index] === undefined),
    suppressed: findings.flatMap((finding, index) => {
      const why = taken[index]?.why;
      return why === undefined ? [] : [{ ...finding, why }];
    }),
    ignoreProblems: [
      ...problems,
      ...unused.map(({ line, column }): IgnoreProblem => ({ problem: "fits no finding", line, column })),
    ],
  };
}

/** For each finding the first comment that is about it. */
function takenBack(
  comments: readonly IgnoreComment[],
  findings: readonly VerifyFinding[],
): (IgnoreComment | undefined)[] {
  const byRule = groupedBy(comments, ({ rule }) => rule);
  return findings.map(({ rule, line }) =>
    byRule.get(rule)?.find((one) => one.toLine === undefined || (line >= one.line && line <= one.toLine)),
  );
}

/** The comments that name a rule and give a reason, and those that fail to. */
function ignoreComments(code: Code): { comments: IgnoreComment[]; problems: IgnoreProblem[] } {
  const comments: IgnoreComment[] = [];
  const problems: IgnoreProblem[] = [];
  for (const { text, line, column, endLine } of code.comments) {
    const match = form.exec(text);
    if (match === null) continue;
    const [, wholeFile, rule, why] = match;
    if (rule === undefined) problems.push({ problem: "names no rule", line, column });
    else if (why === undefined) problems.push({ problem: "gives no reason", line, column });
    else if (wholeFile !== undefined) comments.push({ rule, why, line, column });
    else comments.push({ rule, why, line, column, toLine: endLine + 1 });
  }
  return { comments, problems };
}
