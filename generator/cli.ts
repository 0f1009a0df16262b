#!/usr/bin/env node
import module, { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { type CompiledBundle, compileBundle } from "./start/compile.js";

/** What `bundle.mjs` makes of `main.ts` and the library, as one CommonJS module. */
interface Bundle {
  main(words: readonly string[]): Promise<number>;
}

// Node 22 and later keep compiled code between runs: here that of the packages that stand outside the bundle.
(module as { enableCompileCache?: () => void }).enableCompileCache?.();

const words = process.argv.slice(2);
const bundle = load(compileBundle(fileURLToPath(new URL("./bundle/main.cjs", import.meta.url)), words));
const status = await bundle.exports.main(words);
// A call that came to nothing has compiled little.
if (status < 2) bundle.keep();
process.exitCode = status;

/** Runs the bundle as the module that `require` finds from now on. */
function load({ file, run, keep }: CompiledBundle): { exports: Bundle; keep: () => void } {
  const require = createRequire(file);
  const loaded = Object.assign(new module.Module(file), { filename: file, loaded: true });
  require.cache[file] = loaded;
  run(loaded.exports, require, loaded, (url) => import(url));
  return { exports: loaded.exports, keep };
}
