import type { Worker } from "node:worker_threads";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { EmittedFile } from "../print/emitted-file.js";

/** What the thread is told: a file to verify, what is declared of it as JSON, which is copied sooner; or that there are no more. */
export type Task = { readonly path: string; readonly text: string; readonly declared: string } | "end";

/**
 * Verifies TypeScript in a thread of its own: to load a parser takes as long as all the rest of a short run, and to
 * parse thousands of rows as long as to read and print them.
 */
export class Verifier {
  #thread: Worker | undefined;
  /** What the thread says of each file that it was given. */
  readonly #answers = new Map<EmittedFile, Promise<readonly Diagnostic[]>>();
  /** Those whose answer is still to come; the thread answers in order. */
  readonly #waiting: { resolve(found: readonly Diagnostic[]): void; reject(error: Error): void }[] = [];

  /** Loads the parser while documents are read, and takes files as they are offered: for runs that are sure to write. */
  start(): Worker {
    // Loaded here, and not by an import: a run that finds nothing to write has no thread.
    const threads = process.getBuiltinModule("node:worker_threads");
    this.#thread ??= new threads.Worker(new URL("./verifier-thread.js", import.meta.url))
      .on("message", (found: readonly Diagnostic[]) => this.#waiting.shift()?.resolve(found))
      .on("error", (error) => {
        for (const { reject } of this.#waiting.splice(0)) reject(error);
      });
    return this.#thread;
  }

  /** A file that may be written: looked at now, where the thread runs. */
  offer(file: EmittedFile): void {
    // A failure is told when the answer is asked for.
    if (this.#thread !== undefined) this.#answer(file).catch(() => {});
  }

  /**
   * See `verifyTypeScript`.
   *
   * @throws the error of the thread, where it fails
   */
  async verify(files: readonly EmittedFile[]): Promise<Diagnostic[]> {
    const found = await Promise.all(files.map((file) => this.#answer(file)));
    return found.flat();
  }

  /** Lets the thread end: at once, where it has had nothing to do. */
  async stop(): Promise<void> {
    if (this.#answers.size > 0) this.#post("end");
    else await this.#thread?.terminate();
  }

  #answer(file: EmittedFile): Promise<readonly Diagnostic[]> {
    const { path, text, statements, lists } = file;
    const known = this.#answers.get(file);
    if (known !== undefined) return known;
    const answer =
      statements === undefined
        ? Promise.resolve([])
        : new Promise<readonly Diagnostic[]>((resolve, reject) => {
            this.#waiting.push({ resolve, reject });
            this.#post({ path, text, declared: JSON.stringify({ statements, lists }) });
          });
    this.#answers.set(file, answer);
    return answer;
  }

  #post(task: Task): void {
    this.start().postMessage(task);
  }
}
