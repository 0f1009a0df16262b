/**
 * Imports a module by its URL. A module of its own, since the bundle of the command line, which is no ES module
 * to Node, gets it from its start (see `bundle.mjs`).
 */
export function importModule(url: string): Promise<unknown> {
  return import(url);
}
