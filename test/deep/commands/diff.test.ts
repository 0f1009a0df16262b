import { existsSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { diffOutput } from "../../../generator/compare/diff/change.js";
import { Sandbox } from "../../sandbox.js";

const document = "spec/ms-ascmd/common-status-codes.txt";
const model = "generated/ms-ascmd/ms-ascmd.json";

/** The document with another limit in the text of 151, and 112 gone. */
function changed(text: string): string {
  return text
    .replace("more than 1000 folders", "more than 1001 folders")
    .replace(/^112 \|\n(?:.*\n){3}/m, "");
}

const rules = (stdout: string) =>
  (JSON.parse(stdout) as { changes: { rule: string; value?: number }[] }).changes.map(
    ({ rule, value }) => `${rule} ${value}`,
  );

describe("diff", () => {
  it("finds nothing between a model, its document and its commit", () => {
    const project = new Sandbox();
    for (const [before, after] of [
      [model, document],
      ["git:HEAD", model],
      [document, "git:HEAD"],
    ] as const) {
      const { status, stdout } = project.run(["diff", before, after, "--json", "--fail-on", "any"]);
      expect({ status, stdout: JSON.parse(stdout) }).toEqual({
        status: 0,
        stdout: { bump: "none", changes: [] },
      });
    }
  });

  it("reads a document that the guards were not written for, and notes it", () => {
    const project = new Sandbox();
    project.write("new.txt", changed(project.read(document)));
    const { status, stdout, stderr } = project.run([
      "diff",
      "git:HEAD",
      "new.txt",
      "--spec",
      "ms-ascmd",
      "--json",
    ]);
    expect(status).toBe(0);
    expect(rules(stdout)).toEqual(["value-removed 112", "meaning-reworded 151"]);
    expect(diffOutput.safeParse(JSON.parse(stdout)).success).toBe(true);
    expect(project.run(["diff", "git:HEAD", "new.txt"]).stderr).toContain("expects at least 78");
    expect(stderr).not.toContain("error");
  });

  it("takes a spec.ts by its path, from any folder", () => {
    const project = new Sandbox();
    project.write("elsewhere/new.txt", changed(project.read(document)));
    const line =
      "cd elsewhere && npx spectables diff git:HEAD new.txt --spec ../spec/ms-ascmd/spec.ts --json";
    const { stdout } = project.shell(line);
    expect(rules(stdout)).toEqual(["value-removed 112", "meaning-reworded 151"]);
  });

  it("reads the document of a commit that has no model", () => {
    const project = new Sandbox();
    project.git("rm", "-r", "--quiet", "generated");
    project.edit(document, changed);
    project.commit("Without outputs");
    const { status, stdout } = project.run(["diff", "git:HEAD", "git:HEAD~1", "--json"]);
    expect(status).toBe(0);
    expect(rules(stdout)).toEqual(["value-added 112", "meaning-reworded 151"]);
  });

  it("refuses what is no side", () => {
    const project = new Sandbox();
    const sides = [
      ["git:--output=leak", "git-ref-invalid", "a ref begins with no -"],
      ["git:-h", "git-ref-invalid", "a ref begins with no -"],
      ["git:", "git-ref-invalid", "names no commit"],
      ["git:nowhere", "git-ref-invalid", "git does not know it"],
      ["git:$(touch leak)", "git-ref-invalid", "git does not know it"],
      [`git:HEAD:${document}`, "git-ref-invalid", "names no commit"],
      ["git:HEAD^{tree}", "git-ref-invalid", "names no commit"],
      ["git:HEAD..HEAD", "git-ref-invalid", "names no commit"],
      ["git:^HEAD", "git-ref-invalid", "names no commit"],
      ["git:HEAD --output=leak", "git-ref-invalid", "names no commit"],
      ["git:HEAD\n--output=leak", "git-ref-invalid", "names no commit"],
      ["git:ext::touch leak", "git-ref-invalid", "names no commit"],
      ["git:../../x", "git-ref-invalid", "names no commit"],
      ["nowhere.json", "file-unreadable", "ENOENT"],
      ["spec", "file-unreadable", "is a folder"],
      ["generated/package.json", "model-invalid", "tables"],
      ["generated/NOTICE.md", "table-not-found", "CommonStatus"],
    ] as const;
    for (const [side, code, words] of sides) {
      const { status, stdout, stderr } = project.run(["diff", side, model]);
      expect({ side, status, stdout }).toEqual({ side, status: 2, stdout: "" });
      expect(stderr).toContain(`error[${code}]`);
      expect(stderr).toContain(words);
    }
    expect(existsSync(project.path("leak"))).toBe(false);
  });

  it("runs no program that the repository names, and reads what a commit really has", () => {
    const project = new Sandbox();
    project.write(".gitattributes", "* diff=evil filter=evil\n");
    project.git("config", "diff.evil.textconv", "touch leak; cat");
    project.git("config", "filter.evil.smudge", "touch leak; cat");
    project.git("config", "core.fsmonitor", "touch leak; true");
    project.git("config", "core.pager", "touch leak; cat");
    project.write(".git/hooks/post-checkout", "#!/bin/sh\ntouch leak\n");
    project.git(
      "-c",
      "core.fsmonitor=",
      "-c",
      "filter.evil.smudge=",
      "commit",
      "--quiet",
      "--allow-empty",
      "-m",
      "x",
    );
    expect(project.run(["diff", "git:HEAD", "git:HEAD", "--json"]).status).toBe(0);
    expect(existsSync(project.path("leak"))).toBe(false);
    // Another file in the place of the model, for this clone alone.
    const blob = project.git("-c", "core.fsmonitor=", "rev-parse", `HEAD:${model}`).trim();
    const notice = project.git("-c", "core.fsmonitor=", "rev-parse", "HEAD:generated/NOTICE.md").trim();
    project.git("-c", "core.fsmonitor=", "replace", blob, notice);
    expect(project.run(["diff", "git:HEAD", model, "--json"]).status).toBe(0);
  });

  it("looks at the project's own repository, also where the environment names another", () => {
    const project = new Sandbox();
    const other = new Sandbox();
    const env = {
      GIT_DIR: other.path(".git"),
      GIT_WORK_TREE: other.folder,
      GIT_OBJECT_DIRECTORY: other.path("none"),
    };
    project.git("rm", "-r", "--quiet", "generated");
    project.commit("Only here");
    project.git("tag", "only-here");
    expect(project.run(["diff", "git:only-here", "git:HEAD", "--json"], { env }).status).toBe(0);
  });

  it("asks for a spec where the project has several", () => {
    const project = new Sandbox();
    project.write("spec/other/spec.ts", project.read("spec/ms-ascmd/spec.ts"));
    const { status, stderr } = project.run(["diff", "git:HEAD", document]);
    expect(status).toBe(2);
    expect(stderr).toContain("error[diff-spec-needed]");
    expect(stderr).toContain("The project has: ms-ascmd, other.");
    expect(project.run(["diff", "git:HEAD", document, "--spec", "ms-ascmd"]).status).toBe(0);
    expect(project.run(["diff", "git:HEAD", document, "--spec", "nowhere"]).stderr).toContain(
      "spec-not-found",
    );
    expect(project.run(["diff", model, model]).status).toBe(0);
  });

  it.each([
    ["git:HEAD", model],
    [model, "git:HEAD"],
    [document, model],
  ])("reads a side by the spec that the other's model file is of: %s, %s", (before, after) => {
    const project = new Sandbox();
    project.write("spec/other/spec.ts", project.read("spec/ms-ascmd/spec.ts"));
    const { status, stdout } = project.run(["diff", before, after, "--json"]);
    expect({ status, stdout: JSON.parse(stdout) }).toEqual({
      status: 0,
      stdout: { bump: "none", changes: [] },
    });
  });

  it("asks for a spec where the model file is of none of the project's", () => {
    const project = new Sandbox();
    project.write("spec/other/spec.ts", project.read("spec/ms-ascmd/spec.ts"));
    project.write("foreign.json", project.read(model).replace('"id": "ms-ascmd"', '"id": "foreign"'));
    const { status, stderr } = project.run(["diff", "git:HEAD", "foreign.json"]);
    expect(status).toBe(2);
    expect(stderr).toContain("git:HEAD is a commit of several specs: which spec reads it?");
  });

  it("gives status 1 where --fail-on says so", () => {
    const project = new Sandbox();
    project.write("removed.txt", project.read(document).replace(/^112 \|\n(?:.*\n){3}/m, ""));
    project.write("reworded.txt", project.read(document).replace("1000 folders", "1001 folders"));
    const statuses = (before: string, after: string) =>
      ["breaking", "additive", "any"].map(
        (level) => project.run(["diff", before, after, "--fail-on", level]).status,
      );
    expect(statuses(document, "removed.txt")).toEqual([1, 1, 1]);
    expect(statuses("removed.txt", document)).toEqual([0, 1, 1]);
    expect(statuses(document, "reworded.txt")).toEqual([0, 0, 1]);
    expect(project.run(["diff", document, "removed.txt"]).status).toBe(0);
    const wrong = project.run(["diff", document, "removed.txt", "--fail-on", "note"]);
    expect(wrong.status).toBe(2);
    expect(wrong.stderr).toContain("It takes breaking, additive or any.");
  });

  it("leaves out what an ignore file names, and reports an entry that is not used", () => {
    const project = new Sandbox();
    project.write("new.txt", changed(project.read(document)));
    project.write(
      "ignore.json",
      JSON.stringify([
        { rule: "value-removed", value: 112, reason: "nobody has it" },
        { rule: "value-removed", value: 113, reason: "from an earlier day" },
      ]),
    );
    const args = ["diff", "git:HEAD", "new.txt", "--ignore", "ignore.json", "--fail-on", "breaking"];
    const { status, stdout, stderr } = project.run([...args]);
    expect(status).toBe(0);
    expect(stdout).toMatch(/ignored {3}CommonStatus 112 .*\(nobody has it\)/);
    expect(stdout).toContain("a patch version bump");
    expect(stderr).toContain("warning[ignore-unused]");
    expect(stderr).toContain("from an earlier day");
    const { bump, ignored } = JSON.parse(project.run([...args, "--json"]).stdout);
    expect({ bump, ignored: ignored.length }).toEqual({ bump: "patch", ignored: 1 });
  });

  it("goes by the levels and the kinds of the spec that two model files are of", () => {
    const project = new Sandbox();
    const level = { level: "note", reason: "nobody asks old servers" };
    project.edit("spec/ms-ascmd/spec.ts", (text) =>
      text.replace(
        "  errata,\n",
        `  errata,\n  levels: { "http-fallback-changed": ${JSON.stringify(level)} },\n`,
      ),
    );
    project.write("new.json", project.read(model).replaceAll('"status": 403', '"status": 404'));
    const { stdout } = project.run(["diff", model, "new.json", "--json"]);
    const { bump, changes } = JSON.parse(stdout) as { bump: string; changes: object[] };
    expect(bump).toBe("patch");
    expect(changes.length).toBeGreaterThan(0);
    for (const change of changes)
      expect(change).toMatchObject({
        rule: "http-fallback-changed",
        level: "note",
        regraded: { from: "breaking", reason: level.reason },
      });
    expect(project.run(["diff", model, "new.json"]).stdout).toContain(`(else breaking: ${level.reason})`);
  });

  it("shows what generate changed, and only then", () => {
    const project = new Sandbox();
    project.edit(document, (text) => text.replace("1000 folders", "1001 folders"));
    const { stdout } = project.run(["generate"]);
    expect(stdout).toContain("since the last run: 0 breaking, 0 additive, 1 note: a patch version bump");
    expect(stdout).toContain("[-1000-] {+1001+} folders");
    expect(project.run(["generate"]).stdout).not.toContain("since the last run");
  });
});
