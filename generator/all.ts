/** The command line and the library as one, for the bundle: a spec.ts gets the library that is running. */
export * from "./index.js";
export { main } from "./main.js";
