import { existsSync } from "node:fs";
import module, { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { ts } from "ts-morph";
import { compileKept } from "../cache/compiled-code.js";

/** What parses TypeScript, and its compiled code. */
export interface Parser {
  readonly ts: typeof ts;
  /** Keeps what was compiled on the way, for the next run; call it when all is done. */
  keep(): void;
}

/**
 * Loads the TypeScript that ts-morph has within itself and hands out as `ts`, with the code that V8 kept from an
 * earlier run. The rest of ts-morph, which nothing here calls, would take as long again; where a later release has
 * its TypeScript elsewhere, all of it is loaded.
 */
export function loadParser(): Parser {
  const require = createRequire(import.meta.url);
  const own = createRequire(require.resolve("ts-morph")).resolve("@ts-morph/common");
  const file = join(dirname(own), "typescript.js");
  if (!existsSync(file))
    return { ts: (require("ts-morph") as typeof import("ts-morph")).ts, keep: () => undefined };
  const { run, keep } = compileKept(file, ["exports", "require", "module", "__filename", "__dirname"]);
  const loaded = Object.assign(new module.Module(file), { filename: file });
  run(loaded.exports, createRequire(file), loaded, file, dirname(file));
  return { ts: loaded.exports as typeof ts, keep };
}
