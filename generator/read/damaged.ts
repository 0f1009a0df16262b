import { type Diagnostic, type InputError, inputError } from "../diagnostics/diagnostic.js";

/**
 * The error of content that is not what its form asks for.
 *
 * @param what what it should be, without an article: `workbook`
 * @param at where in it, if that is known
 */
export function damaged(
  file: string,
  what: string,
  why: string,
  at: Pick<Diagnostic, "place" | "excerpt"> = { place: { file } },
): InputError {
  return inputError("document-damaged", `${file} is no ${what}: ${why}.`, {
    ...at,
    help: "Fetch the document again, or name another form with --from.",
  });
}
