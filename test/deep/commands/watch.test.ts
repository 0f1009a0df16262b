import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, it, onTestFinished } from "vitest";
import { root } from "../../ms-ascmd.js";
import { outsideCi } from "../../project.js";
import { TwoSpecs, tideDocument } from "../../two-specs.js";

const document = "spec/tide/tide.md";

/** `generate --watch`, and the lines that it says. */
function watching(project: TwoSpecs) {
  const child = spawn(process.execPath, [`${root}dist/cli.js`, "generate", "tide", "--watch"], {
    cwd: project.folder,
    env: outsideCi(),
  });
  onTestFinished(() => void child.kill("SIGKILL"));
  let [said, errors] = ["", ""];
  child.stdout.on("data", (data) => {
    said += data;
  });
  child.stderr.on("data", (data) => {
    errors += data;
  });
  return {
    /** Waits for a line; a busy machine may cut one save into two runs, so others may stand before it. */
    async line(pattern: RegExp): Promise<void> {
      await expect
        .poll(() => said.slice(0, said.lastIndexOf("\n") + 1), { timeout: 20_000 })
        .toMatch(pattern);
      said = "";
    },
    lines: () => said.split("\n").length - 1,
    last: () => said.trimEnd().split("\n").at(-1),
    errors: () => errors,
    async end(signal: NodeJS.Signals): Promise<number | null> {
      const ended = new Promise<number | null>((done) => child.once("exit", done));
      child.kill(signal);
      return ended;
    },
  };
}

it("a line a run: what the document, the spec.ts and what it imports change by meaning", async () => {
  const project = new TwoSpecs();
  const watch = watching(project);
  await watch.line(/^tide: nothing to write$/m);
  project.write(document, `${tideDocument}| 4 | Slack | The water stands. |\n`);
  await watch.line(
    /^tide: \d+ files written; 0 breaking, 1 additive, 0 notes: a minor version bump; Tide 4 Slack: new: The water stands\.$/m,
  );
  project.edit("spec/tide/spec.ts", (text) => text.replace('kind: "enum"', 'kind: "enums"'));
  await watch.line(/^tide: 1 error; nothing was written$/m);
  await expect.poll(watch.errors).toContain("error[spec-invalid]");
  project.edit("spec/tide/spec.ts", (text) => text.replace('kind: "enums"', 'kind: "enum"'));
  await watch.line(/^tide: nothing to write$/m);
  project.edit("spec/tide/title.ts", (text) => text.replace("Tides", "All tides"));
  await watch.line(/^tide: \d+ files written; nothing changed by meaning: no version bump$/m);
  // Its own outputs are nothing new, and neither are those of others.
  await sleep(1000);
  const before = watch.lines();
  project.edit("generated/README.md", (text) => `${text}\n`);
  // Nor is what happens in the folder above, where configuration was looked for in vain.
  rmSync(mkdtempSync(join(project.folder, "../spectables-")), { recursive: true });
  await sleep(500);
  expect(watch.lines()).toBe(before);
  expect(await watch.end("SIGINT")).toBe(0);
}, 120_000);

it("saves one after the other are not a run each; the last run has seen the last one, and its status is the command's", async () => {
  const project = new TwoSpecs();
  const watch = watching(project);
  await watch.line(/nothing to write/);
  const saves = 20;
  for (let save = 1; save < saves; save += 1) project.write(document, `${save}${tideDocument}`);
  project.write(document, "# Nothing here\n");
  await expect.poll(watch.last, { timeout: 20_000 }).toContain("nothing was written");
  await sleep(500);
  expect(watch.last()).toContain("nothing was written");
  expect(watch.lines()).toBeLessThan(saves / 2);
  expect(await watch.end("SIGTERM")).toBe(2);
}, 60_000);
