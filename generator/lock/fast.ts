import { join } from "node:path";
import { generatorHash } from "../build.js";
import { sha256 } from "../cache/cache.js";
import { changedSince } from "../cache/fingerprint.js";
import { leftOver, readText } from "../compare/disk.js";
import type { Lock } from "./lock.js";
import { lockPath } from "./lock.js";
import { lockHash, readStamp } from "./stamp.js";

/** What the hashes say of one spec. */
export type FastAnswer =
  | { readonly kind: "same"; readonly files: number }
  /** The outputs are not what the lock says: certain. */
  | { readonly kind: "drift"; readonly files: readonly FastDrift[] }
  /** Only the full check can tell. */
  | { readonly kind: "unsure"; readonly why: string };

export interface FastDrift {
  readonly path: string;
  readonly state: "differs" | "missing" | "left over";
}

/**
 * Compares hashes: the outputs with the lock; the lock, the inputs and the generator with those of the last full
 * check that found all in step. What it says is right, or it says that it does not know.
 */
export function fastCheck(root: string, specFile: string, lock: Lock | undefined): FastAnswer {
  if (lock === undefined) return { kind: "drift", files: [{ path: lockPath(specFile), state: "missing" }] };
  const stamp = readStamp(root, specFile);
  if (stamp === undefined) return { kind: "unsure", why: "no full check has found it in step here yet" };
  if (stamp.generator !== generatorHash) return { kind: "unsure", why: "the tool has changed" };
  const changed = changedSince(root, stamp);
  if (changed.length > 0) return { kind: "unsure", why: `${changed.join(", ")} changed` };
  // Inputs and generator are those of the stamp, so the right lock is the stamp's.
  if (lockHash(root, specFile) !== stamp.lock)
    return { kind: "drift", files: [{ path: lockPath(specFile), state: "differs" }] };
  const compared = Object.entries(lock.outputs).flatMap(([path, hash]): FastDrift[] => {
    const text = readText(join(root, path));
    if (text === undefined) return [{ path, state: "missing" }];
    return sha256(text) === hash ? [] : [{ path, state: "differs" }];
  });
  const expected = new Set(Object.keys(lock.outputs));
  const left = leftOver(root, lock.spec, lock.out, expected).map(
    ({ path }): FastDrift => ({ path, state: "left over" }),
  );
  const files = [...compared, ...left];
  return files.length > 0 ? { kind: "drift", files } : { kind: "same", files: expected.size };
}
