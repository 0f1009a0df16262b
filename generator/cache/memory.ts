import { readFileSync } from "node:fs";
import { join } from "node:path";
import { sha256 } from "../words/sha256.js";
import { type Fingerprint, isUnchanged } from "./fingerprint.js";
import { cachesFolder, writeCacheFile } from "./folder.js";
import { generatorHash } from "./version.js";

/** What an earlier run made, and of what. */
export interface Recalled<T> {
  readonly value: T;
  readonly inputs: Fingerprint;
}

interface Entry<T> extends Recalled<T> {
  /** The generator, and the Node that it ran on. */
  readonly maker: string;
}

/** Whether something can be remembered: not without a node_modules, and not where Node was told to load other code. */
export function canRemember(root: string): boolean {
  return folderFor(root) !== undefined;
}

/**
 * Gives what an earlier run remembered under a name.
 *
 * @returns undefined where there is nothing, where it is not as it was written, where the generator or Node is another,
 *   and where one of the inputs has changed since
 */
export function recall<T>(root: string, name: string): Recalled<T> | undefined {
  const folder = folderFor(root);
  if (folder === undefined) return undefined;
  try {
    const entry = readEntry<T>(join(folder, name));
    return entry?.maker === maker && isUnchanged(root, entry.inputs) ? entry : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Remembers a value that depends on nothing but the generator, Node and the inputs.
 *
 * @param inputs as they were before the value was made; where one has changed meanwhile, nothing is remembered
 * @param value what JSON can hold
 */
export function remember(root: string, name: string, inputs: Fingerprint, value: unknown): void {
  const folder = folderFor(root);
  if (folder === undefined || !isUnchanged(root, inputs)) return;
  const entry: Entry<unknown> = { maker, inputs, value };
  const text = JSON.stringify(entry);
  writeCacheFile(join(folder, name), `${sha256(text)}\n${text}`);
}

const maker = `${generatorHash} ${process.version} ${process.platform} ${process.arch}`;

/** What nobody but this tool wrote bears its own sum; whatever else lies there is as good as nothing. */
function readEntry<T>(path: string): Entry<T> | undefined {
  const file = readFileSync(path, "utf8");
  const end = file.indexOf("\n");
  const text = file.slice(end + 1);
  return sha256(text) === file.slice(0, end) ? (JSON.parse(text) as Entry<T>) : undefined;
}

/** Outside the bundled command line nothing knows when the generator itself has changed. */
function folderFor(root: string): string | undefined {
  if (generatorHash === undefined || process.execArgv.length > 0 || process.env.NODE_OPTIONS)
    return undefined;
  const folder = cachesFolder(root);
  return folder && join(folder, sha256(root).slice(0, 16));
}
