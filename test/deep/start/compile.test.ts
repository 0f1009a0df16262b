import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  chmodSync,
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
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

  check(...args: string[]) {
    return this.#run("check", ...args);
  }

  generate() {
    return this.#run("generate");
  }

  #run(...args: string[]) {
    const cli = this.path("node_modules/spectables/dist/cli.js");
    const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...args], {
      cwd: this.folder,
      env: outsideCi(),
      encoding: "utf8",
    });
    return { status, stdout, stderr };
  }

  /** The files with compiled code. */
  kept(): string[] {
    return readdirSync(this.#cache).filter((name) => name.endsWith(".code"));
  }

  bytes(name: string): Buffer {
    return readFileSync(join(this.#cache, name));
  }

  keptPath(): string {
    const [name, ...others] = this.kept();
    if (name === undefined || others.length > 0) throw new Error(`kept: ${this.kept().join()}`);
    return join(this.#cache, name);
  }
}

const fine = { status: 0, stderr: "" };

describe("the compiled code of the tool", () => {
  it("is kept for each command, and taken again", () => {
    const project = new Installed();
    expect(project.check()).toMatchObject(fine);
    const before = readFileSync(project.keptPath());
    expect(project.check()).toMatchObject(fine);
    expect(readFileSync(project.keptPath()).equals(before)).toBe(true);
    expect(project.check("--fast")).toMatchObject(fine);
    expect(
      project
        .kept()
        .map((name) => name.replace(/^.*-(?=check)/, ""))
        .sort(),
    ).toEqual(["check-fast.code", "check.code"]);
  });

  it.each<[string, (code: Buffer) => Uint8Array]>([
    ["cut off", (code) => code.subarray(0, code.length / 2)],
    ["empty", () => Buffer.alloc(0)],
    ["something else", () => Buffer.from("x".repeat(1000))],
    [
      "changed in the middle",
      (code) => {
        const changed = Buffer.from(code);
        changed.fill(0xff, code.length / 2, code.length / 2 + 64);
        return changed;
      },
    ],
  ])("%s is not taken, and written anew", (_, damage) => {
    const project = new Installed();
    project.check();
    const path = project.keptPath();
    const whole = readFileSync(path);
    const damaged = damage(whole);
    writeFileSync(path, damaged);
    expect(project.check()).toMatchObject(fine);
    expect(readFileSync(path).equals(damaged)).toBe(false);
    expect(project.check()).toMatchObject(fine);
  });

  it("of other builds of the tool is removed", () => {
    const project = new Installed();
    const old = "node_modules/.cache/spectables/0123456789abcdef-v20.19.0-x64-check.code";
    project.write(old, "old");
    project.write("node_modules/.cache/spectables/other.json", "{}");
    expect(project.check()).toMatchObject(fine);
    expect(project.kept()).toHaveLength(1);
    expect(project.read("node_modules/.cache/spectables/other.json")).toBe("{}");
  });

  it("is not needed: a cache that cannot be written, or none, changes nothing", () => {
    const project = new Installed();
    mkdirSync(project.path("node_modules/.cache"));
    project.write("node_modules/.cache/spectables", "a file in the place of the folder");
    expect(project.check()).toMatchObject(fine);
    project.remove("node_modules/.cache");
    chmodSync(project.path("node_modules"), 0o555);
    expect(project.check()).toMatchObject(fine);
    chmodSync(project.path("node_modules"), 0o755);
  });

  it("of a call that came to nothing is not kept", () => {
    const project = new Installed();
    expect(project.check("nothing").status).toBe(2);
    expect(() => project.kept()).toThrow("ENOENT");
  });
});

it("the compiled code of the parser is kept, taken again, and made anew where it is damaged", () => {
  const project = new Installed();
  const write = () => {
    rmSync(project.path("generated"), { recursive: true });
    expect(project.generate().status).toBe(0);
  };
  const codes = () => project.kept().filter((name) => name.endsWith("-typescript.code"));
  const hashes = () => codes().map((name) => createHash("sha256").update(project.bytes(name)).digest("hex"));
  write();
  const [name = "", ...others] = codes();
  expect(others).toEqual([]);
  const first = hashes();
  write();
  expect(hashes()).toEqual(first);
  project.writeBytes(`node_modules/.cache/spectables/${name}`, project.bytes(name).fill(0xff, 1000, 1064));
  const damaged = hashes();
  write();
  expect(hashes()[0]).not.toBe(damaged[0]);
  const mended = hashes();
  write();
  expect(hashes()).toEqual(mended);
});

describe("a spec.ts that was found valid", () => {
  it("is looked at again as soon as it changes", () => {
    const project = new Installed();
    for (let time = 0; time < 2; time += 1) expect(project.check()).toMatchObject(fine);
    project.edit("spec/ms-ascmd/spec.ts", (text) => text.replace('kind: "enum"', 'kind: "enumeration"'));
    for (let time = 0; time < 2; time += 1) {
      const { status, stderr } = project.check();
      expect(status).toBe(2);
      expect(stderr).toContain("error[spec-invalid]");
      expect(stderr).toContain("tables.CommonStatus.kind");
    }
  });
});
