import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { inputError } from "../diagnostics/diagnostic.js";
import { unsafePath } from "../paths/inside.js";
import { type Lock, lockPath } from "./lock.js";

/**
 * Reads a spec's lock file. It is input like any other: people edit and merge it.
 *
 * @param id the spec's id, where it is known
 * @returns undefined where there is none
 * @throws InputError where it is no lock of this spec, or names a path outside the project
 */
export function readLock(root: string, specFile: string, id?: string): Lock | undefined {
  const file = lockPath(specFile);
  const refused = (why: string, details: readonly string[] = []) => refusal(file, why, details);
  const path = join(root, file);
  let text: string | undefined;
  try {
    if (statSync(path).isFile()) text = readFileSync(path, "utf8");
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOENT") return undefined;
    throw refused(`it cannot be read (${code})`);
  }
  if (text === undefined) throw refused("it is no regular file");
  const lock = parse(text.replace(/^\ufeff/, ""));
  if (!isLock(lock)) throw refused("it is not the JSON of a lock; an unfinished merge may be in it");
  if (id !== undefined && lock.spec !== id)
    throw refused(`it is the lock of ${JSON.stringify(lock.spec)}`, [
      `Where the spec was renamed, the files of the old name are still in ${JSON.stringify(lock.out)}: remove them.`,
    ]);
  for (const path of [lock.out, ...Object.keys(lock.outputs)]) {
    const why = unsafePath(root, path);
    if (why !== undefined) throw refused(`it names ${JSON.stringify(path)}, which ${why}`);
  }
  return lock;
}

/** What to do about a lock that cannot be trusted: its names are what protects the users of the outputs. */
function refusal(file: string, why: string, details: readonly string[]) {
  return inputError("lock-invalid", `${file} is not used: ${why}.`, {
    place: { file },
    details: ["Nothing was read or written on its behalf.", ...details],
    help: `Restore it: \`git checkout HEAD -- ${file}\`. Where there is nothing to restore, remove it and run \`npx spectables generate\`; the names as they are then count as published.`,
  });
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** By hand: the schema library takes longer to load than all else that reads a lock. */
function isLock(value: unknown): value is Lock {
  return (
    isRecord(value) &&
    typeof value.spec === "string" &&
    typeof value.out === "string" &&
    isRecord(value.outputs) &&
    isFetched(value.fetched ?? {}) &&
    Object.values(value.outputs).every((hash) => typeof hash === "string") &&
    isRecord(value.tables) &&
    Object.values(value.tables).every(
      (table) =>
        isRecord(table) &&
        isRecord(table.names) &&
        Object.values(table.names).every((named) => typeof named === "string" || typeof named === "number"),
    )
  );
}

function isFetched(value: unknown): boolean {
  const isText = (one: unknown) => typeof one === "string";
  return (
    isRecord(value) && Object.values(value).every((one) => isRecord(one) && Object.values(one).every(isText))
  );
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
