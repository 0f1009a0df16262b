import { encodingOf } from "./decode.js";

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
