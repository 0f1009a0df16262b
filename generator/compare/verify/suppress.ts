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
  const order = new Map(comments.map((comment, index) => [comment, index]));
  const first = new Map<string, IgnoreComment>();
  for (const comment of comments) {
    const { rule, line, toLine } = comment;
    const lines =
      toLine === undefined ? [0] : Array.from({ length: toLine - line + 1 }, (_, at) => line + at);
    for (const one of lines) if (!first.has(`${rule} ${one}`)) first.set(`${rule} ${one}`, comment);
  }
  return findings.map(({ rule, line }) => {
    const [own, whole] = [first.get(`${rule} ${line}`), first.get(`${rule} 0`)];
    if (own === undefined || whole === undefined) return own ?? whole;
    return (order.get(own) ?? 0) < (order.get(whole) ?? 0) ? own : whole;
  });
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
