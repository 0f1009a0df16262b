/**
 * How long a whole `check` process takes, as a multiple of an empty Node process; run by `npm run bench:start`.
 * The processes take turns, so that a busy machine slows them alike. Status 1 where a limit is passed.
 */
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const cli = fileURLToPath(new URL("../../dist/cli.js", import.meta.url));
const cwd = fileURLToPath(new URL("../../", import.meta.url));
const rounds = Number(process.argv[2] ?? 25);
const subjects = [
  { name: "empty process", args: ["-e", ""], limit: 1 },
  { name: "check", args: [cli, "check"], limit: 3 },
  { name: "check --fast", args: [cli, "check", "--fast"], limit: 1.6 },
];
const times = subjects.map(() => []);

function run(args) {
  const start = process.hrtime.bigint();
  const { status, stderr } = spawnSync(process.execPath, args, { cwd, encoding: "utf8" });
  if (status !== 0) throw new Error(`${args.join(" ")} gave ${status}: ${stderr}`);
  return Number(process.hrtime.bigint() - start) / 1e6;
}

for (const { args } of subjects) run(args);
for (let round = 0; round < rounds; round += 1)
  for (const [at, { args }] of subjects.entries()) times[at].push(run(args));

const quantile = (list, part) => [...list].sort((a, b) => a - b)[Math.floor(list.length * part)];
const empty = { median: quantile(times[0], 0.5), fastest: quantile(times[0], 0) };
for (const [at, { name, limit }] of subjects.entries()) {
  const median = quantile(times[at], 0.5);
  const ratio = median / empty.median;
  const fastest = quantile(times[at], 0) / empty.fastest;
  const over = ratio > limit + 0.005 ? " OVER" : "";
  console.log(
    `${name.padEnd(14)} median ${median.toFixed(1)} ms, ${ratio.toFixed(2)} times empty (fastest runs: ${fastest.toFixed(2)}), limit ${limit}${over}`,
  );
  if (over) process.exitCode = 1;
}
