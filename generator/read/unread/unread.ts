import { type InputError, inputError } from "../../diagnostics/diagnostic.js";

/** A form that is known, so that it can be named, but not read. */
export interface UnreadForm {
  /** With its article: `a PostScript file`. */
  readonly name: string;
  /** The way out. */
  readonly help: string;
}

/** The error that names a form which is not read, and the way out. */
export function unreadError(file: string, { name, help }: UnreadForm): InputError {
  return inputError("document-unread", `${file} is ${name}, a form that is not read.`, {
    place: { file },
    help,
  });
}
