import type { Result } from "./result.js";

/** A command of the command line: what it is called with, and what carries it out. */
export interface CommandDefinition {
  readonly name: string;
  readonly description: string;
  /** In the form: `[id...]`, `<document>`. */
  readonly arguments: readonly (readonly [syntax: string, description: string])[];
  /** Beside `--reporter` and `--json`, which every command has, in the form `--table <n>`. */
  readonly options: readonly (readonly [syntax: string, description: string])[];
  /** Each a call and what it does. */
  readonly examples: readonly (readonly [call: string, description: string])[];
  /** Carries the command out; loads what it needs itself, so that starting up costs nothing of it. */
  run(call: CommandCall): Promise<Result>;
  /** With `--watch`: carries it out again and again, until it is stopped. */
  watch?(call: CommandCall, stop: AbortSignal): AsyncIterable<Result>;
}

export interface CommandCall {
  readonly cwd: string;
  /** The arguments in their order, an optional one that is not given left out. */
  readonly arguments: readonly string[];
  readonly options: Readonly<Record<string, unknown>>;
}
