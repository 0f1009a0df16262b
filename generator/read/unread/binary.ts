import type { UnreadForm } from "../form.js";
import { isZip, zipEntries } from "../zip.js";

interface BinaryUnread extends UnreadForm {
  /** How its files begin. */
  readonly begins: string;
}

const saveAs = (what: string) => `Open it in ${what}, save it as .docx or as a web page, and read that.`;
const unpack = "Unpack it, and read the document that is in it.";
const picture = "A picture has no text to read: find the document that it was made of.";
const print =
  "Fetch the document as a web page or a Word file, as most publishers have it too, or convert it to one and look it over.";

/** Told by the first bytes; how each begins is public (IANA's media types, PRONOM). */
const binaryForms: readonly BinaryUnread[] = [
  { begins: "%!PS", name: "a PostScript file", help: print },
  { begins: "{\\rtf", name: "a Rich Text file (RTF)", help: saveAs("a word processor") },
  { begins: "ITSF", name: "a compiled help file (.chm)", help: "Unpack it, and read the web pages in it." },
  { begins: "SQLite format 3\0", name: "an SQLite database", help: "Export the table as CSV." },
  { begins: "\x1f\x8b", name: "a file compressed with gzip", help: unpack },
  { begins: "BZh", name: "a file compressed with bzip2", help: unpack },
  { begins: "\xfd7zXZ\0", name: "a file compressed with xz", help: unpack },
  { begins: "\x28\xb5\x2f\xfd", name: "a file compressed with zstd", help: unpack },
  { begins: "7z\xbc\xaf\x27\x1c", name: "a 7z archive", help: unpack },
  { begins: "Rar!\x1a\x07", name: "a RAR archive", help: unpack },
  { begins: "\x89PNG\r\n", name: "a picture (PNG)", help: picture },
  { begins: "\xff\xd8\xff", name: "a picture (JPEG)", help: picture },
  { begins: "GIF8", name: "a picture (GIF)", help: picture },
];

/** Microsoft's compound files (MS-CFB) hold the old forms of Office; the name of a stream in them says which. */
const compound = "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1";
const compoundForms: readonly (readonly [stream: string, form: UnreadForm])[] = [
  [
    "EncryptedPackage",
    {
      name: "an Office file that a password locks",
      help: "Open it with its password, and save it without one.",
    },
  ],
  ["WordDocument", { name: "a Word file of the old form (.doc)", help: saveAs("Word or LibreOffice") }],
  [
    "Workbook",
    { name: "an Excel spreadsheet of the old form (.xls)", help: "Save the sheet as CSV, and read that." },
  ],
  ["PowerPoint Document", { name: "slides (.ppt)", help: saveAs("a word processor") }],
];
const otherCompound: UnreadForm = {
  name: "a file of Word, Excel or Outlook of the old form (.doc, .xls, .msg)",
  help: saveAs("its program"),
};

/** What an archive is, by a file in it or the type that OpenDocument and EPUB store first. */
const archives: readonly (readonly [has: RegExp, form: UnreadForm])[] = [
  [
    /^xl\//,
    { name: "an Excel spreadsheet in binary form (.xlsb)", help: "Save the sheet as CSV, and read that." },
  ],
  [/^ppt\//, { name: "slides (.pptx)", help: saveAs("a word processor") }],
  [
    /opendocument\.spreadsheet/,
    { name: "an OpenDocument spreadsheet (.ods)", help: "Save the sheet as CSV, and read that." },
  ],
  [/opendocument\.text/, { name: "an OpenDocument text (.odt)", help: saveAs("LibreOffice or Word") }],
  [/opendocument\./, { name: "an OpenDocument file", help: saveAs("LibreOffice") }],
  [/epub/, { name: "an EPUB book", help: "Unpack it (it is a zip archive), and read the web pages in it." }],
];
const otherArchive: UnreadForm = { name: "a zip archive, but no Word file or workbook", help: unpack };

/** The form of bytes that no reader knows; undefined where it may be one that is read. */
export function unreadBinary(bytes: Uint8Array): UnreadForm | undefined {
  const head = Buffer.from(bytes.subarray(0, 1024)).toString("latin1");
  if (isZip(bytes)) return unreadArchive(bytes);
  if (head.startsWith(compound)) {
    const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
    return (
      compoundForms.find(([stream]) => view.includes(Buffer.from(stream, "utf16le")))?.[1] ?? otherCompound
    );
  }
  const start = head.replace(/^(?:\xef\xbb\xbf)?\s*/, "");
  return binaryForms.find(({ begins }) => start.startsWith(begins));
}

function unreadArchive(bytes: Uint8Array): UnreadForm | undefined {
  let names: string[];
  try {
    const entries = zipEntries(bytes);
    if (entries.has("word/document.xml") || entries.has("xl/workbook.xml")) return undefined;
    const type = entries.get("mimetype");
    names = [...entries.keys(), ...(type && type.size < 200 ? [Buffer.from(type.unpack()).toString()] : [])];
  } catch {
    // The reader says what is damaged.
    return undefined;
  }
  return archives.find(([has]) => names.some((name) => has.test(name)))?.[1] ?? otherArchive;
}
