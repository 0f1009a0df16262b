import type { Result } from "../commands/result.js";

/** Where a reporter writes: results to stdout, diagnostics to stderr. */
export interface Output {
  stdout(text: string): void;
  stderr(text: string): void;
  /** Adds Markdown to the page of the CI job, where there is one. */
  summary?(markdown: string): void;
  /** A file's path as the CI service knows it. */
  inWorkspace?(file: string): string;
  readonly color: { readonly stdout: boolean; readonly stderr: boolean };
}

/** A form of output; one file each. */
export interface Reporter {
  readonly id: string;
  readonly description: string;
  /** Prints findings: it serves only the commands that have a translator in `findings/`. */
  readonly findings?: true;
  /** Prints one document, which a program reads as a whole. */
  readonly document?: true;
  /** Prints; loads what it alone needs itself. */
  run(result: Result, output: Output): void | Promise<void>;
}
