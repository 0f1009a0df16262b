import { existsSync } from "node:fs";
import { generatorHash } from "../cache/version.js";

/**
 * The URL of the library that is running, which a spec.ts gets as `spectables`, wherever it stands: one and the
 * same instance, so that nothing is loaded twice. In the bundle every part lies beside `index`.
 */
export function libraryUrl(): string {
  if (generatorHash !== undefined) return new URL("./index.js", import.meta.url).href;
  const source = new URL("../index.ts", import.meta.url);
  return existsSync(source) ? source.href : new URL("../index.js", import.meta.url).href;
}

/** In the bundle, the URL of the part of it that a closed spec.ts may import. */
export function pureLibraryUrl(): string {
  return new URL("./pure.js", import.meta.url).href;
}
