import { type FSWatcher, statSync, watch as watchFolder } from "node:fs";
import { dirname, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { documentsOf } from "../../pipeline/documents.js";
import { loadSpec } from "../../spec/load.js";
import { chooseSpecs, specFileOf } from "../../spec/project.js";
import { isTemporary } from "../../write/temporary.js";
import { failedBy, type Result } from "../result.js";
import { generate } from "./generate.js";

/** A save is several events, and an editor may write several files: a run waits for so many milliseconds without any. */
const quiet = 100;

/**
 * Generates, and again whenever something in a folder of a spec.ts, of what it imports, or of its documents changes.
 *
 * @param stop ends it, after the run that is on
 * @returns what each run gave
 */
export async function* watchSpecs(
  cwd: string,
  named: readonly string[],
  useCache: boolean,
  stop: AbortSignal,
): AsyncGenerator<Result> {
  const { root, specs } = chooseSpecs(cwd, named);
  const watched = new Watched();
  stop.addEventListener("abort", () => watched.wake());
  try {
    while (!stop.aborted) {
      for (const spec of specs) watched.add(root, await inputsOf(root, spec));
      watched.changed.clear();
      const began = Date.now();
      const result = await generate(cwd, named, useCache).catch(failedBy);
      yield result.command === "generate" ? { ...result, watched: true } : result;
      const made = result.command === "generate" ? result.specs : [];
      const outputs = made.flatMap(({ written, deleted, unchanged }) => [
        ...written,
        ...deleted,
        ...unchanged,
      ]);
      const own = new Set(outputs.map((path) => join(root, path)));
      const isNews = (path: string) => !own.has(path) && changedSince(path, began);
      while (!stop.aborted && ![...watched.changed].some(isNews)) await watched.next();
      for (let seen = -1; seen !== watched.count && !stop.aborted; ) {
        seen = watched.count;
        await sleep(quiet);
      }
    }
  } finally {
    watched.close();
  }
}

/** Events come late where much is done: what was written before a run began was read by it. File systems' clocks may lag. */
function changedSince(path: string, time: number): boolean {
  const stats = statSync(path, { throwIfNoEntry: false });
  return stats === undefined || stats.ctimeMs > time - quiet / 2;
}

/** The files that a spec depends on, from the root, as far as they are known. */
async function inputsOf(root: string, named: string): Promise<string[]> {
  const file = specFileOf(named);
  try {
    const { spec, inputs } = await loadSpec(root, named);
    const documents = [...documentsOf(spec), ...(spec.revisions ?? [])];
    return [
      file,
      ...Object.keys(inputs?.files ?? {}),
      ...documents.map((own) => join(dirname(file), own.file)),
    ];
  } catch {
    // What is wrong with it is told by the run.
    return [file];
  }
}

/** Folders that are watched, and what changed in them. */
class Watched {
  readonly changed = new Set<string>();
  count = 0;
  readonly #folders = new Map<string, FSWatcher>();
  #waiting: () => void = () => {};

  /** Watches the folders of files; those that are not there are looked for the next time. */
  add(root: string, files: readonly string[]): void {
    for (const folder of files.map((file) => dirname(join(root, file)))) {
      if (this.#folders.has(folder) || folder.includes("node_modules")) continue;
      try {
        const watcher = watchFolder(folder, (_, name) => this.#note(folder, name));
        watcher.on("error", () => this.#folders.delete(folder));
        this.#folders.set(folder, watcher);
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
      }
    }
  }

  /** Waits for a change, or to be woken. */
  next(): Promise<void> {
    return new Promise((done) => {
      this.#waiting = done;
    });
  }

  wake(): void {
    this.#waiting();
  }

  close(): void {
    for (const watcher of this.#folders.values()) watcher.close();
  }

  #note(folder: string, name: string | null): void {
    if (name !== null && isTemporary(name)) return;
    this.changed.add(join(folder, name ?? ""));
    this.count += 1;
    this.wake();
  }
}
