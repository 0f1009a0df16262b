import { spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync, statSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, it } from "vitest";
import { root } from "../../ms-ascmd.js";
import { outsideCi, type ProjectCopy } from "../../project.js";
import { changedProject, outputsOf, restore, temporariesOf } from "./state.js";

/** `KILLS=200` takes five minutes. */
const kills = Number(process.env.KILLS ?? 40);
const document = "spec/ms-ascmd/common-status-codes-2.txt";

function start(project: ProjectCopy) {
  return spawn(process.execPath, [`${root}dist/cli.js`, "generate"], {
    cwd: project.folder,
    env: outsideCi(),
    stdio: "ignore",
  });
}

const journals = (project: ProjectCopy) =>
  readdirSync(project.folder).filter((name) => name.startsWith(".spectables-journal."));

it(`after ${kills} kills while files are written the next run ends in the new state or the old`, async () => {
  const { project, before, after } = changedProject();
  const changed = project.read(document);
  const tally = { old: 0, mixed: 0, new: 0, journals: 0 };
  for (let round = 0; round < kills; round += 1) {
    restore(project, before);
    const child = start(project);
    const exited = once(child, "exit");
    const first = project.path("generated/NOTICE.md");
    const { ino } = statSync(first);
    // To the first temporary file, and in every other round to the first that took its place, or the journal.
    while (child.exitCode === null && temporariesOf(project).length === 0) await sleep(1);
    const end = Date.now() + 1000;
    if (round % 2 === 1)
      while (
        Date.now() < end &&
        statSync(first).ino === ino &&
        (round % 4 === 1 || journals(project).length === 0)
      );
    else await sleep(Math.random() * 12);
    child.kill("SIGKILL");
    await exited;
    const now = outputsOf(project);
    const taken = [...after].filter(([name, text]) => now.get(name) === text).length;
    tally[taken === 0 ? "old" : taken === after.size ? "new" : "mixed"] += 1;
    const left = journals(project);
    if (left.length > 0) {
      tally.journals += 1;
      if (tally.journals % 10 === 1) {
        const { status, stderr } = project.run(["check"]);
        expect([status, stderr]).toEqual([2, expect.stringContaining("error[write-unfinished]")]);
      }
    } else expect({ round, taken }).toEqual({ round, taken: taken === after.size ? taken : 0 });
    // A run that cannot make anything of its own ends the killed one all the same.
    const fails = round % 5 === 0;
    if (fails) project.write(document, "damaged");
    expect(project.run(["generate"]).status).toBe(fails ? 2 : 0);
    if (fails) project.write(document, changed);
    const ended = outputsOf(project);
    expect({ round, ended }).toEqual({
      round,
      ended: fails && left.length === 0 && taken === 0 ? before : after,
    });
    expect(journals(project)).toEqual([]);
  }
  expect(project.run(["generate"]).status).toBe(0);
  expect(temporariesOf(project)).toEqual([]);
  expect(project.run(["check"]).status).toBe(0);
  console.log(`${kills} kills: ${JSON.stringify(tally)}`);
  // Otherwise no kill fell between the renames, and nothing was shown.
  expect(tally.journals).toBeGreaterThan(10);
  expect(tally.mixed).toBeGreaterThan(0);
}, 900_000);
