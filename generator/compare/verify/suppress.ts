import { groupedByEach } from "../../words/grouped.js";
import type { VerifyFinding } from "./finding.js";
import type { Code } from "./source/code.js";

/** A comment that takes findings back: `spectables-ignore RULE: why`, or `spectables-ignore-file RULE: why`. */
interface IgnoreComment {
  readonly rule: string;
  readonly why: string;
  /** The lines that it is about; 0 is the whole file. */
  readonly lines: readonly number[];
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
  const byLine = groupedByEach(comments, ({ rule, lines }) => lines.map((line) => `${rule} ${line}`));
  const used = new Set<IgnoreComment>();
  const kept: VerifyFinding[] = [];
  const suppressed: (VerifyFinding & { readonly why: string })[] = [];
  for (const finding of findings) {
    const likely = [finding.line, 0].flatMap((line) => byLine.get(`${finding.rule} ${line}`)?.[0] ?? []);
    const [comment] = likely.sort(({ place: a }, { place: b }) => a.line - b.line || a.column - b.column);
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
    else {
      const own = Array.from({ length: endLine - line + 2 }, (_, at) => line + at);
      comments.push({ rule, why, lines: onFile === undefined ? own : [0], place });
    }
  }
  return { comments, problems };
}
