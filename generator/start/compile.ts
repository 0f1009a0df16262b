import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { Script } from "node:vm";
import { generatorHash } from "../build.js";
import { cachesFolder, removeCacheFile, writeCacheFile } from "../cache/file.js";

/** The bundle, compiled and not yet run. */
export interface CompiledBundle {
  readonly file: string;
  readonly run: (
    exports: unknown,
    require: NodeJS.Require,
    module: NodeJS.Module,
    importOfStart: (url: string) => Promise<unknown>,
  ) => void;
  /** Keeps what was compiled on the way, for the next run; call it when all is done. */
  keep(): void;
}

/**
 * Compiles the bundle, with the code that V8 kept from an earlier run where there is some: on a hundred rows,
 * compiling takes longer than the work. Node 22 can do that by itself; Node 20 cannot, and neither keeps the
 * functions that are compiled when they are first called.
 *
 * The code is kept beside other caches in the nearest node_modules above the tool. It is taken only where it is whole, of
 * this very bundle and of this very Node; a cache that cannot be written is no error.
 *
 * @param file the bundle's path
 * @param words the words of the call: each command has code of its own, and hashes alone need little of it
 */
export function compileBundle(file: string, words: readonly string[]): CompiledBundle {
  const kept = cachePath(file, words);
  const cachedData = kept === undefined ? undefined : readKept(kept);
  const source = `(function (exports, require, module, importOfStart) {${readFileSync(file, "latin1")}\n})`;
  const script = new Script(source, { filename: file, ...(cachedData ? { cachedData } : {}) });
  const fresh = cachedData !== undefined && script.cachedDataRejected === false;
  return {
    file,
    run: script.runInThisContext() as CompiledBundle["run"],
    keep: () => {
      if (kept !== undefined && !fresh) writeKept(kept, script.createCachedData());
    },
  };
}

function cachePath(file: string, words: readonly string[]): string | undefined {
  const folder = cachesFolder(dirname(file));
  if (folder === undefined || generatorHash === undefined) return undefined;
  const command = `${/^[a-z]+$/.exec(words[0] ?? "")?.[0] ?? "help"}${words.includes("--fast") ? "-fast" : ""}`;
  return join(folder, `${generatorHash.slice(0, 16)}-${process.version}-${process.arch}-${command}${ending}`);
}

/** The code behind its own hash; undefined where it is damaged, or not there. */
function readKept(path: string): Buffer | undefined {
  try {
    const all = readFileSync(path);
    const data = all.subarray(hashBytes);
    return hashOf(data).equals(all.subarray(0, hashBytes)) ? data : undefined;
  } catch {
    return undefined;
  }
}

/** Writes the code, and removes that of other builds of the tool. */
function writeKept(path: string, data: Buffer): void {
  writeCacheFile(path, Buffer.concat([hashOf(data), data]));
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
const hashBytes = 32;

function hashOf(data: Uint8Array): Buffer {
  return createHash("sha256").update(data).digest();
}
