import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { reporters } from "../../../generator/report/index.js";
import { chooseReporters, type ReporterOptions } from "../../../generator/report/sinks.js";
import { ProjectCopy } from "../../project.js";
import { workflowCommands } from "../../report/runner.js";

const document = "spec/ms-ascmd/common-status-codes.txt";
const changed = (project = new ProjectCopy()) => {
  project.edit(document, (text) => text.replace("1000 folders", "1001 folders"));
  return project;
};
const actions = { GITHUB_ACTIONS: "true" };

describe("which reporters there are by default", () => {
  const chosen = (command: string, options: ReporterOptions = {}, environment = {}) => {
    const sinks = chooseReporters(command, options, environment);
    return typeof sinks === "string" ? sinks : sinks.map(({ reporter }) => reporter.id);
  };

  it.each(["check", "generate", "verify", "diff"])("%s: pretty, and github in GitHub Actions", (command) => {
    expect(chosen(command)).toEqual(["pretty"]);
    expect(chosen(command, {}, actions)).toEqual(["github"]);
    expect(chosen(command, {}, { GITHUB_ACTIONS: "false" })).toEqual(["pretty"]);
    expect(chosen(command, { reporter: ["pretty"] }, actions)).toEqual(["pretty"]);
    expect(chosen(command, { json: true }, actions)).toEqual(["json"]);
  });

  it("tables: pretty everywhere, since it finds nothing", () => {
    expect(chosen("tables", {}, actions)).toEqual(["pretty"]);
  });
});

describe("several reporters at once", () => {
  it("write each its own", () => {
    const project = changed();
    const { status, stdout, stderr } = project.run([
      "check",
      ...["pretty", "github", "json", "sarif", "junit", "markdown"].flatMap((name) => ["--reporter", name]),
      ...["json=out/a.json", "sarif=out/deep/a.sarif", "junit=a.xml", "markdown=a=b.md"].flatMap((file) => [
        "--output-file",
        file,
      ]),
    ]);
    expect({ status, stderr }).toEqual({ status: 1, stderr: "" });
    expect(stdout).toContain("  CommonStatus 151 TooManyFolders: meaning reworded\n");
    expect(stdout).toMatch(/^::error file=spec\/ms-ascmd\/common-status-codes\.txt,line=263,col=1,/m);
    expect(JSON.parse(project.read("out/a.json"))).toMatchObject({ command: "check", status: 1 });
    expect(JSON.parse(project.read("out/deep/a.sarif"))).toMatchObject({ version: "2.1.0" });
    expect(project.read("a.xml")).toContain('<testsuite name="spectables check"');
    expect(project.read("a=b.md")).toMatch(/^```text\nms-ascmd: /);
  });

  it("take --output-file without a name where there is one", () => {
    const project = changed();
    const { status, stdout } = project.run(["check", "--json", "--output-file", "a=b.json"]);
    expect([status, stdout]).toEqual([1, ""]);
    expect(JSON.parse(project.read("a=b.json"))).toMatchObject({ command: "check" });
  });
});

describe("wrong names and combinations are usage errors", () => {
  it.each<[string[], RegExp]>([
    [
      ["--reporter", "xml"],
      /there is no reporter xml; there are pretty, json, markdown, github, sarif, junit/,
    ],
    [["--reporter", ""], /there is no reporter/],
    [["--reporter"], /--reporter/],
    [
      ["--reporter", "json", "--reporter", "pretty"],
      /pretty and json would be mixed up.*--output-file json=PATH/,
    ],
    [["--reporter", "sarif", "--json"], /sarif and json would be mixed up/],
    [["--output-file"], /--output-file/],
    [["--output-file", ""], /the path is missing/],
    [["--reporter", "json", "--output-file", "json="], /--output-file json=: the path is missing/],
    [["--reporter", "json", "--output-file", "sarif=x"], /the reporter sarif is not among those chosen/],
    [
      ["--reporter", "json", "--reporter", "pretty", "--output-file", "x"],
      /say for which reporter, as in json=x/,
    ],
    [
      ["--json", "--output-file", "x", "--output-file", "y"],
      /--output-file y: the reporter json has x already/,
    ],
    [
      ["--json", "--reporter", "sarif", "--output-file", "json=x", "--output-file", "sarif=x"],
      /two reporters cannot share a file/,
    ],
    [["--wrong"], /unknown option '--wrong'/i],
    [["--integrity"], /--integrity needs the files to look at/],
  ])("check %j", (args, message) => {
    const project = new ProjectCopy();
    const before = project.snapshot(".");
    const { status, stdout, stderr } = project.run(["check", ...args]);
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toMatch(message);
    expect(stderr).not.toContain("defect");
    expect(project.snapshot(".")).toEqual(before);
  });

  it.each(["github", "sarif", "junit"])("tables has no findings for %s", (name) => {
    const { status, stderr } = new ProjectCopy().run(["tables", document, "--reporter", name]);
    expect(status).toBe(2);
    expect(stderr).toContain(`the reporter ${name} has no form for what tables gives`);
  });
});

describe("a report that cannot be written", () => {
  it("is an error with what to do, and the other reports are there", () => {
    const project = changed();
    project.write("file", "");
    mkdirSync(project.path("folder"));
    for (const path of ["file/a.json", "folder"]) {
      const { status, stdout, stderr } = project.run([
        ...["check", "--reporter", "json", "--reporter", "junit", "--reporter", "pretty"],
        ...["--output-file", `json=${path}`, "--output-file", "junit=a.xml"],
      ]);
      expect(status).toBe(2);
      expect(stderr).toMatch(
        /^error\[report-unwritable\] The json report cannot be written to \S+ \((ENOTDIR|EEXIST|EISDIR)\)\.\n {2}help: /,
      );
      expect(stdout).toContain("CommonStatus 151");
      expect(project.read("a.xml")).toContain("<testsuite");
    }
  });
});

describe("in GitHub Actions", () => {
  it("annotations and the job summary are the default", () => {
    const project = changed();
    const env = { ...actions, GITHUB_STEP_SUMMARY: project.path("summary.md") };
    project.write("summary.md", "before\n");
    const { status, stdout, stderr } = project.run(["check"], { env });
    expect({ status, stderr }).toEqual({ status: 1, stderr: "" });
    const commands = workflowCommands(stdout);
    expect(commands).toHaveLength(stdout.trimEnd().split("\n").length);
    expect(commands[0]).toEqual({
      name: "error",
      properties: { file: document, line: "263", col: "1", title: "meaning-reworded" },
      data: "CommonStatus 151 TooManyFolders: meaning reworded. To take it over: npx spectables generate ms-ascmd",
    });
    const line = project
      .read("generated/ms-ascmd/common-status.ts")
      .split("\n")
      .findIndex((text) => text.includes("cannot contain more than 1000"));
    expect(commands.map(({ properties }) => properties)).toContainEqual({
      file: "generated/ms-ascmd/common-status.ts",
      line: String(line + 1),
      title: "file-differs",
    });
    expect(project.read("summary.md")).toMatch(/^before\n### spectables check: found differences\n/);
    expect(project.read("summary.md")).toContain("npx spectables generate ms-ascmd");
  });

  it("a bad cell is an annotation at its place, and a check that passes has none", () => {
    const project = new ProjectCopy();
    expect(project.run(["check"], { env: actions }).stdout).toBe("spectables check: fine\n");
    project.edit(document, (text) => text.replace("101 |", "1o1 |"));
    const { status, stdout } = project.run(["check"], { env: actions });
    expect(status).toBe(2);
    expect(workflowCommands(stdout)[0]?.properties).toMatchObject({ file: document, title: "cell-invalid" });
  });

  it("a project in a folder of the checkout has its files named from the checkout's root", () => {
    const project = changed();
    const env = { ...actions, GITHUB_WORKSPACE: `${project.folder}/..` };
    const { stdout } = project.run(["check"], { env, cwd: project.path("spec/ms-ascmd") });
    const folder = project.folder.split("/").at(-1);
    expect(workflowCommands(stdout)[0]?.properties.file).toBe(`${folder}/${document}`);
    const { stdout: log } = project.run(["check", "--reporter", "sarif"], { env });
    expect(log).toContain(`"uri": "${folder}/${document}"`);
  });

  it("a job summary that cannot be written is a warning", () => {
    const env = { ...actions, GITHUB_STEP_SUMMARY: "/nowhere/summary.md" };
    const { status, stderr } = new ProjectCopy().run(["check"], { env });
    expect([status, stderr]).toEqual([0, "warning: the job summary cannot be written (ENOENT)\n"]);
  });

  it("what other reporters print of a document starts no command", () => {
    const project = new ProjectCopy();
    const text = "::set-output name=a::b ##[error]c";
    project.edit(document, (all) => all.replace("The mailbox contains no folders.", text));
    project.edit("spec/ms-ascmd/NOTICE.md", (all) => `${all}\n::error::of a file\nA line.\n`);
    project.run(["generate"]);
    project.edit("generated/NOTICE.md", (all) => all.replace("A line.", "Another line."));
    const { stdout } = project.run(["check", "--reporter", "pretty"], { env: actions });
    expect(stdout).toContain("\\u003a:error::of a file");
    expect(workflowCommands(stdout)).toEqual([]);
    expect(workflowCommands("::error::of a file")).not.toEqual([]);
  });
});

it("every reporter is told of in docs/reporters.md", () => {
  expect(existsSync("docs/reporters.md")).toBe(true);
  const page = readFileSync("docs/reporters.md", "utf8");
  for (const { id } of reporters) expect(page).toContain(`| \`${id}\``);
});
