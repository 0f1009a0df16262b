import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { root } from "../ms-ascmd.js";
import { run } from "./consumers/packed.js";

/** Packages that only one suite needs: its folder under test/deep has a package.json and a lock of its own. */
export class Tools {
  readonly folder: string;

  constructor(suite: string) {
    this.folder = join(root, "test/deep", suite);
  }

  /** Installs them, where the lock file names some that are not there. */
  install(): void {
    const installed = join(this.folder, "node_modules/.package-lock.json");
    const wanted = packagesOf(join(this.folder, "package-lock.json"));
    const there = existsSync(installed) ? packagesOf(installed) : {};
    // Optional packages of other platforms are never there.
    const missing = Object.entries(wanted).filter(
      ([name, entry]) => name !== "" && !("optional" in entry) && !(name in there),
    );
    if (missing.length > 0 || !existsSync(installed))
      run(this.folder, "npm", "ci", "--no-audit", "--no-fund");
  }

  /** The path of something in a package. */
  path(inside: string): string {
    return join(this.folder, "node_modules", inside);
  }

  /** Imports a module by its path in `node_modules`. */
  import(inside: string): Promise<unknown> {
    return import(pathToFileURL(this.path(inside)).href);
  }
}

function packagesOf(lock: string): Readonly<Record<string, object>> {
  return (JSON.parse(readFileSync(lock, "utf8")) as { packages: Record<string, object> }).packages;
}
