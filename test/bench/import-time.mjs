// What importing the generated package costs in a fresh process, beside http-status-codes in the same run.
// Run it with `npm run bench:import`, which packs the package and installs both into a folder of their own.
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "spectables-bench-"));
const npm = (cwd, ...args) => execFileSync("npm", args, { cwd, stdio: ["ignore", "pipe", "inherit"] });
npm(root, "run", "--silent", "build:generated");
npm(join(root, "generated"), "pack", "--pack-destination", folder);
const [tarball] = readdirSync(folder);
writeFileSync(join(folder, "package.json"), '{"type":"module"}');
npm(folder, "install", "--no-audit", "--no-fund", `./${tarball}`, "http-status-codes");

const programs = {
  "an empty process": "",
  "http-status-codes": 'import "http-status-codes";',
  "activesync-codes/common-status": 'import "activesync-codes/common-status";',
  "activesync-codes": 'import "activesync-codes";',
};
const times = new Map(Object.keys(programs).map((name) => [name, []]));
for (const [name, text] of Object.entries(programs))
  writeFileSync(join(folder, `${encodeURIComponent(name)}.js`), text);
for (let round = 0; round < 61; round += 1) {
  for (const name of times.keys()) {
    const start = process.hrtime.bigint();
    const { status } = spawnSync(process.execPath, [join(folder, `${encodeURIComponent(name)}.js`)]);
    if (status !== 0) throw new Error(`${name} failed`);
    times.get(name).push(Number(process.hrtime.bigint() - start));
  }
}
rmSync(folder, { recursive: true });
const median = (values) => values.sort((a, b) => a - b)[values.length >> 1];
const floor = median(times.get("http-status-codes"));
for (const [name, values] of times)
  console.log(`${name.padEnd(32)} ${(median(values) / floor).toFixed(3)} x http-status-codes`);
