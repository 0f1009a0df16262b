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

/**
 * Bytes of which the versions of Node have different ideas (20 reads Windows-1252 as Latin-1), as the WHATWG Encoding
 * standard has them, section 9; null where it has no character. Delete an encoding when no Node that is supported
 * differs any more: the test of every byte tells.
 */
const mended: Readonly<Record<string, ReadonlyMap<number, string | null>>> = {
  "windows-1252": from(0x80, "€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ"),
  "windows-1253": new Map([[0xaa, null]]),
  "windows-1255": from(0xca, "\u05ba"),
  "windows-874": new Map([0xdb, 0xdc, 0xdd, 0xde, 0xfc, 0xfd, 0xfe, 0xff].map((byte) => [byte, null])),
  "koi8-u": new Map([...from(0xae, "ў"), ...from(0xbe, "Ў")]),
  ibm866: new Map([...from(0x1a, "\x1a"), ...from(0x1c, "\x1c"), ...from(0x7f, "\x7f")]),
};

function from(first: number, characters: string): Map<number, string> {
  return new Map([...characters].map((character, index) => [first + index, character]));
}

/**
 * The text of bytes in an encoding that has to be mended; undefined for any other.
 *
 * @throws TypeError where a byte has no character, as a fatal `TextDecoder` does
 */
function decodeSingleByte(bytes: Uint8Array, encoding: string): string | undefined {
  const own = mended[encoding];
  if (own === undefined) return undefined;
  const decoder = new TextDecoder(encoding);
  const characters = Array.from({ length: 256 }, (_, byte) => {
    const mine = own.get(byte);
    return mine === undefined ? decoder.decode(Uint8Array.of(byte)) : (mine ?? "\ufffd");
  });
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
    .toString("latin1")
    .replace(/[^\0-\x19\x1b\x1d-\x7e]/g, (character) => characters[character.charCodeAt(0)] as string);
  if (text.includes("\ufffd")) throw new TypeError(`a byte has no character in ${encoding}`);
  return text;
}
