export { main } from "./main.js";

/** The library inside the bundle, for spec.ts files: loaded where there is one to import, and once. */
export function library(): Promise<typeof import("./index.js")> {
  return import("./index.js");
}
