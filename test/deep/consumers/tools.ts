import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../../ms-ascmd.js";
import { run } from "./packed.js";

/** The folder with what only these tests need. */
export const tools = join(root, "test/deep/consumers");

/** Installs it, where the lock file is newer than what is there. */
export function installTools(): void {
  const installed = join(tools, "node_modules/.package-lock.json");
  const wanted = JSON.parse(readFileSync(join(tools, "package-lock.json"), "utf8")) as { packages: object };
  const there = existsSync(installed)
    ? (JSON.parse(readFileSync(installed, "utf8")) as { packages: object })
    : { packages: {} };
  const missing = Object.keys(wanted.packages).filter((name) => name !== "" && !(name in there.packages));
  // Optional packages of other platforms are never there.
  const needed = missing.filter(
    (name) => !("optional" in ((wanted.packages as Record<string, object>)[name] ?? {})),
  );
  if (needed.length > 0 || !existsSync(installed)) run(tools, "npm", "ci", "--no-audit", "--no-fund");
}

/** The path of a tool's program. */
export function tool(name: string): string {
  return join(tools, "node_modules", name);
}
