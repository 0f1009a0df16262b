import { type CompiledModule, compileKept } from "./kept.js";

/** The bundle, compiled and not yet run. */
export type CompiledBundle = CompiledModule<
  readonly [
    exports: unknown,
    require: NodeJS.Require,
    module: NodeJS.Module,
    importOfStart: (url: string) => Promise<unknown>,
  ]
>;

/**
 * Compiles the bundle of the command line.
 *
 * @param file the bundle's path
 * @param words the words of the call: each command has code of its own, and hashes alone need little of it
 */
export function compileBundle(file: string, words: readonly string[]): CompiledBundle {
  const command = `${/^[a-z]+$/.exec(words[0] ?? "")?.[0] ?? "help"}${words.includes("--fast") ? "-fast" : ""}`;
  return compileKept(file, ["exports", "require", "module", "importOfStart"], command);
}
