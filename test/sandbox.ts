import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { onTestFinished } from "vitest";

const root = fileURLToPath(new URL("..", import.meta.url));

/** A git repository with a copy of this project's specs and outputs, in which `npx spectables` runs the built tool. */
export class Sandbox {
  readonly folder = mkdtempSync(join(tmpdir(), "spectables-"));

  constructor() {
    onTestFinished(() => rmSync(this.folder, { recursive: true, force: true }));
    cpSync(`${root}spec`, this.path("spec"), { recursive: true });
    const built = (source: string) => !source.startsWith(join(root, "generated", "dist"));
    cpSync(`${root}generated`, this.path("generated"), { recursive: true, filter: built });
    const tool = `#!/bin/sh\nexec "${process.execPath}" "${root}dist/cli.js" "$@"\n`;
    mkdirSync(this.path("node_modules/.bin"), { recursive: true });
    writeFileSync(this.path("node_modules/.bin/spectables"), tool, { mode: 0o755 });
    this.write(".gitignore", "node_modules\n");
    this.git("init", "--quiet");
    this.git("config", "user.name", "Somebody");
    this.git("config", "user.email", "somebody@example.org");
    this.commit("Start");
  }

  /** Runs `spectables` with these arguments. */
  run(...args: readonly string[]) {
    return this.#spawn(process.execPath, [`${root}dist/cli.js`, ...args]);
  }

  /** Runs a line as a shell does. */
  shell(line: string) {
    return this.#spawn("sh", ["-c", line]);
  }

  git(...args: readonly string[]): string {
    return execFileSync("git", args, { cwd: this.folder, encoding: "utf8" });
  }

  commit(message: string): void {
    this.git("add", "--all");
    this.git("commit", "--quiet", "--message", message);
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

  /** Changes a file's text; fails where that changes nothing. */
  edit(file: string, change: (text: string) => string): void {
    const [before, after] = [this.read(file), change(this.read(file))];
    if (after === before) throw new Error(`the edit of ${file} changes nothing`);
    this.write(file, after);
  }

  #spawn(command: string, args: readonly string[]) {
    const { CI: _, GITHUB_ACTIONS: __, ...env } = process.env;
    const { status, stdout, stderr } = spawnSync(command, args, { cwd: this.folder, env, encoding: "utf8" });
    return { status, stdout, stderr };
  }
}
