import type { DiagnosticCode } from "../diagnostics/catalog.js";
import type { Cell } from "../read/document.js";

/** Why a cell says nothing certain, whatever its column's kind; undefined where it does. */
export function cellFault(
  { text, runs = [] }: Cell,
  prose: boolean,
): { readonly code: DiagnosticCode; readonly message: string; readonly help: string } | undefined {
  const unreadable = runs.find((run) => run.unreadable !== undefined)?.unreadable;
  if (unreadable !== undefined)
    return {
      code: "cell-unreadable",
      message: `${unreadable} stands in ${JSON.stringify(text)}, and cannot be read.`,
      help: "Look at the document, and give the cell in an erratum.",
    };
  const marked = prose ? undefined : runs.find((run) => run.mark !== undefined);
  if (marked === undefined) return undefined;
  return {
    code: "cell-marked",
    message: `the ${marked.mark} ${JSON.stringify(marked.text.trim())} of ${JSON.stringify(text)} is a footnote's mark or a part of the cell.`,
    help: "Give the cell in an erratum; or give the column a kind of prose, which keeps the mark.",
  };
}
