import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { generatorHash } from "../build.js";
import { readCached, sha256, writeCached } from "../cache/cache.js";
import { changedSince, type Fingerprint, fingerprintOf } from "../cache/fingerprint.js";
import { lockPath } from "./lock.js";

/**
 * What a check found in step: with these inputs, this generator gives this lock. It stays in the cache, since a
 * lock file that is shared must not name a generator.
 */
export interface Stamp extends Fingerprint {
  readonly generator: string;
  /** The sha256 of the lock file's text over LF. */
  readonly lock: string;
}

export function readStamp(root: string, specFile: string): Stamp | undefined {
  return readCached<Stamp>(root, stampName(specFile));
}

/** Whether outputs are sure to be made anew: there is no lock yet, or an input is not as it was when all was in step. */
export function isKnownToDiffer(root: string, specFile: string): boolean {
  if (!existsSync(join(root, lockPath(specFile)))) return true;
  const stamp = readStamp(root, specFile);
  return stamp !== undefined && changedSince(root, stamp).length > 0;
}

/** Notes that a spec is in step with its outputs and its lock. */
export function writeStamp(root: string, specFile: string, inputs: readonly string[]): void {
  if (generatorHash === undefined) return;
  const lock = lockHash(root, specFile);
  if (lock === undefined) return;
  const stamp: Stamp = { generator: generatorHash, lock, ...fingerprintOf(root, inputs) };
  const before = readStamp(root, specFile);
  const text = JSON.stringify(stamp);
  if (JSON.stringify(before) !== text) writeCached(root, stampName(specFile), text);
}

/** The sha256 of a spec's lock file over LF; undefined where there is none. */
export function lockHash(root: string, specFile: string): string | undefined {
  try {
    return sha256(readFileSync(join(root, lockPath(specFile)), "utf8").replace(/\r\n/g, "\n"));
  } catch {
    return undefined;
  }
}

function stampName(specFile: string): string {
  return `checked-${sha256(specFile).slice(0, 16)}.json`;
}
