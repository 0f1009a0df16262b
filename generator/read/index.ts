import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { inputError } from "../diagnostics/diagnostic.js";
import type { Document } from "./document.js";
import { readText } from "./text.js";

/** A document together with the hash that names its content. */
export interface ReadDocument {
  readonly document: Document;
  /** sha256 (lower-case hexadecimal) of the text over LF line ends and without BOM. */
  readonly sha256: string;
}

/**
 * Reads a document from disk.
 *
 * @param path where the file is
 * @param file the name to use in places and outputs, with `/` between folders; `path` by default
 * @throws InputError where the file cannot be read or is not UTF-8 text
 */
export async function readDocument(path: string, file: string = path): Promise<ReadDocument> {
  const bytes = await readFile(path).catch((error: NodeJS.ErrnoException) => {
    throw inputError("file-unreadable", `Cannot read ${file} (${error.code ?? error.message}).`, {
      place: { file },
      help: "Check the path and the file's permissions.",
    });
  });
  const text = decode(bytes, file);
  return { document: readText(file, text), sha256: createHash("sha256").update(text).digest("hex") };
}

/** UTF-8 text with LF line ends and without BOM, so that a checkout's line endings change nothing. */
function decode(bytes: Uint8Array, file: string): string {
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw encodingError(file, "its bytes are not valid UTF-8");
  }
  if (text.includes("\0")) throw encodingError(file, "it contains NUL bytes");
  return text.replace(/\r\n?/g, "\n");
}

function encodingError(file: string, why: string) {
  return inputError("document-encoding", `${file} is not UTF-8 text: ${why}.`, {
    place: { file },
    help: "Save the document as UTF-8.",
  });
}
