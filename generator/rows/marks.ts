import { folded, type Run, writtenOut } from "../read/runs.js";

/** A text without the marks of its footnotes, and these. */
export interface Apart {
  readonly text: string;
  readonly marks: readonly string[];
  /** Those of the runs that are left; absent where all are plain. */
  readonly runs?: readonly Run[];
}

/** What ends with a number that people raise to powers. */
const base = /(?:^|\D)(?:2|10|16)\s*$/;
/** What a footnote's mark stands after in prose: a word, or the end of a sentence. */
const wordBefore = /(?:\p{L}{2}|[.,;:!?)\]"'\u2019\u201d])\s*$/u;
const between = /^[\s,]*$/;

/**
 * Takes the superscripts at the ends of a text, and of its lines, for the marks of footnotes.
 *
 * @param prose in prose a superscript is a mark only after a word or a sentence: `x` with a raised 2 is a formula
 * @returns undefined where a superscript or subscript may be a part of what it stands in
 */
export function marksApart(runs: readonly Run[], prose = false): Apart | undefined {
  const marks: string[] = [];
  const kept: Run[] = [];
  // From the end: the marks for which it is not known yet what they stand after.
  let open: string[] = [];
  // Nothing but marks stands from here to the end of the line.
  let atEnd = true;
  for (let index = runs.length - 1; index >= 0; index -= 1) {
    const run = runs[index] as Run;
    if (run.mark === "subscript" || (run.mark === "superscript" && !atEnd)) return undefined;
    if (run.mark === "superscript") {
      open.push(run.text.trim());
      continue;
    }
    const isBetween = between.test(run.text);
    // A mark alone on its line stands after nothing.
    if (open.length > 0 && run.text.slice(run.text.trimEnd().length).includes("\n")) return undefined;
    if (!isBetween) {
      if (!open.every((mark) => isMark(run.text, mark, prose))) return undefined;
      marks.push(...open);
      open = [];
    }
    // Commas between marks go with them.
    const parts = runs[index + 1]?.mark !== undefined && runs[index - 1]?.mark !== undefined;
    if (isBetween && parts && !run.text.includes("\n")) continue;
    const line = run.text.slice(0, run.text.search(/\n|$/));
    atEnd = between.test(line) && (line !== run.text || atEnd);
    kept.push(run);
  }
  if (open.length > 0) return undefined;
  kept.reverse();
  marks.reverse();
  const unreadable = kept.some((run) => run.unreadable !== undefined);
  return { text: folded(writtenOut(kept)), marks, ...(unreadable ? { runs: kept } : {}) };
}

function isMark(before: string, raised: string, prose: boolean): boolean {
  if (prose) return wordBefore.test(before);
  const exponent = /^[-+\u2212]?\d+$/.test(raised) && Math.abs(Number.parseInt(raised, 10)) > 1;
  return !(base.test(before) && exponent);
}
