/**
 * Every benchmark, or those that are named, as one table; status 1 where a limit is passed. See docs/benchmarks.md.
 * Needs the built tool: `npm run bench [-- start-up writing … --node <path> --node <path>]`.
 */
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { measure as diff } from "./subjects/diff.mjs";
import { measure as emit } from "./subjects/emit.mjs";
import { measure as init } from "./subjects/init.mjs";
import { measure as pages } from "./subjects/pages.mjs";
import { measure as codes } from "./subjects/pages-of-codes.mjs";
import { measure as peers } from "./subjects/peers.mjs";
import { measure as readers } from "./subjects/readers.mjs";
import { measure as startUp } from "./subjects/start-up.mjs";
import { measure as writing } from "./subjects/writing.mjs";
import { isOver, tableText } from "./table.mjs";

const subjects = { "start-up": startUp, writing, readers, emit, diff, init, pages, codes, peers };
const { values, positionals: named } = parseArgs({
  allowPositionals: true,
  options: { node: { type: "string", multiple: true, default: [] } },
});
const unknown = named.filter((name) => !(name in subjects));
if (unknown.length > 0) {
  console.error(`There is no benchmark ${unknown.join(", ")}: ${Object.keys(subjects).join(", ")}.`);
  process.exit(2);
}
// Each Node measures itself: all that is timed runs on the one that this runs on.
for (const node of values.node) {
  const { status, error } = spawnSync(node, [fileURLToPath(import.meta.url), ...named], { stdio: "inherit" });
  if (error) throw error;
  process.exitCode = Math.max(process.exitCode ?? 0, status ?? 2);
}
if (values.node.length > 0) process.exit();
const lines = [];
for (const [name, measure] of Object.entries(subjects)) {
  if (named.length > 0 && !named.includes(name)) continue;
  process.stderr.write(`measuring ${name}\n`);
  lines.push(...(await measure()));
}
console.log(`Node ${process.version}\n${tableText(lines)}`);
if (lines.some(isOver)) process.exitCode = 1;
