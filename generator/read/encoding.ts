/** Within so many bytes a browser looks before it starts, whatever stands there (WHATWG HTML, section 13.2.3.2). */
const reach = 1024;

/** An encoding that a document declares for itself: by which label, and which it is; undefined where that is not known. */
export interface Declared {
  readonly label: string;
  readonly encoding: string | undefined;
}

/**
 * The encoding that a page declares, as browsers find it: in `<meta charset>` or `<meta http-equiv="content-type"
 * content="…; charset=…">`, comments skipped, the first that is known; else in an XML declaration. Beyond the first
 * 1,024 bytes the head is looked through too, since browsers heed a late declaration.
 *
 * @returns the first that is not known where there is no other; undefined where none is declared
 */
export function declaredInHtml(bytes: Uint8Array): Declared | undefined {
  const all = latin1(bytes);
  const end = all.search(/<\/head\b|<body\b/i);
  let unknown: Declared | undefined;
  for (const attributes of metaElements(end === -1 ? all : all.slice(0, Math.max(reach, end)))) {
    const label = labelOf(attributes);
    const declared = label === undefined ? undefined : declaredBy(label);
    if (declared?.encoding !== undefined) return declared;
    unknown ??= declared;
  }
  return declaredInXml(bytes) ?? unknown;
}

/** The encoding of an XML declaration (XML 1.0, section 4.3.3). */
export function declaredInXml(bytes: Uint8Array): Declared | undefined {
  const [, label] = /^<\?xml\b[^>]*?\bencoding\s*=\s*["']([^"']*)["']/.exec(latin1(bytes)) ?? [];
  return label === undefined ? undefined : declaredBy(label);
}

function declaredBy(label: string): Declared {
  if (/^\s*x-user-defined\s*$/i.test(label)) return { label, encoding: "windows-1252" };
  const encoding = encodingOf(label);
  // What was read as ASCII cannot be UTF-16.
  return { label, encoding: encoding?.startsWith("utf-16") ? "utf-8" : encoding };
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString("latin1");
}

function labelOf(attributes: ReadonlyMap<string, string>): string | undefined {
  const own = attributes.get("charset");
  if (own !== undefined) return own;
  if (attributes.get("http-equiv")?.toLowerCase() !== "content-type") return undefined;
  const content = attributes.get("content") ?? "";
  const [, double, single, bare] =
    /charset[\t\n\f\r ]*=[\t\n\f\r ]*(?:"([^"]*)"|'([^']*)'|([^\t\n\f\r ;"'][^\t\n\f\r ;]*))/i.exec(
      content,
    ) ?? [];
  return double ?? single ?? bare;
}

/** The attributes of each `meta` element, found as the prescan finds them: without a parser's idea of what stands where. */
function* metaElements(text: string): Generator<ReadonlyMap<string, string>> {
  const next = /<!--|<\/?([a-z][^\t\n\f\r >]*)|<[!/?]/gi;
  for (let found = next.exec(text); found !== null; found = next.exec(text)) {
    const [opening, name] = found;
    if (name === undefined) {
      const end = opening === "<!--" ? text.indexOf("-->", found.index + 2) : text.indexOf(">", found.index);
      if (end === -1) return;
      next.lastIndex = end + 1;
      continue;
    }
    const attributes = new Map<string, string>();
    next.lastIndex = readAttributes(text, next.lastIndex, attributes);
    if (/^<meta\/?$/i.test(opening)) yield attributes;
  }
}

/** Reads attributes up to the end of a tag; of several of one name the first counts. */
function readAttributes(text: string, start: number, attributes: Map<string, string>): number {
  const attribute =
    /[\t\n\f\r /]*([^\t\n\f\r />][^\t\n\f\r />=]*)(?:[\t\n\f\r ]*=[\t\n\f\r ]*(?:"([^"]*)"|'([^']*)'|([^\t\n\f\r >]*)))?/y;
  attribute.lastIndex = start;
  let end = start;
  for (let found = attribute.exec(text); found !== null; found = attribute.exec(text)) {
    end = attribute.lastIndex;
    const [, name = "", double, single, bare] = found;
    const key = name.toLowerCase();
    if (!attributes.has(key)) attributes.set(key, double ?? single ?? bare ?? "");
  }
  return end;
}

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
