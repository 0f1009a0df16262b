import { spawn } from "node:child_process";
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
    /** The line of the run that follows so many. */
    async line(number: number): Promise<string | undefined> {
      for (let left = 200; said.split("\n").length <= number && left > 0; left -= 1) await sleep(50);
      return said.split("\n").slice(0, -1)[number - 1];
    },
    lines: () => said.trimEnd().split("\n").length,
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
  expect(await watch.line(1)).toBe("tide: nothing to write");
  project.write(document, `${tideDocument}| 4 | Slack | The water stands. |\n`);
  expect(await watch.line(2)).toMatch(
    /^tide: \d+ files written; 0 breaking, 1 additive, 0 notes: a minor version bump; Tide 4 Slack: new: The water stands\.$/,
  );
  project.edit("spec/tide/spec.ts", (text) => text.replace('kind: "enum"', 'kind: "enums"'));
  await expect.poll(watch.errors, { timeout: 10_000 }).toContain("error[spec-invalid]");
  expect(await watch.line(3)).toBe("tide: 1 error; nothing was written");
  project.edit("spec/tide/spec.ts", (text) => text.replace('kind: "enums"', 'kind: "enum"'));
  expect(await watch.line(4)).toBe("tide: nothing to write");
  project.edit("spec/tide/title.ts", (text) => text.replace("Tides", "All tides"));
  expect(await watch.line(5)).toMatch(
    /^tide: \d+ files written; nothing changed by meaning: no version bump$/,
  );
  // Its own outputs are nothing new, and neither are those of others.
  project.edit("generated/README.md", (text) => `${text}\n`);
  await sleep(500);
  expect(watch.lines()).toBe(5);
  expect(await watch.end("SIGINT")).toBe(0);
}, 60_000);

it("several saves at once are one run, and its status is that of the last one", async () => {
  const project = new TwoSpecs();
  const watch = watching(project);
  await watch.line(1);
  for (const text of ["a", "b", "c"]) project.write(document, `${text}${tideDocument}`);
  project.write(document, "# Nothing here\n");
  expect(await watch.line(2)).toContain("nothing was written");
  await sleep(500);
  expect([watch.lines(), await watch.end("SIGTERM")]).toEqual([2, 2]);
}, 60_000);
