import { InputError } from "../diagnostics/diagnostic.js";
import type { Budget } from "./limits.js";

/** A file of an archive, as its directory lists it. */
export interface ZipEntry {
  readonly name: string;
  /** Unpacked, in bytes, as the archive states it. */
  readonly size: number;
  /**
   * Unpacks it.
   *
   * @throws Error where it is damaged: longer than stated, or of another checksum
   */
  readonly unpack: () => Uint8Array;
}

/** A zip archive begins so: with a file. */
export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03 && bytes[3] === 0x04;
}

/** Whether an archive has a file of that name, or, where its directory is lost, may have had it. */
export function mayHave(bytes: Uint8Array, name: string): boolean {
  if (!isZip(bytes)) return false;
  try {
    return zipEntries(bytes).has(name);
  } catch {
    return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(name);
  }
}

/** Where a directory's end may stand: its own length, and that of the comment after it (APPNOTE.TXT, section 4.3.16). */
const endLength = 22;
const longestComment = 0xffff;

/**
 * The files of a zip archive by their names, from its directory (APPNOTE.TXT, section 4.3.12). Zip64 is not read: no
 * document is so large.
 *
 * @throws Error where the directory is not all there
 */
export function zipEntries(bytes: Uint8Array): ReadonlyMap<string, ZipEntry> {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const end = view.lastIndexOf("PK\x05\x06", view.length - endLength, "latin1");
  if (end < 0 || end < view.length - endLength - longestComment)
    throw new Error("its directory is not there");
  const entries = new Map<string, ZipEntry>();
  let at = view.readUInt32LE(end + 16);
  for (let left = view.readUInt16LE(end + 10); left > 0; left -= 1) {
    if (view.toString("latin1", at, at + 4) !== "PK\x01\x02")
      throw new Error("its directory is not all there");
    const nameEnd = at + 46 + view.readUInt16LE(at + 28);
    const entry = entryAt(view, at, view.toString("utf8", at + 46, nameEnd));
    entries.set(entry.name, entry);
    at = nameEnd + view.readUInt16LE(at + 30) + view.readUInt16LE(at + 32);
  }
  return entries;
}

function entryAt(view: Buffer, at: number, name: string): ZipEntry {
  const method = view.readUInt16LE(at + 10);
  const checksum = view.readUInt32LE(at + 16);
  const packed = view.readUInt32LE(at + 20);
  const size = view.readUInt32LE(at + 24);
  const header = view.readUInt32LE(at + 42);
  const unpack = () => {
    if (view.toString("latin1", header, header + 4) !== "PK\x03\x04")
      throw new Error(`${name} is not where its directory says`);
    if ((view.readUInt16LE(at + 8) & 1) === 1) throw new Error(`${name} is encrypted`);
    const from = header + 30 + view.readUInt16LE(header + 26) + view.readUInt16LE(header + 28);
    const data = view.subarray(from, from + packed);
    const unpacked = method === 0 ? data : inflate(data, method, size);
    if (unpacked.length !== size || zlib().crc32(unpacked) !== checksum)
      throw new Error(`${name} has another checksum than its directory says`);
    return unpacked;
  };
  return { name, size, unpack };
}

/** Every command knows the forms of documents, and few runs unpack one. */
const zlib = () => process.getBuiltinModule("node:zlib");

function inflate(data: Buffer, method: number, size: number): Buffer {
  if (method !== 8) throw new Error(`its compression method ${method} is not known`);
  // In pieces larger than the default, which are copied together.
  const chunkSize = Math.min(Math.max(64, size), 1 << 22);
  return zlib().inflateRawSync(data, { maxOutputLength: Math.max(1, size), chunkSize });
}

/** Gives a part of a package (ECMA-376 part 2); undefined where it has none of that name. */
export type Parts = (name: string) => Uint8Array | undefined;

/**
 * The parts of an Office file, unpacked when they are asked for, and all together no further than the limit.
 *
 * @param damaged makes the error that says why it is no such file; a part that is damaged, when it is asked for
 * @throws InputError where it is no zip archive
 */
export function partsOf(bytes: Uint8Array, budget: Budget, damaged: (why: string) => InputError): Parts {
  const tried = <Result>(step: () => Result): Result => {
    try {
      return step();
    } catch (error) {
      if (error instanceof InputError) throw error;
      throw damaged(`it is no zip archive that can be unpacked (${(error as Error).message})`);
    }
  };
  const entries: ReadonlyMap<string, ZipEntry> = tried(() => zipEntries(bytes));
  return (name) =>
    tried(() => {
      const entry = entries.get(name);
      if (entry === undefined) return undefined;
      budget.spend("unpackedBytes", entry.size);
      return entry.unpack();
    });
}
