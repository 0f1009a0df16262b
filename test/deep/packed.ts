import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { root } from "../ms-ascmd.js";

/** Runs a program and gives what it prints. */
export function run(cwd: string, program: string, ...args: string[]): string {
  return execFileSync(program, args, { cwd, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
}

/** Builds the generated package and packs it; gives the tarball's path, in a folder that is removed at the end. */
export function packGenerated(): {
  readonly tarball: string;
  readonly files: readonly string[];
  remove(): void;
} {
  const folder = mkdtempSync(join(tmpdir(), "spectables-pack-"));
  run(root, "npm", "run", "--silent", "build:generated");
  const [packed] = JSON.parse(
    run(join(root, "generated"), "npm", "pack", "--json", "--pack-destination", folder),
  ) as [{ filename: string; files: { path: string }[] }];
  return {
    tarball: join(folder, packed.filename),
    files: packed.files.map(({ path }) => path),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** Copies a consuming project out of the repository and installs a tarball in it. */
export function installConsumer(name: string, tarball: string): { readonly folder: string; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), `spectables-${name}-`));
  cpSync(join(root, "test/consumers", name), folder, { recursive: true });
  run(folder, "npm", "install", "--no-audit", "--no-fund", "--no-save", tarball);
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
