// `npm run mutation [-- rows …]`: changes the parts that decide, one place at a time, and asks their tests of each
// change. See docs/mutation.md. Needs `npm ci --prefix test/mutation`.
//
// MUTATION_CONCURRENCY  test runs at a time (1)
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parts } from "./parts.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));
const stryker = `${root}test/mutation/node_modules/@stryker-mutator/core/bin/stryker.js`;
const named = process.argv.slice(2);
const unknown = named.filter((name) => !Object.hasOwn(parts, name));
if (unknown.length > 0) {
  console.error(`There is no part ${unknown.join(", ")}: ${Object.keys(parts).join(", ")}.`);
  process.exit(2);
}
if (!existsSync(stryker)) {
  console.error("Stryker is not installed: npm ci --prefix test/mutation");
  process.exit(2);
}

/** How many mutants came to which end, and the score: what was detected of what was not left out. */
function scoreOf(name) {
  const { files } = JSON.parse(readFileSync(`${root}.results/mutation/${name}.json`, "utf8"));
  const ends = Object.values(files).flatMap(({ mutants }) => mutants.map(({ status }) => status));
  const count = (...statuses) => ends.filter((end) => statuses.includes(end)).length;
  const [killed, timeout, survived, noCoverage] = ["Killed", "Timeout", "Survived", "NoCoverage"].map((end) =>
    count(end),
  );
  const detected = killed + timeout;
  const score = (100 * detected) / (detected + survived + noCoverage);
  return [name, `${score.toFixed(1)} %`, killed, timeout, survived, noCoverage, count("Ignored")];
}

const lines = [["part", "score", "killed", "timed out", "survived", "without a test", "left out"]];
for (const name of named.length > 0 ? named : Object.keys(parts)) {
  const { status } = spawnSync(process.execPath, [stryker, "run", "test/mutation/stryker.config.mjs"], {
    cwd: root,
    env: { ...process.env, MUTATION_PART: name },
    stdio: "inherit",
  });
  if (status !== 0) process.exit(status ?? 1);
  lines.push(scoreOf(name));
}
console.log(lines.map((cells) => `| ${cells.join(" | ")} |`).join("\n"));
