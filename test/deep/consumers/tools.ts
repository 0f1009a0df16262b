import { Tools } from "../tools.js";

const consumers = new Tools("consumers");

/** The folder with what only these tests need. */
export const tools = consumers.folder;

/** Installs it. */
export function installTools(): void {
  consumers.install();
}

/** The path of a tool's program. */
export function tool(name: string): string {
  return consumers.path(name);
}
