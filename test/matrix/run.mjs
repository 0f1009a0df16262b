/**
 * Runs the packed package, and its sources in a project's tree, in the set-ups that people have, and prints a table.
 * `--write` puts it where the package's README takes it from; a word runs the cells that have it in their title.
 */
import { spawnSync } from "node:child_process";
import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pack, root } from "./place.mjs";

const here = join(root, "test/matrix");
if (!existsSync(join(here, "node_modules")))
  spawnSync("npm", ["ci", "--no-audit", "--no-fund"], { cwd: here, stdio: "inherit" });
const { cells } = await import("./cells.mjs");
const { expected } = await import("./expected.mjs");

const words = process.argv.slice(2).filter((word) => word !== "--write");
const chosen = cells.filter((cell) => words.every((word) => `${cell.setUp} ${cell.with}`.includes(word)));
const { tarball, remove } = pack();
const rows = [];
let failed = 0;
for (const cell of chosen) {
  let result = cell.why === undefined ? "works" : `no: ${cell.why}`;
  if (cell.run !== undefined) {
    let place;
    try {
      place = cell.place(tarball);
      const printed = cell.run(place);
      if (cell.prints && printed !== expected) throw new Error(`printed\n${printed}`);
    } catch (error) {
      failed += 1;
      result = "fails";
      console.error(`${cell.setUp}, ${cell.with}: ${error.message}`);
    } finally {
      place?.remove();
    }
  }
  console.log(`${result} | ${cell.setUp} | ${cell.with}`);
  rows.push(`| ${cell.setUp} | ${cell.with} | ${result} |`);
}
remove();
if (process.argv.includes("--write") && failed === 0 && words.length === 0) {
  const date = new Date().toISOString().slice(0, 10);
  const text = [
    "| Set-up | With | Result |",
    "| --- | --- | --- |",
    ...rows,
    "",
    `Tried on ${date}, every row of it.`,
    "",
  ];
  writeFileSync(join(root, "spec/ms-ascmd/consumers.md"), text.join("\n"));
}
process.exitCode = failed === 0 ? 0 : 1;
