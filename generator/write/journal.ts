import { readdirSync, readFileSync } from "node:fs";
import { rename, unlink, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { isGenerated } from "../emit/header.js";
import { unsafePath } from "../paths/inside.js";
import { refuseLinks } from "../paths/links.js";
import { isMissing, unlessGone, unlessMissing } from "../paths/missing.js";
import { isStale, isTemporary, temporaryPath } from "./temporary.js";

/**
 * What is about to change places, once all new texts are complete; paths from the root. While it is there, a run that
 * was killed can be finished.
 */
export interface Journal {
  readonly write: readonly { readonly from: string; readonly to: string }[];
  readonly delete: readonly string[];
}

const name = "spectables-journal";

/**
 * Writes a journal, whole or not at all.
 *
 * @param moves what is to be put in place from where; a path without is to be deleted
 * @returns the journal's path
 */
export async function writeJournal(
  root: string,
  moves: readonly { readonly path: string; readonly from?: string }[],
): Promise<string> {
  const journal: Journal = {
    write: moves.flatMap(({ path, from }) => (from === undefined ? [] : [{ from, to: path }])),
    delete: moves.flatMap(({ path, from }) => (from === undefined ? [path] : [])),
  };
  const path = temporaryPath(join(root, name));
  const unfinished = temporaryPath(join(root, "unfinished"));
  await writeFile(unfinished, JSON.stringify(journal), { flush: true });
  await rename(unfinished, path);
  return path;
}

/** The journals of runs that were killed while files changed places, by their names in the root. */
export function unfinished(root: string): string[] {
  return readdirSync(root).filter((file) => file.startsWith(`.${name}.`) && isStale(join(root, file)));
}

/**
 * Does what runs that were killed have left to do. A journal is input, which anybody could have put there: it has
 * nothing done that `generate` would not do by itself.
 */
export async function finish(root: string): Promise<void> {
  for (const file of unfinished(root)) {
    const { write, delete: gone } = readJournal(join(root, file));
    const documents = lockedDocuments(root, write);
    for (const { from, to } of write)
      if (isFit(root, from, to) && (documents.has(to) || (isOurs(root, from) && isOurs(root, to))))
        await unlessGone(rename(join(root, from), join(root, to)));
    for (const path of gone)
      if (isSafe(root, path) && isOurs(root, path)) await unlessGone(unlink(join(root, path)));
    await unlessGone(unlink(join(root, file)));
  }
}

/** What `check`, which writes nothing, says of a run that was killed. */
export function unfinishedDiagnostic(journal: string): Diagnostic {
  return {
    code: "write-unfinished",
    severity: "error",
    message: "A run was ended while it wrote: some outputs are new, others old.",
    place: { file: journal },
    help: "Run `npx spectables generate`, which finishes that run before it begins its own.",
  };
}

function readJournal(path: string): Journal {
  const none: Journal = { write: [], delete: [] };
  try {
    const read = JSON.parse(readFileSync(path, "utf8")) as Journal;
    const isText = (value: unknown) => typeof value === "string";
    return read.write.every(({ from, to }) => isText(from) && isText(to)) && read.delete.every(isText)
      ? read
      : none;
  } catch {
    return none;
  }
}

/** A temporary file stands beside its target, so that a journal can move nothing to another folder. */
function isFit(root: string, from: string, to: string): boolean {
  const isBeside = dirname(from) === dirname(to) && basename(from).startsWith(`.${basename(to)}.`);
  return isBeside && isTemporary(basename(from)) && isSafe(root, from) && isSafe(root, to);
}

function isSafe(root: string, path: string): boolean {
  if (unsafePath(root, path) !== undefined) return false;
  try {
    refuseLinks(root, [path]);
    return true;
  } catch {
    return false;
  }
}

/** The documents that `update` puts in place together with a lock: those that the lock on the disk lists in its folder. */
function lockedDocuments(root: string, write: Journal["write"]): ReadonlySet<string> {
  const locks = write.filter(({ to }) => to.endsWith(".lock.json") && isSafe(root, to) && isOurs(root, to));
  return new Set(
    locks.flatMap(({ to }) => {
      const lock = unlessMissing(() => readFileSync(join(root, to), "utf8"), "");
      const listed = lock.matchAll(/"file": ("(?:[^"\\\n]|\\.)*")/g);
      const files = [...listed].map(([, text = '""']) => JSON.parse(text) as string);
      return files.filter((file) => file.startsWith(`${dirname(to)}/`) && !/\.[cm]?[jt]s$/.test(file));
    }),
  );
}

/** Whether a file is generated; one that is not there is nobody's own. */
function isOurs(root: string, path: string): boolean {
  try {
    return isGenerated(readFileSync(join(root, path), "utf8"));
  } catch (error) {
    return isMissing(error);
  }
}
