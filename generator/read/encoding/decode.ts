import { decodeSingleByte } from "./single-byte.js";

/** Labels whose decoder is another one's, and such as not every supported Node knows. */
const sameDecoder: Readonly<Record<string, string>> = { gbk: "gb18030" };
const unsupported: ReadonlySet<string> = new Set(["iso-8859-16", "x-user-defined"]);

/** The name that the WHATWG Encoding standard gives the encoding of a label; undefined for a label that it does not know. */
export function encodingOf(label: string): string | undefined {
  try {
    const { encoding } = new TextDecoder(label);
    return unsupported.has(encoding) ? undefined : (sameDecoder[encoding] ?? encoding);
  } catch {
    return undefined;
  }
}

/** The encoding that a byte order mark tells. */
export function markedEncoding(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? "utf-8" : undefined;
}

/**
 * The text of bytes, with LF line ends and without BOM, so that a checkout's line endings change nothing.
 *
 * @param encoding as `encodingOf` names it
 * @returns undefined where the bytes are not in that encoding
 */
export function decode(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    const text =
      decodeSingleByte(bytes, encoding) ?? new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return text.replace(/\r\n?/g, "\n");
  } catch {
    return undefined;
  }
}
