import { escapeInvisible } from "../print/escape.js";

/**
 * Text of a document as one line that a terminal may show: what could steer the terminal, begin a line of its own or
 * be a command to a CI system's runner (`::error`, `##[error]`, which GitHub reads out of any output) is written as an
 * escape.
 */
export function plain(text: string): string {
  return escapeInvisible(text)
    .replaceAll("\t", " ")
    .replaceAll("\n", "\\n")
    .replaceAll("##[", "#\\u0023[")
    .replace(/^ *::/, (start) => start.replace(":", "\\u003a"));
}

/** JSON text that a terminal may show; it reads back the same, since only what stands in its strings is changed. */
export function plainJson(json: string): string {
  return escapeInvisible(json).replaceAll("##[", "#\\u0023[");
}
