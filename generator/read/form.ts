import type { Document } from "./document.js";
import type { Declared } from "./encoding.js";
import type { Limits } from "./limits.js";

/**
 * How surely a text is in a form: 3 by what it begins with, 2 by lines that no other form has, 1 by lines that others
 * may have too, 0 not at all. The surest form is taken; of several the one that is listed first.
 */
export type Sureness = 0 | 1 | 2 | 3;

/** A form in which documents come, and its reader. */
export type Form = TextForm | BinaryForm;

export function isBinary(form: Form): form is BinaryForm {
  return "begins" in form;
}

interface FormBase {
  /** As `--from` takes it. */
  readonly id: string;
  /** What it is, in a few words. */
  readonly description: string;
}

export interface TextForm extends FormBase {
  readonly recognises: (text: string) => Sureness;
  /** The encoding that a document of this form declares for itself; where there is none it is in UTF-8. */
  readonly declares?: (bytes: Uint8Array) => Declared | undefined;
  /** Loads the reader, which may be heavy. */
  readonly load: () => Promise<Reader<string>>;
}

export interface BinaryForm extends FormBase {
  /** Whether bytes are in this form. */
  readonly begins: (bytes: Uint8Array) => boolean;
  readonly load: () => Promise<Reader<Uint8Array>>;
}

/**
 * @param file the path to name in places, with `/` between folders
 * @param content a text's has LF line ends and no BOM
 * @throws InputError where the content cannot be parsed, or exceeds a limit
 */
export type Reader<Content> = (
  file: string,
  content: Content,
  limits: Limits,
) => Document | Promise<Document>;

/** A form that is known, so that it can be named, but not read. */
export interface UnreadForm {
  /** With its article: `a PostScript file`. */
  readonly name: string;
  /** The way out. */
  readonly help: string;
}
