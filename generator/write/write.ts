import { mkdir, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { inputError } from "../diagnostics/diagnostic.js";
import { refuseLinks } from "../paths/links.js";
import { temporaryPath } from "./temporary.js";

/** What is to change on disk. */
export interface Changes {
  readonly write: readonly { readonly path: string; readonly text: string }[];
  readonly delete: readonly string[];
}

/**
 * Carries changes out: first every new text goes into a temporary file beside its target, and only when all of
 * them are complete are they renamed to their targets. Where one cannot be written (a full disk, say), all
 * temporary files are removed and the old files stay whole.
 *
 * @param root the folder that the paths start from
 * @throws InputError where something cannot be written, or a symbolic link leads it elsewhere
 */
export async function writeFiles(root: string, changes: Changes): Promise<void> {
  refuseLinks(root, [...changes.write.map(({ path }) => path), ...changes.delete]);
  const staged: { readonly from: string; readonly to: string }[] = [];
  try {
    for (const { path } of changes.write) await mkdir(dirname(join(root, path)), { recursive: true });
    // All at once: a disk that is waited for (`flush`) serves many files in the time of one.
    const written = changes.write.map(async ({ path, text }) => {
      const to = join(root, path);
      const from = temporaryPath(to);
      staged.push({ from, to });
      await writeFile(from, text, { flush: true });
    });
    // Where one fails, the others have to end before they can be removed.
    const failed = (await Promise.allSettled(written)).find(({ status }) => status === "rejected");
    if (failed?.status === "rejected") throw failed.reason;
    for (const { from, to } of staged) await rename(from, to);
    // Another run may have been quicker.
    for (const path of changes.delete) await rm(join(root, path), { force: true });
  } catch (error) {
    await Promise.all(staged.map(({ from }) => rm(from, { force: true })));
    const { code, message } = error as NodeJS.ErrnoException;
    throw inputError("output-unwritable", `The outputs cannot be written (${code ?? "error"}): ${message}`, {
      help: "Make room, or correct the permissions, and run the command again.",
    });
  }
}
