import { existsSync } from "node:fs";
import { copyFile, link, mkdir, rename, unlink, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { InputError, inputError } from "../diagnostics/diagnostic.js";
import { refuseLinks, statsOf } from "../paths/links.js";
import { unlessGone } from "../paths/missing.js";
import { writeJournal } from "./journal.js";
import { temporaryPath } from "./temporary.js";

/** What is to change on disk. */
export interface Changes {
  readonly write: readonly { readonly path: string; readonly text: string | Uint8Array }[];
  readonly delete: readonly string[];
}

/**
 * Carries changes out: first every new text goes into a temporary file beside its target, and only when all of
 * them are complete are they renamed to their targets. Where one cannot be (a full disk, a folder in its place), all is
 * put back as it was. A run that is killed between the renames leaves a journal, by which the next one finishes it.
 *
 * @param root the folder that the paths start from
 * @throws InputError where something cannot be written, or a symbolic link leads it elsewhere
 */
export async function writeFiles(root: string, changes: Changes): Promise<void> {
  const moves: readonly Move[] = [
    ...changes.write.map(({ path, text }) => ({ ...kept(path), text, from: temporaryPath(path) })),
    ...changes.delete.map(kept),
  ];
  const targets = moves.map(({ path }) => path);
  refuseLinks(root, targets);
  refuseFolders(root, targets);
  const inRoot = (path: string) => join(root, path);
  const done: Move[] = [];
  let journal: string | undefined;
  const clear = async () => {
    if (journal !== undefined) await unlessGone(unlink(journal));
    await all(
      moves.flatMap(({ from = [], before }) => [from, before].flat()),
      (path) => unlessGone(unlink(inRoot(path))),
    );
  };
  try {
    for (const { path, from } of moves) if (from) await mkdir(dirname(inRoot(path)), { recursive: true });
    // All at once: a disk that is waited for (`flush`) serves many files in the time of one.
    await all(moves, async ({ path, from, text = "", before }) => {
      await unlessGone(twin(inRoot(path), inRoot(before)));
      if (from) await writeFile(inRoot(from), text, { flush: true });
    });
    if (moves.length > 1) journal = await writeJournal(root, moves);
    for (const move of moves) {
      const { path, from } = move;
      if (from) await rename(inRoot(from), inRoot(path));
      else await unlessGone(unlink(inRoot(path)));
      done.push(move);
    }
  } catch (error) {
    // Where even this fails, the journal stays, and the next run goes on from there.
    for (const { path, before } of done) await putBack(inRoot(before), inRoot(path));
    await clear();
    const { code, message } = error as NodeJS.ErrnoException;
    throw inputError("output-unwritable", `The outputs cannot be written (${code ?? "error"}): ${message}`, {
      help: "Make room, or correct the permissions, and run the command again.",
    });
  }
  await clear();
}

/** One file that changes; paths from the root. */
interface Move {
  readonly path: string;
  /** Where the new text waits; a file without is deleted. */
  readonly from?: string;
  readonly text?: string | Uint8Array;
  /** Where the old file is kept meanwhile. */
  readonly before: string;
}

function kept(path: string): Move {
  return { path, before: temporaryPath(path) };
}

/** A folder in the place of a file is found before anything is written: all of them at once. */
function refuseFolders(root: string, paths: readonly string[]): void {
  const folders = paths.filter((path) => statsOf(join(root, path))?.isDirectory());
  if (folders.length === 0) return;
  throw new InputError(
    folders.map((file) => ({
      code: "output-unwritable",
      severity: "error",
      message: `${file} is a folder, where an output is to be a file.`,
      place: { file },
      help: "Move the folder away, or choose another `out` in the spec.ts.",
    })),
  );
}

/** The old file under a second name: a link, where the file system has them. */
async function twin(path: string, second: string): Promise<void> {
  await link(path, second).catch(() => copyFile(path, second));
}

/** The old file to its place; where there was none, nothing is there again. */
async function putBack(before: string, path: string): Promise<void> {
  if (existsSync(before)) await rename(before, path);
  else await unlessGone(unlink(path));
}

/** Does something with each, and fails only when none is at it any more: what was begun has to end before it can be removed. */
async function all<T>(items: readonly T[], step: (item: T) => Promise<void>): Promise<void> {
  const failed = (await Promise.allSettled(items.map(step))).find(({ status }) => status === "rejected");
  if (failed?.status === "rejected") throw failed.reason;
}
