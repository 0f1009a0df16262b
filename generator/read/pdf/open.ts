import { inflateSync } from "node:zlib";
import type { PDFDocumentProxy } from "unpdf/pdfjs";
import { type InputError, inputError } from "../../diagnostics/diagnostic.js";
import { damaged } from "../damaged.js";
import type { Budget } from "../limits.js";

const what = "PDF file that can be read";

/**
 * Opens a PDF file. A parser would mend one that is cut off by leaving out what is lost, so that is refused first.
 *
 * @throws InputError where it is none, cut off, damaged, locked by a password, or unpacks to more than the limit
 */
export async function openPdf(bytes: Uint8Array, budget: Budget): Promise<PDFDocumentProxy> {
  const { file } = budget;
  const head = Buffer.from(bytes.subarray(0, 1024)).toString("latin1");
  if (!head.includes("%PDF-")) throw damaged(file, "PDF file", "it does not begin with %PDF");
  const end = Buffer.from(bytes.subarray(-1024)).toString("latin1");
  if (!/startxref\s+\d+\s+%%EOF/.test(end))
    throw damaged(file, what, "it is cut off, since it has no end (%%EOF)");
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

/**
 * Unpacks every stream that is compressed (ISO 32000-1, section 7.4.4), and keeps nothing: the parser would unpack a
 * few bytes to gigabytes. Streams that are encrypted, or in another filter first, are not seen.
 *
 * @throws InputError where they unpack to more than the limit, all together
 */
function refuseBombs(bytes: Uint8Array, budget: Budget): void {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  for (let at = view.indexOf("stream"); at !== -1; at = view.indexOf("stream", at + 6)) {
    const start = at + (view[at + 6] === 0x0d ? 8 : 7);
    // A stream may be packed several times over.
    for (let data: Buffer | undefined = view.subarray(start); data !== undefined; )
      data = inflated(data, budget);
  }
}

function inflated(data: Buffer, budget: Budget): Buffer | undefined {
  const [first = 0, second = 0] = data;
  // RFC 1950, section 2.2.
  if ((first & 0x0f) !== 8 || (first * 256 + second) % 31 !== 0) return undefined;
  try {
    const unpacked = inflateSync(data, { maxOutputLength: Math.max(1, budget.left("unpackedBytes")) });
    budget.spend("unpackedBytes", unpacked.length);
    return unpacked;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ERR_BUFFER_TOO_LARGE")
      throw budget.excess("unpackedBytes");
    return undefined;
  }
}
