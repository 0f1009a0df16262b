import type { PDFDocumentProxy } from "unpdf/pdfjs";
import { type InputError, inputError } from "../../diagnostics/diagnostic.js";
import { damaged } from "../damaged.js";
import type { Budget } from "../limits.js";
import { refuseBombs } from "./bombs.js";

const what = "PDF file that can be read";

/**
 * Opens a PDF file. A parser would mend one that is cut off by leaving out what is lost, so that is refused first.
 *
 * @throws InputError where it is cut off, damaged, locked by a password, or unpacks to more than the limit
 */
export async function openPdf(bytes: Uint8Array, budget: Budget): Promise<PDFDocumentProxy> {
  const { file } = budget;
  const end = Buffer.from(bytes.subarray(-1024)).toString("latin1");
  if (!/startxref\s+\d+\s+%%EOF/.test(end)) throw damaged(file, what, "it is cut off: it has no end (%%EOF)");
  refuseBombs(bytes, budget);
  const { getDocument } = await import("unpdf/pdfjs");
  const data = new Uint8Array(bytes);
  const options = { data, verbosity: 0, stopAtErrors: true, isEvalSupported: false, useSystemFonts: false };
  try {
    return await getDocument(options).promise;
  } catch (error) {
    throw faultOf(file, error);
  }
}

/** What a parser could not read, as an error that names the file. */
export function faultOf(file: string, error: unknown): InputError {
  const { name, message } = error as Error;
  if (name !== "PasswordException") return damaged(file, what, message.trimEnd().replace(/\.$/, ""));
  return inputError("document-unread", `${file} is a PDF file that a password locks.`, {
    place: { file },
    help: "Open it with its password, and save it without one.",
  });
}
