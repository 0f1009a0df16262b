/**
 * Every benchmark, or those that are named, as one table; status 1 where a limit is passed. See docs/benchmarks.md.
 * Needs the built tool: `npm run bench [-- start-up writing …]`.
 */
import { measure as diff } from "./subjects/diff.mjs";
import { measure as emit } from "./subjects/emit.mjs";
import { measure as peers } from "./subjects/peers.mjs";
import { measure as readers } from "./subjects/readers.mjs";
import { measure as startUp } from "./subjects/start-up.mjs";
import { measure as writing } from "./subjects/writing.mjs";
import { isOver, tableText } from "./table.mjs";

const subjects = { "start-up": startUp, writing, readers, emit, diff, peers };
const named = process.argv.slice(2);
const unknown = named.filter((name) => !(name in subjects));
if (unknown.length > 0) {
  console.error(`There is no benchmark ${unknown.join(", ")}: ${Object.keys(subjects).join(", ")}.`);
  process.exit(2);
}
const lines = [];
for (const [name, measure] of Object.entries(subjects)) {
  if (named.length > 0 && !named.includes(name)) continue;
  process.stderr.write(`measuring ${name}\n`);
  lines.push(...(await measure()));
}
console.log(tableText(lines));
if (lines.some(isOver)) process.exitCode = 1;
