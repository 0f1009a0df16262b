import { createHash } from "node:crypto";
import { readFileSync, statSync } from "node:fs";
import { inputError } from "../diagnostics/diagnostic.js";
import { decode } from "./decode.js";
import { detect, isZip } from "./detect.js";
import type { Document, Format } from "./document.js";
import { Budget, type Limits, limitsOf } from "./limits.js";

/** A document together with the hash that names its content. */
export interface ReadDocument {
  readonly document: Document;
  /** sha256 (lower-case hexadecimal): of a text over LF line ends and without BOM, of a Word file over its bytes. */
  readonly sha256: string;
}

export interface ReadOptions {
  /** The name to use in places and outputs, with `/` between folders; the path by default. */
  readonly file?: string;
  /** Overrules what the content says of its form. */
  readonly from?: Format;
  /** Other limits than those that hold by default. */
  readonly limits?: Partial<Limits>;
}

/**
 * Reads a document from disk.
 *
 * @param path where the file is
 * @throws InputError where the file cannot be read, decoded or parsed, or exceeds a limit
 */
export async function readDocument(path: string, options: ReadOptions = {}): Promise<ReadDocument> {
  const file = options.file ?? path;
  try {
    // At once: waiting for a thread takes longer than reading.
    const { size } = statSync(path);
    new Budget(file, limitsOf(options.limits)).refuseAbove("bytes", size);
    return await parseDocument(readFileSync(path), file, options);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    throw inputError("file-unreadable", `Cannot read ${file} (${code}).`, {
      place: { file },
      help: "Check the path and the file's permissions.",
    });
  }
}

/** The forms of text by name; each is loaded only where it is used, since its parser is heavy. */
const textReaders = {
  html: async () => (await import("./html/index.js")).readHtml,
  markdown: async () => (await import("./markdown/index.js")).readMarkdown,
  text: async () => (await import("./text.js")).readText,
} as const;

/**
 * Reads a document's bytes.
 *
 * @param file the name to use in places, with `/` between folders
 * @throws InputError where the bytes cannot be decoded or parsed, or exceed a limit
 */
export async function parseDocument(
  bytes: Uint8Array,
  file: string,
  { from, limits: given }: Omit<ReadOptions, "file"> = {},
): Promise<ReadDocument> {
  const limits = limitsOf(given);
  new Budget(file, limits).refuseAbove("bytes", bytes.length);
  if (from === "docx" || (from === undefined && isZip(bytes))) {
    const { readDocx } = await import("./docx/index.js");
    return { document: readDocx(file, bytes, limits), sha256: sha256(bytes) };
  }
  const text = decode(bytes, file);
  const read = await textReaders[from ?? detect(text)]();
  return { document: await read(file, text, limits), sha256: sha256(text) };
}

function sha256(content: string | Uint8Array): string {
  return createHash("sha256").update(content).digest("hex");
}
