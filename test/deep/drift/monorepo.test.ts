import { cpSync, existsSync, mkdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { TwoSpecs } from "../../two-specs.js";

/** A repository with the project twice among its workspaces, and no spec of its own. */
class Monorepo extends TwoSpecs {
  constructor() {
    super();
    for (const name of ["one", "two"])
      for (const folder of ["spec", "generated", "node_modules"])
        cpSync(this.path(folder), this.path(`packages/${name}/${folder}`), { recursive: true });
    for (const folder of ["spec", "generated"]) this.remove(folder);
    this.write("packages/none/package.json", "{}");
    this.write("package.json", '{ "workspaces": ["packages/*"] }');
  }
}

describe("check at the root of a monorepo", () => {
  it("checks every project, and names each", () => {
    const { status, stdout } = new Monorepo().run(["check"]);
    expect(status).toBe(0);
    expect(stdout.match(/^packages\/\w+: [\w-]+: \d+ files agree/gm)).toHaveLength(4);
  });

  it("gives paths from the root, and commands that mend it from there", () => {
    const project = new Monorepo();
    project.edit("packages/one/generated/tide/tide.ts", (text) => text.replace("Ebb = 2", "Ebb = 3"));
    project.edit("packages/two/spec/tide/tide.md", (text) =>
      text.replace("The range is small", "It is small"),
    );
    const { status, stdout } = project.run(["check"]);
    expect(status).toBe(1);
    expect(stdout).toContain("--- a/packages/one/generated/tide/tide.ts\n");
    expect(stdout).toMatch(/differs {2}packages\/one\/generated\/tide\/tide\.ts: Tide 2 Ebb/);
    const github = project.run(["check", "--reporter", "github"]).stdout;
    expect(github).toContain("file=packages/two/spec/tide/tide.md,line=7");
    const commands = [...stdout.matchAll(/: npx spectables (generate .*)/g)].map(
      ([, command = ""]) => command,
    );
    expect(commands).toHaveLength(2);
    for (const command of commands) expect(project.run(command.split(" ")).status).toBe(0);
    expect(project.run(["check"]).status).toBe(0);
  });

  it("takes the graver status of several, and goes through all", () => {
    const project = new Monorepo();
    project.edit("packages/one/spec/tide/tide.md", (text) => text.replace("| 2 |", "| two |"));
    project.remove("packages/two/generated/tide/index.ts");
    const { status, stdout, stderr } = project.run(["check"]);
    expect(status).toBe(2);
    expect(stderr).toContain("at packages/one/spec/tide/tide.md:6");
    expect(stdout).toMatch(/missing +packages\/two\/generated\/tide\/index\.ts/);
  });

  it("checks the folders that are named, and refuses one that is no project", () => {
    const project = new Monorepo();
    const { status, stdout } = project.run(["check", "./packages/two"]);
    expect([status, stdout.match(/files agree/g)?.length]).toEqual([0, 2]);
    expect(stdout).not.toContain("packages/one");
    for (const words of [["packages/none"], ["packages/one", "tide"]])
      expect(project.run(["check", ...words])).toMatchObject({ status: 2, stdout: "" });
  });

  it("checks the one project in which it runs", () => {
    const project = new Monorepo();
    const { stdout } = project.run(["check"], { cwd: project.path("packages/one/spec") });
    expect(stdout.match(/^[\w-]+: \d+ files agree/gm)).toHaveLength(2);
  });
});

it("init within a repository of its own writes there, and not into the project above", () => {
  const project = new TwoSpecs();
  mkdirSync(project.path("inner/.git"), { recursive: true });
  project.write("inner/codes.md", project.read("spec/tide/tide.md"));
  expect(project.run(["init", "codes.md"], { cwd: project.path("inner") }).status).toBe(0);
  expect(existsSync(project.path("inner/spec/codes/spec.ts"))).toBe(true);
  expect(existsSync(project.path("spec/codes"))).toBe(false);
});
