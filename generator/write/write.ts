import { randomUUID } from "node:crypto";
import { mkdir, readdir, rename, rm, stat, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { inputError } from "../diagnostics/diagnostic.js";
import { refuseLinks } from "../paths/links.js";

/** What is to change on disk. */
export interface Changes {
  readonly write: readonly { readonly path: string; readonly text: string }[];
  readonly delete: readonly string[];
}

const temporary = /^\.[^/]+\.[0-9a-f-]{36}\.spectables-tmp$/;

/**
 * Carries changes out: first every new text goes into a temporary file beside its target, and only when all of
 * them are complete are they renamed to their targets. Where one cannot be written (a full disk, say), all
 * temporary files are removed and the old files stay whole.
 *
 * @param root the folder that the paths start from
 * @throws InputError where something cannot be written, or a symbolic link leads it elsewhere
 */
export async function writeFiles(root: string, changes: Changes): Promise<void> {
  await refuseLinks(root, [...changes.write.map(({ path }) => path), ...changes.delete]);
  const staged: { readonly from: string; readonly to: string }[] = [];
  const folders = new Set(changes.write.map(({ path }) => dirname(join(root, path))));
  try {
    for (const folder of folders) {
      await mkdir(folder, { recursive: true });
      await removeStale(folder);
    }
    for (const { path, text } of changes.write) {
      const to = join(root, path);
      const from = join(dirname(to), `.${basename(to)}.${randomUUID()}.spectables-tmp`);
      staged.push({ from, to });
      await writeFile(from, text, { flush: true });
    }
    for (const { from, to } of staged) await rename(from, to);
    for (const path of changes.delete) await rm(join(root, path));
  } catch (error) {
    await Promise.all(staged.map(({ from }) => rm(from, { force: true })));
    const { code, message } = error as NodeJS.ErrnoException;
    throw inputError("output-unwritable", `The outputs cannot be written (${code ?? "error"}): ${message}`, {
      help: "Make room, or correct the permissions, and run the command again.",
    });
  }
}

/** Temporary files of runs that were killed; one of a run that goes on is younger than this. */
const staleAfter = 60_000;

async function removeStale(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    if (!temporary.test(name)) continue;
    const path = join(folder, name);
    const age = await stat(path).then(
      ({ mtimeMs }) => Date.now() - mtimeMs,
      () => 0,
    );
    if (age > staleAfter) await rm(path, { force: true });
  }
}
