import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { root } from "../../ms-ascmd.js";

/** Runs a program and gives what it prints; fails with all that it said where its status is not 0. */
export function run(cwd: string, program: string, ...args: string[]): string {
  const { status, stdout, stderr, error } = spawnSync(program, args, { cwd, encoding: "utf8" });
  if (status !== 0)
    throw new Error(`${program} ${args.join(" ")}: ${error?.message ?? status}\n${stdout}\n${stderr}`);
  return stdout;
}

export interface Packed {
  readonly folder: string;
  readonly tarball: string;
  readonly files: readonly string[];
  remove(): void;
}

export interface Consumer {
  readonly folder: string;
  remove(): void;
}

/** Builds the generated package and packs it; gives the tarball's path, in a folder that is removed at the end. */
export function packGenerated(): Packed {
  const folder = mkdtempSync(join(tmpdir(), "spectables-pack-"));
  run(root, "npm", "run", "--silent", "build:generated");
  const [packed] = JSON.parse(
    run(join(root, "generated"), "npm", "pack", "--json", "--pack-destination", folder),
  ) as [{ filename: string; files: { path: string }[] }];
  return {
    folder,
    tarball: join(folder, packed.filename),
    files: packed.files.map(({ path }) => path),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** Copies a consuming project out of the repository and installs a tarball in it. */
export function installConsumer(name: string, tarball: string): Consumer {
  const folder = mkdtempSync(join(tmpdir(), `spectables-${name}-`));
  cpSync(join(root, "test/consumers", name), folder, { recursive: true });
  run(folder, "npm", "install", "--no-audit", "--no-fund", "--no-save", tarball);
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
