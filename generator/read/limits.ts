import { type InputError, inputError } from "../diagnostics/diagnostic.js";

/** What no real document reaches, but a hostile one may. */
export const limits = {
  /** Bytes of the file. */
  bytes: 64 * 1024 * 1024,
  /** Bytes of what a Word file unpacks to. */
  unpackedBytes: 256 * 1024 * 1024,
  /** Elements within elements. */
  depth: 2_000,
  /** Cells of all tables together, every slot that a span covers counted. */
  cells: 4_000_000,
} as const;

/** The error that names a limit. */
export function tooLarge(file: string, limit: keyof typeof limits, found: string): InputError {
  return inputError("document-too-large", `${file} has ${found}; the limit "${limit}" is ${limits[limit]}.`, {
    place: { file },
    help: "Cut the part that you need out of the document.",
  });
}
