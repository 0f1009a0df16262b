import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, statfsSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { root } from "../../ms-ascmd.js";
import { outsideCi, type ProjectCopy } from "../../project.js";
import { changedProject, outputsOf, temporariesOf } from "./state.js";

/** Whether this user may mount a small file system: root can, in most containers nobody can. */
const mounts = (() => {
  const folder = mkdtempSync(join(tmpdir(), "spectables-mount-"));
  try {
    mount(folder, 64);
    execFileSync("umount", [folder], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  } finally {
    rmSync(folder, { recursive: true });
  }
})();

function mount(folder: string, kilobytes: number): void {
  const size = `size=${kilobytes}k`;
  execFileSync("mount", ["-t", "tmpfs", "-o", size, "tmpfs", folder], { stdio: "ignore" });
}

function expectRefused(
  project: ProjectCopy,
  before: ReturnType<typeof outputsOf>,
  run: { status: number | null; stdout: string; stderr: string },
  code: string,
) {
  expect(run.stderr).toMatch(
    new RegExp(`^error\\[output-unwritable\\] The outputs cannot be written \\(${code}\\): `),
  );
  expect(run.stderr).toContain("help: Make room");
  expect(run.stderr).not.toContain("defect");
  expect(run.status).toBe(2);
  expect(outputsOf(project)).toEqual(before);
  expect(temporariesOf(project)).toEqual([]);
}

describe("a full disk leaves the old files whole, and nothing else behind", () => {
  it.skipIf(!mounts)("on a small file system (skipped where none can be mounted)", () => {
    const { project, before, after } = changedProject();
    const generated = project.path("generated");
    const copy = project.path("copy");
    cpSync(generated, copy, { recursive: true });
    rmSync(generated, { recursive: true });
    mkdirSync(generated);
    mount(generated, 1024);
    onTestFinished(() => {
      execFileSync("umount", [generated]);
    });
    cpSync(copy, generated, { recursive: true });
    rmSync(copy, { recursive: true });
    // Room for some of the outputs, not for all.
    const { bavail, bsize } = statfsSync(generated);
    const filler = project.path("generated/filler");
    writeFileSync(filler, Buffer.alloc((bavail - 12) * bsize));
    const whole = new Map(before);
    whole.set("generated/filler", project.read("generated/filler"));
    expectRefused(project, whole, project.run(["generate"]), "ENOSPC");
    rmSync(filler);
    expect(project.run(["generate"]).status).toBe(0);
    expect(outputsOf(project)).toEqual(after);
  });

  it("under a limit on the size of files, which every user can set", () => {
    const { project, before, after } = changedProject();
    // 24 KiB: the compiled spec.ts fits, the longest output does not. Ignored, the signal becomes EFBIG.
    const line = 'trap "" XFSZ; ulimit -f 24; exec "$0" "$1" generate';
    const { status, stdout, stderr } = spawnSync(
      "bash",
      ["-c", line, process.execPath, `${root}dist/cli.js`],
      {
        cwd: project.folder,
        env: outsideCi(),
        encoding: "utf8",
      },
    );
    expectRefused(project, before, { status, stdout, stderr }, "EFBIG");
    expect(project.run(["generate"]).status).toBe(0);
    expect(outputsOf(project)).toEqual(after);
  });
});
