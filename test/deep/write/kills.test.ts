import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { statSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, it } from "vitest";
import { root } from "../../ms-ascmd.js";
import { outsideCi, type ProjectCopy } from "../../project.js";
import { brokenOutputs, changedProject, outputsOf, restore, temporariesOf } from "./state.js";

/** Most kills fall into the writing in the journal's suite: these, at any time. */
const kills = Number(process.env.KILLS ?? 24);

function start(project: ProjectCopy): ChildProcess {
  return spawn(process.execPath, [`${root}dist/cli.js`, "generate"], {
    cwd: project.folder,
    env: outsideCi(),
    stdio: "ignore",
  });
}

/** Waits until the first temporary file is there, or the process has ended. */
async function writing(project: ProjectCopy, child: ChildProcess): Promise<void> {
  while (child.exitCode === null && temporariesOf(project).length === 0) await sleep(1);
}

/** Waits, without giving the time away, until a file has been put into the place of this one. */
async function renaming(project: ProjectCopy, child: ChildProcess): Promise<void> {
  await writing(project, child);
  const first = project.path("generated/NOTICE.md");
  const { ino } = statSync(first);
  for (const end = Date.now() + 2000; Date.now() < end && statSync(first).ino === ino; );
}

it(`${kills} kills at random moments leave every file whole, and the next generate repairs all`, async () => {
  const { project, before, after } = changedProject();
  const began = performance.now();
  const whole = start(project);
  await once(whole, "exit");
  const duration = performance.now() - began;
  expect(outputsOf(project)).toEqual(after);
  const tally = { untouched: 0, mixed: 0, done: 0, temporaries: 0 };
  for (let round = 0; round < kills; round += 1) {
    restore(project, before);
    const child = start(project);
    const exited = once(child, "exit");
    // A third of the kills at any time; a third while files are written; a third while they change places.
    const delay = [Math.random() * duration, Math.random() * 30, 0][round % 3] ?? 0;
    if (round % 3 === 1) await writing(project, child);
    if (round % 3 === 2) await renaming(project, child);
    else await sleep(delay);
    child.kill("SIGKILL");
    await exited;
    expect({ round, delay, broken: brokenOutputs(project, before, after) }).toMatchObject({ broken: [] });
    const now = outputsOf(project);
    const taken = [...after].filter(([name, text]) => now.get(name) === text).length;
    tally[taken === 0 ? "untouched" : taken === after.size ? "done" : "mixed"] += 1;
    if (temporariesOf(project).length > 0) tally.temporaries += 1;
    const { status, stderr } = project.run(["generate"]);
    expect({ round, delay, status, stderr }).toMatchObject({ status: 0 });
    expect(outputsOf(project)).toEqual(after);
    expect(temporariesOf(project)).toEqual([]);
    if (round % 10 === 0) expect(project.run(["check"]).status).toBe(0);
  }
  expect(project.run(["check"]).status).toBe(0);
  console.log(`${kills} kills of a run of ${Math.round(duration)} ms: ${JSON.stringify(tally)}`);
  // Otherwise no kill fell into the writing, and nothing was shown.
  expect(tally.temporaries + tally.mixed).toBeGreaterThan(5);
});

it.each([2, 8])("%i runs at once end in one good state", async (count) => {
  const { project, before, after } = changedProject();
  for (let round = 0; round < 16 / count; round += 4) {
    restore(project, before);
    const runs = Array.from({ length: count }, () => start(project));
    const exits = await Promise.all(runs.map((run) => once(run, "exit")));
    expect(exits).toEqual(runs.map(() => [0, null]));
    expect(outputsOf(project)).toEqual(after);
    expect(temporariesOf(project)).toEqual([]);
    expect(project.run(["check"]).status).toBe(0);
  }
});
