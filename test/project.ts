import { spawnSync } from "node:child_process";
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";
import { lockFile, lockOf } from "../generator/lock/make.js";
import { loneOthers, model, outputs, root, spec } from "./ms-ascmd.js";

/** The environment without what tells a program that it runs in CI. */
export function outsideCi(): NodeJS.ProcessEnv {
  const { CI: _, GITHUB_ACTIONS: __, GITHUB_STEP_SUMMARY: ___, GITHUB_WORKSPACE: ____, ...env } = process.env;
  return env;
}

const lone = outputs();
lone.push(lockFile(lockOf(model, spec, "generated/ms-ascmd", lone), model, "spec/ms-ascmd/spec.ts"));

/** The project's first spec alone and its generated files, in a folder of their own, with the built tool run on it. */
export class ProjectCopy {
  readonly folder = mkdtempSync(join(tmpdir(), "spectables-"));

  constructor() {
    cpSync(`${root}spec/ms-ascmd`, join(this.folder, "spec/ms-ascmd"), { recursive: true });
    const others = Object.entries(loneOthers).map(
      ([name, value]) => `export const ${name} = ${JSON.stringify(value)};\n`,
    );
    this.write("spec/ms-ascmd/others.ts", others.join(""));
    for (const { path, text } of lone) this.write(path, text);
    onTestFinished(() => rmSync(this.folder, { recursive: true, force: true }));
  }

  /** Runs `spectables` with these arguments. */
  run(
    args: readonly string[],
    options: { readonly cwd?: string; readonly env?: NodeJS.ProcessEnv; readonly node?: string } = {},
  ) {
    const { status, stdout, stderr } = spawnSync(
      options.node ?? process.execPath,
      [`${root}dist/cli.js`, ...args],
      {
        cwd: options.cwd ?? this.folder,
        env: { ...outsideCi(), ...options.env },
        encoding: "utf8",
      },
    );
    return { status, stdout, stderr };
  }

  path(file: string): string {
    return join(this.folder, file);
  }

  read(file: string): string {
    return readFileSync(this.path(file), "utf8");
  }

  write(file: string, text: string): void {
    mkdirSync(dirname(this.path(file)), { recursive: true });
    writeFileSync(this.path(file), text);
  }

  writeBytes(file: string, bytes: Uint8Array): void {
    writeFileSync(this.path(file), bytes);
  }

  remove(file: string): void {
    rmSync(this.path(file), { recursive: true });
  }

  /** Changes a file's text; fails where that changes nothing. */
  edit(file: string, change: (text: string) => string): void {
    const before = this.read(file);
    const after = change(before);
    if (after === before) throw new Error(`the edit of ${file} changes nothing`);
    this.write(file, after);
  }

  /** Every file of a folder with its text and its time of change. */
  snapshot(folder = "generated"): Map<string, string> {
    const files = readdirSync(this.path(folder), { recursive: true, encoding: "utf8" });
    const regular = files.filter((file) => statSync(this.path(join(folder, file))).isFile());
    return new Map(
      regular
        .sort()
        .map((file) => [
          file,
          `${statSync(this.path(join(folder, file))).mtimeMs} ${this.read(join(folder, file))}`,
        ]),
    );
  }
}
