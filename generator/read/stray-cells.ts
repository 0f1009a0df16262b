import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { type Block, type Cell, type Document, placed, type RawTable } from "./document.js";

/** A table that is in pieces is not told of for every piece. */
export const mostProblems = 20;

/**
 * Cells that are no table of their own are what a line in the middle of a table parts from it: the table before
 * them must not pass for whole.
 *
 * @param index where the table is among the blocks
 * @returns the table with what is wrong with it
 */
export function cutOffBefore(
  document: Document,
  cells: readonly Cell[],
  blocks: readonly Block[],
  index: number,
  before: RawTable,
): RawTable {
  const first = cells[0] as Cell;
  if (before.problems.length > mostProblems) return before;
  const between = blocks
    .slice(index + 1)
    .flatMap((block) => (block.kind === "paragraph" ? [block.text] : []));
  const problem: Diagnostic = {
    code: "table-cut-off",
    severity: "error",
    message: `The table that starts at line ${before.place.line} is cut off: more cells stand after a line that is none of its cells.`,
    ...placed(document, first.place, first.text),
    details: [`between them: ${between.length === 0 ? "an empty line" : between.join(" ")}`],
    help: "Take the line out of the table, or give the cells a header and a rule line if they are a table of their own.",
  };
  return { ...before, problems: [...before.problems, problem] };
}

/** Cells that no table stands before in their section: one whose rule line was lost, so that nobody knows its columns. */
export function withoutRule(document: Document, cells: readonly Cell[]): RawTable {
  const first = cells[0] as Cell;
  const problem: Diagnostic = {
    code: "table-header-cells",
    severity: "error",
    message: `${cells.length} cells stand here without a rule line, which says how many columns they have.`,
    ...placed(document, first.place, first.text),
    help: "Restore the rule line (`---|` for each column) behind the header's cells.",
  };
  const rows = cells.map((cell) => ({ header: false, cells: [cell], place: cell.place }));
  return { kind: "table", caption: null, place: first.place, problems: [problem], rows };
}
