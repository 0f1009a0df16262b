import { spawnSync } from "node:child_process";
import { chmodSync, cpSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { root } from "../../ms-ascmd.js";
import { outsideCi, ProjectCopy } from "../../project.js";

/** A project that has the tool installed, so that the tool's own cache is the project's. */
class Installed extends ProjectCopy {
  readonly #cache = this.path("node_modules/.cache/spectables");

  constructor() {
    super();
    const tool = this.path("node_modules/spectables");
    mkdirSync(tool, { recursive: true });
    for (const name of ["dist", "package.json"])
      cpSync(`${root}${name}`, join(tool, name), { recursive: true });
    for (const name of ["esbuild", "ts-morph"])
      symlinkSync(`${root}node_modules/${name}`, this.path(`node_modules/${name}`));
  }

  /** The status of a `generate` that has an output to write, and so to parse. */
  generate() {
    this.remove("generated/ms-ascmd/command.ts");
    const cli = this.path("node_modules/spectables/dist/cli.js");
    const { status } = spawnSync(process.execPath, [cli, "generate"], { cwd: this.folder, env: outsideCi() });
    return status;
  }

  /** The files with compiled code. */
  kept(): string[] {
    return readdirSync(this.#cache).filter((name) => name.endsWith(".code"));
  }

  keptPath(): string {
    const [name, ...others] = this.kept();
    if (name === undefined || others.length > 0) throw new Error(`kept: ${this.kept().join()}`);
    return join(this.#cache, name);
  }
}

describe("the compiled code of the parser", () => {
  it("is kept, and taken again", () => {
    const project = new Installed();
    expect(project.generate()).toBe(0);
    const before = readFileSync(project.keptPath());
    expect(project.generate()).toBe(0);
    expect(readFileSync(project.keptPath()).equals(before)).toBe(true);
  });

  it.each<[string, (code: Buffer) => Uint8Array]>([
    ["cut off", (code) => code.subarray(0, code.length / 2)],
    ["empty", () => Buffer.alloc(0)],
    ["something else", () => Buffer.from("x".repeat(1000))],
    ["changed in the middle", (code) => Buffer.from(code).fill(0xff, code.length / 2, code.length / 2 + 64)],
  ])("%s is not taken, and written anew", (_, damage) => {
    const project = new Installed();
    expect(project.generate()).toBe(0);
    const path = project.keptPath();
    const damaged = damage(readFileSync(path));
    writeFileSync(path, damaged);
    expect(project.generate()).toBe(0);
    expect(readFileSync(path).equals(damaged)).toBe(false);
    expect(project.generate()).toBe(0);
  });

  it("of other builds of the tool is removed", () => {
    const project = new Installed();
    for (const name of ["0123456789abcdef-v20.19.0-x64-typescript.code", "other.json"])
      project.write(`node_modules/.cache/spectables/${name}`, "old");
    expect(project.generate()).toBe(0);
    expect(project.kept()).toHaveLength(1);
    expect(project.read("node_modules/.cache/spectables/other.json")).toBe("old");
  });

  it("is not needed: a cache that cannot be written, or none, changes nothing", () => {
    const project = new Installed();
    project.write("node_modules/.cache/spectables", "a file in the place of the folder");
    expect(project.generate()).toBe(0);
    project.remove("node_modules/.cache");
    chmodSync(project.path("node_modules"), 0o555);
    expect(project.generate()).toBe(0);
    chmodSync(project.path("node_modules"), 0o755);
  });
});
