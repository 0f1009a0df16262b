import { chmodSync, existsSync, mkdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { sha256 } from "../../../generator/words/sha256.js";
import { names, WarmProject } from "../drift/warm.js";

const fine = { status: 0, stderr: "" };

/** A project in step, with what full runs leave. */
function warm(): WarmProject {
  const project = new WarmProject(process.execPath);
  for (const command of ["generate", "check"]) expect(project.call(command)).toMatchObject(fine);
  expect(project.isProved).toBe(true);
  return project;
}

function drift(project: WarmProject): void {
  project.edit("spec/tide/tide.md", (text) => text.replace("rises", "rose"));
}

/** A file of the cache as the tool writes it: its sum, then its text. */
function withSum(text: string): string {
  return `${sha256(text)}\n${text}`;
}

describe("what lies in the cache", () => {
  it("is taken: with it neither the document nor the spec.ts is read", () => {
    const project = warm();
    // Both would be looked at by a full run, whose proof says otherwise.
    for (const name of project.kept().filter((one) => one.startsWith("proof-"))) {
      project.edit(`${project.keptFolder}/${name}`, (file) =>
        withSum(file.slice(file.indexOf("\n") + 1).replace('"id":"tide"', '"id":"proved"')),
      );
    }
    expect(project.call("check").stdout).toContain("proved: ");
    expect(project.call("check", "--no-cache").stdout).toContain("tide: ");
  });

  it.each([
    "null",
    "{}",
    "[]",
    "0",
    '"text"',
    "",
    "{",
    '{"maker":1,"inputs":null,"value":null}',
    "\u0000\u0001",
  ])("is as good as not there where it is %j", (text) => {
    const project = warm();
    for (const name of project.kept()) project.write(`${project.keptFolder}/${name}`, text);
    expect(project.call("check")).toMatchObject(fine);
    expect(project.call("generate")).toMatchObject(fine);
    for (const name of project.kept()) project.write(`${project.keptFolder}/${name}`, text);
    drift(project);
    expect(project.call("check").status).toBe(1);
  });

  it("is not taken where a character of it was changed, or where it is of another generator", () => {
    for (const change of [
      (file: string) => file.replace("Tide", "Tied"),
      (file: string) => withSum(file.slice(file.indexOf("\n") + 1).replace(/"maker":"./, '"maker":"_')),
    ]) {
      const project = warm();
      const lies = project.kept().map((name) => `${project.keptFolder}/${name}`);
      for (const file of lies)
        project.edit(file, (text) => change(text).replace('"id":"tide"', '"id":"proved"'));
      expect(project.call("check").stdout).toContain("tide: ");
    }
  });

  it("is a folder in the place of each file", () => {
    const project = warm();
    for (const name of project.kept()) {
      project.remove(`${project.keptFolder}/${name}`);
      mkdirSync(project.path(`${project.keptFolder}/${name}`));
    }
    for (const command of ["check", "generate"]) expect(project.call(command)).toMatchObject(fine);
  });
});

describe("no cache is no error", () => {
  it("where its folder is a file, or cannot be written", () => {
    const project = warm();
    project.remove("node_modules/.cache");
    project.write("node_modules/.cache", "a file");
    for (const command of ["check", "generate"]) expect(project.call(command)).toMatchObject(fine);
    project.remove("node_modules/.cache");
    chmodSync(project.path("node_modules"), 0o555);
    for (const command of ["check", "generate"]) expect(project.call(command)).toMatchObject(fine);
    chmodSync(project.path("node_modules"), 0o755);
  });

  it("where there is no node_modules, and then nothing is left anywhere", () => {
    const project = warm();
    project.remove("node_modules");
    const before = project.snapshot(".");
    for (const command of ["check", "generate"]) expect(project.call(command)).toMatchObject(fine);
    expect(project.snapshot(".")).toEqual(before);
  });

  it("where no temporary folder can be written", () => {
    const project = new WarmProject(process.execPath);
    project.env = { TMPDIR: "/nowhere", TMP: "/nowhere", TEMP: "/nowhere" };
    expect(project.call("generate")).toMatchObject(fine);
    project.title("export const title = `Tides $" + "{process.platform}`;\n");
    expect(project.call("generate")).toMatchObject(fine);
    expect(project.call("check")).toMatchObject(fine);
  });

  it("with --no-cache, which leaves nothing either", () => {
    const project = new WarmProject(process.execPath);
    for (const command of ["generate", "check"])
      expect(project.call(command, "--no-cache")).toMatchObject(fine);
    expect(existsSync(project.path(project.keptFolder))).toBe(false);
  });

  it("where Node was told to load other code", () => {
    const project = new WarmProject(process.execPath);
    project.write("other.cjs", "");
    project.env = { NODE_OPTIONS: `--require ${project.path("other.cjs")}` };
    for (const command of ["generate", "check"]) expect(project.call(command)).toMatchObject(fine);
    expect(project.isProved).toBe(false);
  });
});

describe("a proof", () => {
  it("is left by the second run of a spec.ts, be it the one that writes", () => {
    const project = new WarmProject(process.execPath);
    expect(project.call("generate")).toMatchObject(fine);
    expect(project.isProved).toBe(false);
    drift(project);
    expect(project.call("generate")).toMatchObject(fine);
    expect(project.isProved).toBe(true);
  });

  it("is not left where two runs had different texts of the spec.ts", () => {
    const project = new WarmProject(process.execPath);
    for (const title of ["Tide", "Tides"]) {
      project.title(`export const title = "${title}";\n`);
      expect(project.call("generate")).toMatchObject(fine);
      expect(project.isProved).toBe(false);
    }
    expect(project.call("check")).toMatchObject(fine);
    expect(project.isProved).toBe(true);
  });

  it("is renewed after a change", () => {
    const project = warm();
    drift(project);
    expect(project.call("check").status).toBe(1);
    expect(project.call("generate")).toMatchObject(fine);
    expect(project.call("check")).toMatchObject(fine);
    project.edit(names, (text) => text.replace("Ebb = 2", "Ebb = 3"));
    expect(project.call("check").status).toBe(1);
    expect(project.call("generate")).toMatchObject(fine);
    expect(project.read(names)).toContain("Ebb = 2");
  });

  it("of a spec.ts that became invalid is not held", () => {
    const project = warm();
    project.edit("spec/tide/spec.ts", (text) => text.replace('kind: "enum"', 'kind: "enumeration"'));
    for (let time = 0; time < 2; time += 1) {
      const { status, stderr } = project.call("check");
      expect(status).toBe(2);
      expect(stderr).toContain("error[spec-invalid]");
    }
  });
});
