import { execFile } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, it } from "vitest";
import { LocalServer } from "../../fetch/server.js";
import { root } from "../../ms-ascmd.js";
import { outsideCi } from "../../project.js";
import { Sandbox } from "../../sandbox.js";
import { tideDocument, tideSpec, writeTide } from "../../two-specs.js";
import { Tools } from "../tools.js";

const tools = new Tools("workflows");
beforeAll(() => tools.install());

interface Job {
  readonly steps: readonly { readonly run?: string; readonly env?: Readonly<Record<string, string>> }[];
}

/** A repository with an origin, whose document is on a server, and in which `gh` says what it was asked. */
class Repository extends Sandbox {
  constructor(url: string) {
    super();
    writeTide(this, tideSpec.replace('file: "tide.md"', `file: "tide.md", download: "${url}"`));
    this.shell("npx spectables generate");
    const gh =
      '#!/bin/sh\nfor word in "$@"; do printf "%s|" "$word" >> "$GH_LOG"; done\necho >> "$GH_LOG"\ncat "$GH_ANSWER"\n';
    mkdirSync(this.path("node_modules/tools"));
    writeFileSync(this.path("node_modules/tools/gh"), gh, { mode: 0o755 });
    this.git("init", "--quiet", "--bare", "node_modules/origin");
    this.git("remote", "add", "origin", "node_modules/origin");
    this.commit("Tides");
  }

  /** Runs the script of a job as the runner does, and gives what it said to it. */
  async job(name: string, known = "") {
    const { parse } = (await tools.import("yaml/dist/index.js")) as {
      parse: (text: string) => { jobs: Record<string, Job> };
    };
    const { jobs } = parse(readFileSync(join(root, ".github/workflows/update.yml"), "utf8"));
    const steps = jobs[name]?.steps.filter(({ run }) => run !== undefined && run !== "npm ci") ?? [];
    const [step, ...others] = steps;
    if (step?.run === undefined || others.length > 0) throw new Error("the job has one script");
    writeFileSync(this.path("node_modules/answer"), known);
    writeFileSync(this.path("node_modules/output"), "");
    writeFileSync(this.path("node_modules/log"), "");
    const env = {
      ...outsideCi(),
      ...step.env,
      GITHUB_ACTIONS: "true",
      PATH: `${this.path("node_modules/tools")}:${process.env.PATH}`,
      OUT: this.path("node_modules/update"),
      GITHUB_OUTPUT: this.path("node_modules/output"),
      GH_LOG: this.path("node_modules/log"),
      GH_ANSWER: this.path("node_modules/answer"),
    };
    const args = ["--noprofile", "--norc", "-e", "-o", "pipefail", "-c", step.run];
    const failed = await new Promise<unknown>((done) =>
      execFile("bash", args, { cwd: this.folder, env }, (error, stdout, stderr) =>
        done(error && stdout + stderr),
      ),
    );
    expect(failed).toBeNull();
    return {
      output: this.read("node_modules/output"),
      asked: this.read("node_modules/log").trimEnd().split("\n"),
      text: this.read("node_modules/update/text.md"),
    };
  }
}

it("proposes what a changed document changes, on a branch, with the diff as its text; and the same request again", async () => {
  let text = tideDocument;
  const server = await LocalServer.with({ "/tide.md": (_, response) => void response.end(text) });
  const project = new Repository(server.url("/tide.md"));
  expect((await project.job("fetch")).output).toBe("state=same\n");
  for (const [row, request, answer] of [
    ["| 4 | Slack | The water stands, @somebody. |\n", "pr|create|--head|spectables/update|--title|", ""],
    ["| 5 | Bore | A wave runs up the river. |\n", "pr|edit|12|--body-file|", "12\n"],
  ] as const) {
    text += row;
    const fetched = await project.job("fetch");
    expect(fetched.output).toBe("state=changed\n");
    expect(fetched.text).toContain("## Spec diff: minor");
    expect(fetched.text).not.toContain("@somebody");
    project.git("reset", "--quiet", "--hard");
    const { asked } = await project.job("propose", answer);
    expect(asked[0]).toContain("pr|list|--head|spectables/update|");
    expect(asked[1]).toContain(request);
    expect(project.git("show", "origin/spectables/update:spec/tide/tide.md")).toBe(text);
    expect(project.git("diff", "--name-only", "HEAD", "spectables/update")).toBe("");
    expect(project.run(["check"]).status).toBe(0);
    project.git("checkout", "--quiet", "--detach", "HEAD~1");
    project.git("branch", "--quiet", "--delete", "--force", "spectables/update");
  }
}, 120_000);

it("tells in an issue what stopped it, once", async () => {
  const server = await LocalServer.with({ "/tide.md": (_, response) => void response.end("# Moved\n") });
  const project = new Repository(server.url("/tide.md"));
  const { output, text } = await project.job("fetch");
  expect(output).toBe("state=stopped\n");
  expect(text).toMatch(/^```text\n[\s\S]*error\[table-not-found\][\s\S]*Nothing was written\.\n```\n$/);
  expect(project.git("status", "--porcelain")).toBe("");
  const first = await project.job("tell");
  expect(first.asked[0]).toContain("issue|list|--state|open|");
  expect(first.asked[1]).toContain("issue|create|--title|A document was not taken over|--body-file|");
  expect((await project.job("tell", "7\n")).asked[1]).toContain("issue|edit|7|--body-file|");
}, 120_000);
