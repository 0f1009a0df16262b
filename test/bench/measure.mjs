/** How times are taken: subjects take turns, so that a busy machine slows them alike, and only ratios are told. */
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

/** The project's root. */
export const root = fileURLToPath(new URL("../../", import.meta.url));
/** The command line as it was built. */
export const cli = `${root}dist/cli.js`;

/**
 * @typedef {{ median: number, fastest: number }} Times in milliseconds
 * @typedef {{ name: string, floor: string, median: number, fastest: number, limit?: number, stretch?: number, note?: string }} Line
 */

/**
 * Runs subjects in turns, each once before it counts.
 *
 * @param {(() => unknown)[]} subjects each gives its own milliseconds, or what its call takes is taken
 * @returns {Promise<Times[]>}
 */
export async function inTurns(subjects, rounds) {
  const times = subjects.map(() => []);
  for (let round = 0; round <= rounds; round += 1) {
    for (const [index, subject] of subjects.entries()) {
      const start = performance.now();
      const own = await subject();
      const taken = typeof own === "number" ? own : performance.now() - start;
      if (round > 0) times[index].push(taken);
    }
  }
  return times.map(timesOf);
}

/** Makes a subject whose time is that of the processor: within one process, a busy machine does not show in it. */
export function onProcessor(work) {
  return async () => {
    const start = process.cpuUsage();
    await work();
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
  };
}

/** @returns {Times} */
export function timesOf(list) {
  const sorted = [...list].sort((left, right) => left - right);
  return { median: sorted[sorted.length >> 1], fastest: sorted[0] };
}

/** Runs a Node process to its end, and gives its milliseconds. */
export function run(args, { cwd = root, status: expected = 0 } = {}) {
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, args, {
    cwd,
    stdio: ["ignore", "ignore", "pipe"],
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
  const taken = performance.now() - start;
  if (status !== expected) throw new Error(`node ${args.join(" ")} gave ${status}: ${stderr}`);
  return taken;
}

/** Runs a Node process that prints JSON. */
export function runForJson(args) {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: "utf8" });
  if (status !== 0) throw new Error(`node ${args.join(" ")} gave ${status}: ${stderr}`);
  return JSON.parse(stdout);
}

/** @returns {Line} how many times its floor something takes */
export function line(name, times, floor, floorTimes, rest = {}) {
  return {
    name,
    floor,
    median: times.median / floorTimes.median,
    fastest: times.fastest / floorTimes.fastest,
    ...rest,
  };
}
