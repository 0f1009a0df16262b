import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { generatorHash } from "../build.js";
import { cacheFolder, readCached, sha256, writeCached } from "../cache/cache.js";
import { changedSince, type Fingerprint, fingerprintOf } from "../cache/fingerprint.js";
import { libraryUrl } from "../library.js";
import { compileSpec } from "./compile.js";
import { importModule } from "./import-module.js";

/** What a spec.ts exports, and what it depends on. */
export interface ImportedSpec {
  readonly exported: unknown;
  /** The files of its module graph; undefined where it depends on more than its files. */
  readonly files?: readonly string[];
  /** An earlier run found it valid, with these very files and this very generator. */
  readonly valid?: true;
  /** Notes for later runs that it is valid. */
  readonly keepValid?: () => void;
}

interface CacheEntry extends Fingerprint {
  readonly generator: string;
  /** What the compiled module imports as `spectables`. */
  readonly library: string;
  /** The sha256 of the compiled module, which is in the cache under this name. */
  readonly module: string;
  readonly valid?: true;
}

/**
 * Imports a spec.ts. What it compiled to is kept, and taken again while no file of its module graph has changed.
 *
 * @throws InputError where it does not compile; whatever the module itself throws
 */
export async function importSpec(root: string, file: string): Promise<ImportedSpec> {
  const index = `spec-${sha256(file).slice(0, 16)}.json`;
  const cached = await importCached(root, index);
  if (cached !== undefined) return cached;
  const { code, files, pure } = await compileSpec(root, file);
  if (!pure) return { exported: await importCode(code) };
  const generator = generatorHash;
  if (generator !== undefined) {
    const module = sha256(code);
    writeCached(root, `${module}.mjs`, code);
    const entry: CacheEntry = { generator, library: libraryUrl(), module, ...fingerprintOf(root, files) };
    writeCached(root, index, JSON.stringify(entry));
    return { exported: await importCode(code), files, keepValid: keeperOf(root, index, entry) };
  }
  return { exported: await importCode(code), files };
}

async function importCached(root: string, index: string): Promise<ImportedSpec | undefined> {
  const entry = readCached<CacheEntry>(root, index);
  const folder = cacheFolder(root);
  if (
    entry === undefined ||
    folder === undefined ||
    entry.generator !== generatorHash ||
    entry.library !== libraryUrl()
  )
    return undefined;
  if (changedSince(root, entry).length > 0) return undefined;
  const path = join(folder, `${entry.module}.mjs`);
  if (!isWhole(path, entry.module)) return undefined;
  const imported = { exported: await importFile(path), files: Object.keys(entry.files) };
  return entry.valid
    ? { ...imported, valid: true }
    : { ...imported, keepValid: keeperOf(root, index, entry) };
}

function keeperOf(root: string, index: string, entry: CacheEntry): () => void {
  return () => writeCached(root, index, JSON.stringify({ ...entry, valid: true }));
}

function isWhole(path: string, hash: string): boolean {
  try {
    return sha256(readFileSync(path)) === hash;
  } catch {
    return false;
  }
}

/** Node imports files only: what is not kept in the cache is written for a moment. */
async function importCode(code: string): Promise<unknown> {
  const folder = mkdtempSync(join(tmpdir(), "spectables-"));
  try {
    const path = join(folder, "spec.mjs");
    writeFileSync(path, code);
    return await importFile(path);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function importFile(path: string): Promise<unknown> {
  const module = (await importModule(pathToFileURL(path).href)) as { default?: unknown };
  return module.default;
}
