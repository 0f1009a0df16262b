import module, { createRequire } from "node:module";
import { basename, dirname } from "node:path";
import { type CompiledModule, compileKept } from "./kept.js";

/** Of these packages, nearly all of the cost is to compile them. */
const big = /[\\/]node_modules[\\/](?:ts-morph|@ts-morph[\\/]common)[\\/]/;

type ModuleArguments = readonly [
  exports: unknown,
  require: (id: string) => unknown,
  module: NodeJS.Module,
  filename: string,
  dirname: string,
];

/** A package, and its compiled code. */
export interface KeptPackage<T> {
  readonly exports: T;
  /** Keeps what was compiled on the way, for the next run; call it when all is done. */
  keep(): void;
}

/**
 * Requires a package with the code that V8 kept from an earlier run: its own files and those of the packages behind
 * it that are big. All others are required as ever.
 *
 * @param id the package's name
 * @param from the file that requires it
 */
export function requireKept<T>(id: string, from: string): KeptPackage<T> {
  const compiled: CompiledModule<ModuleArguments>[] = [];
  const requireFrom = (file: string) => {
    const require = createRequire(file);
    return (wanted: string): unknown => {
      const found = require.resolve(wanted);
      return big.test(found) && !(found in require.cache) ? load(found, require) : require(wanted);
    };
  };
  const load = (file: string, require: NodeJS.Require): unknown => {
    const one = compileKept<ModuleArguments>(
      file,
      ["exports", "require", "module", "__filename", "__dirname"],
      basename(file),
    );
    const loaded = Object.assign(new module.Module(file), { filename: file, loaded: true });
    require.cache[file] = loaded;
    one.run(loaded.exports, requireFrom(file), loaded, file, dirname(file));
    compiled.push(one);
    return loaded.exports;
  };
  return {
    exports: requireFrom(from)(id) as T,
    keep: () => {
      for (const one of compiled) one.keep();
    },
  };
}
