import { inputError } from "../diagnostics/diagnostic.js";

/** How far into a document the encoding may be declared (WHATWG HTML, section 4.2.5.4). */
const declarationReach = 1024;

/**
 * The text of a document's bytes, with LF line ends and without BOM, so that a checkout's line endings change
 * nothing. UTF-8, UTF-16 with a byte order mark, and Windows-1252 where an HTML document declares it.
 *
 * @throws InputError where the bytes are in none of these, or contain NUL
 */
export function decode(bytes: Uint8Array, file: string): string {
  const encoding = encodingOf(bytes);
  let text: string;
  try {
    text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw encodingError(file, `its bytes are not valid ${encoding}`);
  }
  if (text.includes("\0")) throw encodingError(file, "it contains NUL as a binary file does");
  if (text.trim() === "") {
    throw inputError("document-empty", `${file} is empty.`, {
      place: { file },
      help: "Fetch the document again.",
    });
  }
  return text.replace(/\r\n?/g, "\n");
}

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  const head = String.fromCharCode(...bytes.subarray(0, declarationReach));
  const [, declared = ""] = /<meta[^>]*charset\s*=\s*["']?([\w-]+)/i.exec(head) ?? [];
  return /^(windows-1252|iso-8859-1|latin1|us-ascii)$/i.test(declared) ? "windows-1252" : "utf-8";
}

function encodingError(file: string, why: string) {
  return inputError("document-encoding", `${file} cannot be decoded: ${why}.`, {
    place: { file },
    help: "Save the document as UTF-8.",
  });
}
