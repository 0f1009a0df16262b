import { existsSync } from "node:fs";
import { generatorHash } from "../cache/version.js";

/**
 * The URL of the library that is running, which a spec.ts gets as `spectables`, wherever it stands: one and the
 * same instance, so that nothing is loaded twice. In the bundle every part lies beside `index`.
 *
 * @param part all of it, or what depends on nothing but its arguments (see `pure.ts`)
 */
export function libraryUrl(part: "index" | "pure" = "index"): string {
  if (generatorHash !== undefined) return new URL(`./${part}.js`, import.meta.url).href;
  const source = new URL(`../${part}.ts`, import.meta.url);
  return existsSync(source) ? source.href : new URL(`../${part}.js`, import.meta.url).href;
}
