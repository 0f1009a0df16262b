import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { root } from "../../ms-ascmd.js";
import { outsideCi } from "../../project.js";
import { Sandbox } from "../../sandbox.js";

const [, block = ""] = readFileSync(join(root, "action.yml"), "utf8").split("      run: |\n");
const script = block.replaceAll(/^ {8}/gm, "");

interface Inputs {
  readonly folder?: string;
  readonly sarif?: string;
  readonly report?: string;
}

/** Runs the action's script, as the runner does. */
function act(project: Sandbox, inputs: Inputs) {
  const { status, stdout } = spawnSync("bash", ["--noprofile", "--norc", "-eo", "pipefail", "-c", script], {
    cwd: project.folder,
    env: {
      ...outsideCi(),
      GITHUB_ACTIONS: "true",
      SPECTABLES_SPECS: "",
      SPECTABLES_FOLDER: inputs.folder ?? ".",
      SPECTABLES_SARIF: inputs.sarif ?? "",
      SPECTABLES_REPORT: inputs.report ?? "",
    },
    encoding: "utf8",
  });
  return { status, stdout };
}

it("a report within the folder is written, and written again", () => {
  const project = new Sandbox();
  for (const sarif of ["drift.sarif", "drift.sarif", "out/deep/drift.sarif"]) {
    const { status, stdout } = act(project, { sarif });
    expect({ status, stdout }).toMatchObject({ status: 0 });
    expect(JSON.parse(project.read(sarif))).toMatchObject({ version: "2.1.0" });
  }
  for (const report of ["drift.html", "drift.html", "out/drift.html"]) {
    expect(act(project, { report }).status).toBe(0);
    expect(project.read(report)).toContain("Content-Security-Policy");
  }
});

it("a report may not leave the folder, as it is written or by a link", () => {
  const project = new Sandbox();
  const outside = mkdtempSync(join(tmpdir(), "spectables-outside-"));
  onTestFinished(() => rmSync(outside, { recursive: true }));
  symlinkSync(outside, project.path("link"));
  symlinkSync(join(outside, "dangling.sarif"), project.path("dangling.sarif"));
  mkdirSync(project.path("sub"));
  for (const sarif of [
    join(outside, "a.sarif"),
    `../${basename(outside)}/a.sarif`,
    `sub/../../${basename(outside)}/a.sarif`,
    "link/a.sarif",
    "link/new/a.sarif",
    "dangling.sarif",
    "..",
    "C:/a.sarif",
    "sub\\a.sarif",
  ]) {
    const { status, stdout } = act(project, { sarif });
    expect([sarif, status, stdout]).toEqual([sarif, 2, expect.stringMatching(/^::error title=spectables::/)]);
    expect([sarif, act(project, { report: sarif }).status]).toEqual([sarif, 2]);
  }
  expect(existsSync(join(outside, "a.sarif")) || existsSync(join(outside, "dangling.sarif"))).toBe(false);
});

it("a report takes no other file's place", () => {
  const project = new Sandbox();
  project.write("package.json", '{ "devDependencies": { "@microsoft/sarif-multitool": "4" } }');
  for (const sarif of ["package.json", "spec/ms-ascmd/spec.ts", "spec"]) {
    const before = sarif === "spec" ? "" : project.read(sarif);
    const { status, stdout } = act(project, { sarif });
    expect([sarif, status, stdout]).toEqual([sarif, 2, expect.stringContaining("is no such report")]);
    expect([sarif, act(project, { report: sarif }).status]).toEqual([sarif, 2]);
    if (sarif !== "spec") expect(project.read(sarif)).toBe(before);
  }
});

it("a folder that is not there is status 2", () => {
  for (const folder of ["nowhere", "package.json", "/nowhere", "-"]) {
    const { status, stdout } = act(new Sandbox(), { folder });
    expect([status, stdout]).toEqual([2, expect.stringContaining('input "folder" names is not there')]);
  }
});
