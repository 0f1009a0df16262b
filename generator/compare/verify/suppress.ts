import { groupedBy } from "../../words/grouped.js";
import type { VerifyFinding } from "./finding.js";
import type { Code } from "./source/code.js";

/** A comment that takes findings back: `spectables-ignore RULE: why`, or `spectables-ignore-file RULE: why`. */
interface IgnoreComment {
  readonly rule: string;
  readonly why: string;
  /** The first line that it is about, and the last. */
  readonly lines: readonly [number, number];
  readonly place: { readonly line: number; readonly column: number };
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
  const byRule = groupedBy(comments, ({ rule }) => rule);
  const used = new Set<IgnoreComment>();
  const kept: VerifyFinding[] = [];
  const suppressed: (VerifyFinding & { readonly why: string })[] = [];
  for (const finding of findings) {
    const { rule, line } = finding;
    const comment = byRule.get(rule)?.find(({ lines: [from, to] }) => line >= from && line <= to);
    if (comment === undefined) kept.push(finding);
    else {
      used.add(comment);
      suppressed.push({ ...finding, why: comment.why });
    }
  }
  const unused = comments.filter((comment) => !used.has(comment));
  const unfit = unused.map(({ place }): IgnoreProblem => ({ problem: "fits no finding", ...place }));
  return { findings: kept, suppressed, ignoreProblems: [...problems, ...unfit] };
}

/** The comments that name a rule and give a reason, and those that fail to. */
function ignoreComments(code: Code): { comments: IgnoreComment[]; problems: IgnoreProblem[] } {
  const comments: IgnoreComment[] = [];
  const problems: IgnoreProblem[] = [];
  for (const { text, line, column, endLine } of code.comments) {
    const [whole, onFile, rule, why] = form.exec(text) ?? [];
    const place = { line, column };
    if (whole === undefined) continue;
    if (rule === undefined) problems.push({ problem: "names no rule", ...place });
    else if (why === undefined) problems.push({ problem: "gives no reason", ...place });
    else if (onFile !== undefined) comments.push({ rule, why, lines: [1, Number.POSITIVE_INFINITY], place });
    else comments.push({ rule, why, lines: [line, endLine + 1], place });
  }
  return { comments, problems };
}
