import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { root } from "./ms-ascmd.js";
import { outsideCi, ProjectCopy } from "./project.js";

/** A copy of this project as a git repository, in which `npx spectables` runs the built tool. */
export class Sandbox extends ProjectCopy {
  constructor() {
    super();
    const tool = `#!/bin/sh\nexec "${process.execPath}" "${root}dist/cli.js" "$@"\n`;
    mkdirSync(this.path("node_modules/.bin"), { recursive: true });
    writeFileSync(this.path("node_modules/.bin/spectables"), tool, { mode: 0o755 });
    this.write(".gitignore", "node_modules\n");
    this.git("init", "--quiet");
    this.git("config", "user.name", "Somebody");
    this.git("config", "user.email", "somebody@example.org");
    this.commit("Start");
  }

  /** Runs a line as a shell does. */
  shell(line: string) {
    const { status, stdout, stderr } = spawnSync("sh", ["-c", line], {
      cwd: this.folder,
      env: outsideCi(),
      encoding: "utf8",
    });
    return { status, stdout, stderr };
  }

  git(...args: readonly string[]): string {
    return execFileSync("git", args, { cwd: this.folder, encoding: "utf8" });
  }

  commit(message: string): void {
    this.git("add", "--all");
    this.git("commit", "--quiet", "--message", message);
  }
}
