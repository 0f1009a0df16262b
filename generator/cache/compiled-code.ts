import { isAscii } from "node:buffer";
import { readdirSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { Script } from "node:vm";
import { crc32 } from "node:zlib";
import { cachesFolder, removeCacheFile, writeCacheFile } from "./folder.js";
import { generatorHash } from "./version.js";

/** A CommonJS module, compiled and not yet run. */
export interface CompiledModule {
  /** Runs it with the values of its parameters. */
  run(...values: readonly unknown[]): void;
  /** Keeps what was compiled on the way, for the next run; call it when all is done. */
  keep(): void;
}

/**
 * Compiles a CommonJS module, with the code that V8 kept from an earlier run where there is some. Node 22 can do that by
 * itself; Node 20 cannot, and neither keeps the functions that are compiled when they are first called.
 *
 * The code is kept beside other caches in the nearest node_modules above the tool. It is taken only where it is whole,
 * of this very text and of this very Node; a cache that cannot be written is no error.
 *
 * @param file the module's path
 * @param parameters what its text gets to see by name
 */
export function compileKept(file: string, parameters: readonly string[]): CompiledModule {
  const bytes = readFileSync(file);
  const kept = keptPath(basename(file, ".js"));
  const cachedData = kept === undefined ? undefined : readKept(kept, bytes);
  // Half the memory, and several times as quick.
  const text = bytes.toString(isAscii(bytes) ? "latin1" : "utf8");
  const source = `(function (${parameters.join(", ")}) {${text}\n})`;
  const script = new Script(source, { filename: file, ...(cachedData ? { cachedData } : {}) });
  const fresh = cachedData !== undefined && script.cachedDataRejected === false;
  return {
    run: script.runInThisContext() as CompiledModule["run"],
    keep: () => {
      if (kept !== undefined && !fresh) writeKept(kept, bytes, script.createCachedData());
    },
  };
}

function keptPath(name: string): string | undefined {
  const folder = cachesFolder(dirname(fileURLToPath(import.meta.url)));
  if (folder === undefined || generatorHash === undefined) return undefined;
  return join(folder, `${generatorHash.slice(0, 16)}-${process.version}-${process.arch}-${name}${ending}`);
}

/** The code behind its checksum; undefined where it is damaged, not of this text, or not there. */
function readKept(path: string, text: Buffer): Buffer | undefined {
  try {
    const all = readFileSync(path);
    const data = all.subarray(sumBytes);
    return checksum(text, data).equals(all.subarray(0, sumBytes)) ? data : undefined;
  } catch {
    return undefined;
  }
}

/** Writes the code, and removes that of other builds of the tool. */
function writeKept(path: string, text: Buffer, data: Buffer): void {
  writeCacheFile(path, Buffer.concat([checksum(text, data), data]));
  const build = basename(path).slice(0, 16);
  for (const name of namesIn(dirname(path)))
    if (name.endsWith(ending) && !name.startsWith(build)) removeCacheFile(join(dirname(path), name));
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

const ending = ".code";
const sumBytes = 4;

/** Against damage, not against harm: who can write the cache can write the tool. */
function checksum(text: Uint8Array, data: Uint8Array): Buffer {
  const sum = Buffer.alloc(sumBytes);
  sum.writeUInt32LE(crc32(data, crc32(text)));
  return sum;
}
