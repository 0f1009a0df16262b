import { existsSync } from "node:fs";

/**
 * The URL of the library that is running, which a spec.ts gets as `spectables`, wherever it stands: one and the
 * same instance, so that nothing is loaded twice. This module stays beside `index` in every form of the tool.
 */
export function libraryUrl(): string {
  const source = new URL("./index.ts", import.meta.url);
  return existsSync(source) ? source.href : new URL("./index.js", import.meta.url).href;
}
