import { mkdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { blocks, runPage } from "../../page.js";
import { Sandbox } from "../../sandbox.js";

const document = "spec/ms-ascmd/common-status-codes.txt";
const changed = (text: string) => text.replace("more than 1000 folders", "more than 1001 folders");

describe("docs/check.md", () => {
  it("has commands that run as written, with what they print", () => {
    const project = new Sandbox();
    const before = {
      1: () => project.edit(document, changed),
      2: () => mkdirSync(project.path("vendored")),
      4: () => project.edit("vendored/types.ts", (text) => `${text}// mine\n`),
      5: () => {
        project.write("revision.txt", project.read(document).replace("1001 folders", "1002 folders"));
        process.env.DOCUMENT_URL = `file://${project.path("revision.txt")}`;
      },
    };
    const output = runPage(project, "docs/check.md", before, [0, 1, 0, 0, 1, 0, 0, 0]);
    delete process.env.DOCUMENT_URL;
    expect(project.read(document)).toContain("1002 folders");
    expect(output).toContain("CommonStatus 151 TooManyFolders: meaning reworded");
  }, 60_000);

  it("has the git hook that lets a commit through or stops it", () => {
    const project = new Sandbox();
    const hook = blocks("docs/check.md").find(({ language }) => language === "bash");
    project.write(".git/hooks/pre-commit", hook?.lines.join("\n") ?? "");
    project.shell("chmod +x .git/hooks/pre-commit");
    project.edit("spec/ms-ascmd/NOTICE.md", (text) => `${text}\nMore.\n`);
    const commit = "git add --all && git commit --quiet --message More";
    const stopped = project.shell(commit);
    expect(stopped.status).not.toBe(0);
    expect(stopped.stdout + stopped.stderr).toContain("generated/NOTICE.md");
    expect(project.run(["generate"]).status).toBe(0);
    expect(project.shell(commit)).toMatchObject({ status: 0 });
  }, 60_000);

  it("shows the pre-commit hook that the repository has", () => {
    const entry = (text: string) => /^ *entry: (.*)$/m.exec(text)?.[1];
    expect(entry(readFileSync("docs/check.md", "utf8"))).toBe(
      entry(readFileSync(".pre-commit-hooks.yaml", "utf8")),
    );
  });
});

describe("docs/reporters.md", () => {
  it("has commands that run as written, with what they print", () => {
    const project = new Sandbox();
    const before = { 2: () => project.edit(document, changed) };
    runPage(project, "docs/reporters.md", before, [0, 0, 1, 1]);
    expect(project.read("reports/drift.sarif")).toContain('"version": "2.1.0"');
    expect(project.read("reports/drift.xml")).toContain("<testsuites");
    expect(JSON.parse(project.read("reports/drift.json"))).toMatchObject({ command: "check", status: 0 });
  }, 60_000);
});
