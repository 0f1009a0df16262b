import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, renameSync, symlinkSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { root } from "../../ms-ascmd.js";
import { outsideCi, ProjectCopy } from "../../project.js";

const cli = `"${process.execPath}" "${root}dist/cli.js"`;

function shell(project: ProjectCopy, line: string) {
  const options = { cwd: project.folder, env: outsideCi(), encoding: "utf8" } as const;
  const { status, stdout, stderr } = spawnSync("bash", ["-c", line], options);
  return { status, stdout, stderr };
}

describe.skipIf(!existsSync("/dev/full"))("streams", () => {
  it.each(["check", "tables spec/ms-ascmd/common-status-codes.txt", "--help"])(
    "%s into a full one is 2, with a word where one can be said",
    (call) => {
      const project = new ProjectCopy();
      const { status, stderr } = shell(project, `${cli} ${call} > /dev/full`);
      expect(status).toBe(2);
      expect(stderr).toContain("error[report-unwritable] The result cannot be written (ENOSPC)");
      expect(stderr).not.toMatch(/^ +at .*:\d+:\d+|defect/m);
      for (const closed of ["2> /dev/full", "2>&-"])
        expect(shell(project, `${cli} ${call} > /dev/full ${closed}`).status).toBe(2);
    },
  );

  it("a reader that goes away ends a command quietly", () => {
    const project = new ProjectCopy();
    const line = `${cli} tables spec/ms-ascmd/common-status-codes.txt --json | head -c 10; exit \${PIPESTATUS[0]}`;
    const { status, stdout, stderr } = shell(project, line);
    expect({ status, length: stdout.length, stderr }).toEqual({ status: 0, length: 10, stderr: "" });
  });
});

describe("what the system refuses is told with its path, and is no defect of the tool", () => {
  it("a working directory that was deleted", () => {
    const project = new ProjectCopy();
    mkdirSync(project.path("gone"));
    const { status, stderr } = shell(project, `cd gone && rmdir ../gone && ${cli} check`);
    expect(status).toBe(2);
    expect(stderr).toContain("error[system-refused] The folder in which the command runs is gone");
  });

  it("too many open files", () => {
    const project = new ProjectCopy();
    // As few as Node starts with, and so few more.
    const told = [20, 22, 24, 28]
      .map((most) => shell(project, `ulimit -n ${most}; ${cli} check --no-cache`))
      .filter(({ stderr }) => stderr.includes("EMFILE") && !stderr.includes("node:internal"));
    expect(told.length).toBeGreaterThan(0);
    for (const { status, stderr } of told) {
      expect(status).toBe(2);
      expect(stderr).toContain("too many files are open (EMFILE");
      expect(stderr).not.toContain("defect");
    }
  });

  it("an output that may not be read", () => {
    const project = new ProjectCopy();
    // Too long for any file system, and so for every user, root too.
    project.edit("spec/ms-ascmd/spec.ts", (text) =>
      text.replace('id: "ms-ascmd",', `id: "ms-ascmd", out: "generated/${"x".repeat(300)}",`),
    );
    project.remove("spec/ms-ascmd/spec.lock.json");
    for (const json of [[], ["--json"]]) {
      const { status, stdout, stderr } = project.run(["check", ...json]);
      expect(status).toBe(2);
      expect(stdout + stderr).toMatch(/system-refused[\s\S]*ENAMETOOLONG/);
      expect(stderr).not.toContain("defect");
    }
  });

  it("`spec` as a symbolic link is answered with what is linked", () => {
    const project = new ProjectCopy();
    renameSync(project.path("spec"), project.path("real"));
    symlinkSync("real", project.path("spec"));
    project.edit("real/ms-ascmd/common-status-codes.txt", (text) => text.replace("1000", "1001"));
    const { status, stderr } = project.run(["generate"]);
    expect(status).toBe(2);
    expect(stderr).toContain("error[output-linked] spec is a symbolic link");
    expect(stderr).toContain("help: The lock file lies beside the spec.ts");
  });
});

describe("words", () => {
  it.each<[string[], number, string]>([
    [["help"], 0, "Usage: spectables <command>"],
    [["help", "check"], 0, "Usage: spectables check"],
    [["-v"], 0, "."],
    [["chekc"], 2, "unknown command 'chekc'; did you mean check?"],
    [["dif"], 2, "unknown command 'dif'; did you mean diff?"],
    [["frobnicate"], 2, "unknown command 'frobnicate'\n"],
    [["check", "--jsno"], 2, "unknown option '--jsno'; did you mean --json?"],
    [["check", "--frobnicate"], 2, "unknown option '--frobnicate'\n"],
    [["check", "ms-asmcd"], 2, "There is no spec ms-asmcd; did you mean ms-ascmd?\n"],
    [["check", "other"], 2, "There is no spec other.\n"],
  ])("%j", (words, status, said) => {
    const run = new ProjectCopy().run(words);
    expect(run.status).toBe(status);
    expect(status === 0 ? run.stdout : run.stderr).toContain(said);
  });
});
